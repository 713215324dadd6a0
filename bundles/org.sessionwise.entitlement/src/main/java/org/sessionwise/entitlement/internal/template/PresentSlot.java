package org.sessionwise.entitlement.internal.template;

import java.util.Optional;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * A slot that stands in the template, or that we wrote and a person removed.
 *
 * @param slot as it stands; as we wrote it, if it was removed
 * @param origin empty if a person wrote it
 * @param removed whether a person removed it
 */
record PresentSlot(TemplateSlot slot, Optional<Origin> origin, boolean removed) {

    static PresentSlot standing(TemplateSlot slot, Optional<Origin> origin) {
        return new PresentSlot(slot, origin, false);
    }

    static PresentSlot removed(Origin origin) {
        return new PresentSlot(origin.written(), Optional.of(origin), true);
    }

    String id() {
        return slot.id();
    }

    boolean byHand() {
        return origin.isEmpty();
    }

    /** Tells whether we wrote it and a person changed it since. */
    boolean edited() {
        return !removed && origin.isPresent() && !origin.get().untouched(slot);
    }

    /** Tells whether it stands as we wrote it. */
    boolean untouched() {
        return !removed && origin.isPresent() && origin.get().untouched(slot);
    }

    /** Tells whether a person kept it, or its absence, against what a plan asked for. */
    boolean kept() {
        return origin.isPresent() && origin.get().kept();
    }

    /** Returns the slot as we wrote it, or as it stands if a person wrote it. */
    TemplateSlot written() {
        return origin.map(Origin::written).orElse(slot);
    }
}

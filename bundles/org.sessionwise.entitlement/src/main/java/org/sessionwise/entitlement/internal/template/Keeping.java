package org.sessionwise.entitlement.internal.template;

import java.util.Optional;

/**
 * What we know from now on when a person decides that what stands is kept. Nothing is written to the host.
 *
 * @param forgotten what counts as written by us no more; it becomes the person's own
 * @param learned what the plan asked for when that was decided, so that nobody is asked again until it asks for something
 *     else
 */
record Keeping(Optional<Origin> forgotten, Optional<Origin> learned) {

    static Keeping asOwn(Origin origin) {
        return new Keeping(Optional.of(origin), Optional.empty());
    }

    static Keeping against(WantedSlot wanted, String slotId) {
        Origin asked = new Origin(Slots.withId(wanted.slot(), slotId), wanted.provenance(), Origin.KEPT);
        return new Keeping(Optional.empty(), Optional.of(asked));
    }
}

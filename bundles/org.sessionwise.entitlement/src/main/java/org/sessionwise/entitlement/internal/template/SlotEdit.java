package org.sessionwise.entitlement.internal.template;

import java.util.Optional;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * One edit of a template together with what it does to our knowledge of what we wrote.
 *
 * @param before what stands there; empty for an addition
 * @param after what shall stand there; empty for a removal. An addition may name the key of the slot that it brings back
 * @param originBefore what we knew to have written, if the edit ends it
 * @param originAfter what we know to have written afterwards, with the key of {@code after} as soon as that is known
 * @param twins how many other slots of the same content stand beside a slot that is removed
 */
record SlotEdit(
        Optional<TemplateSlot> before,
        Optional<TemplateSlot> after,
        Optional<Origin> originBefore,
        Optional<Origin> originAfter,
        int twins) {

    SlotEdit(
            Optional<TemplateSlot> before,
            Optional<TemplateSlot> after,
            Optional<Origin> originBefore,
            Optional<Origin> originAfter) {
        this(before, after, originBefore, originAfter, 0);
    }

    TemplateEdit toTemplateEdit() {
        if (before.isEmpty()) {
            return TemplateEdit.add(Slots.withId(after.orElseThrow(), TemplateSlot.NEW));
        }
        return after.map(slot -> TemplateEdit.change(before.get(), slot))
                .orElseGet(() -> TemplateEdit.remove(before.get()));
    }

    /** Returns the edit with the application that first writes its slot. */
    SlotEdit by(Application application) {
        return new SlotEdit(before, after, originBefore, originAfter.map(origin -> origin.by(application)), twins);
    }

    /** Returns the edit with its twins in a template that it has not been made to. */
    SlotEdit among(RosterTemplate template) {
        return removes() ? new SlotEdit(before, after, originBefore, originAfter, copies(template) - 1) : this;
    }

    /** Returns how many slots of a template say the same as the one that it is about. */
    int copies(RosterTemplate template) {
        return (int) template.slots().stream()
                .filter(standing -> standing.sameContent(slot()))
                .count();
    }

    /** Returns the edit as made: its slot has this key now, also where a change gave it another. */
    SlotEdit at(String slotId) {
        if (after.isEmpty()) {
            return this;
        }
        return new SlotEdit(
                before.map(slot -> Slots.withId(slot, slotId)),
                after.map(slot -> Slots.withId(slot, slotId)),
                originBefore,
                originAfter.map(origin -> origin.at(slotId)),
                twins);
    }

    /** Returns the edit that takes this one back. */
    SlotEdit inverse() {
        return new SlotEdit(after, before, originAfter, originBefore);
    }

    /** Returns the key by which our books know the slot so far; empty text if they do not know it. */
    String formerKey() {
        return before.or(() -> after).orElseThrow().id();
    }

    boolean adds() {
        return before.isEmpty();
    }

    boolean removes() {
        return after.isEmpty();
    }

    /** Returns the slot it is about: what stands there afterwards, or stood there before. */
    TemplateSlot slot() {
        return after.or(() -> before).orElseThrow();
    }
}

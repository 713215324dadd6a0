package org.sessionwise.entitlement.internal.template;

import java.util.Comparator;
import java.util.Optional;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedSlot;

/**
 * One line of a proposal and what making it means.
 *
 * @param edit what making it takes; empty if the line changes nothing
 * @param keeping what is remembered if a person decides to keep what stands; empty if nothing is
 * @param refreshed what we wrote, now said by another version of the plan; empty if nothing is new about it
 */
record MergeLine(
        ProposedChange change, Optional<SlotEdit> edit, Optional<Keeping> keeping, Optional<Origin> refreshed) {

    /** By person, then week, day and start; lines without a slot come last. */
    static final Comparator<MergeLine> ORDER = Comparator.comparing((MergeLine line) -> line.change.staff())
            .thenComparing(line -> line.shown().isEmpty())
            .thenComparing(line -> line.shown().map(ProposedSlot::week).orElse(0))
            .thenComparing(
                    line -> line.shown().map(slot -> slot.day().getValue()).orElse(0))
            .thenComparing(line ->
                    line.shown().map(slot -> slot.start().toSecondOfDay()).orElse(0))
            .thenComparing(line -> line.change.key());

    static MergeLine of(Obstacle obstacle) {
        return new MergeLine(obstacle.line(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Optional<ProposedSlot> shown() {
        return change.after().or(change::before);
    }
}

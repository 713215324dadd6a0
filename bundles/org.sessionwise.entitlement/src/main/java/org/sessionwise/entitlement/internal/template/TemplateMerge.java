package org.sessionwise.entitlement.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.StaffId;
import org.sessionwise.entitlement.internal.template.SlotPairing.Fit;
import org.sessionwise.entitlement.internal.template.SlotPairing.Pair;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * Merges three sides: what we last wrote (the base), what stands in the template (theirs) and what plans ask for (ours).
 * Pure; for one use.
 *
 * <p>Passes find the slots that belong together: (1) the same content stands there, ours first; (2) the plan asks for what we
 * wrote and a person changed or removed it, whatever the activity is called by now; (3) the same activity, nearest start
 * first, what stands before (4) what a person removed; (5) an activity of another name with the same duty at the time of what
 * we wrote, longest overlap first; (6) what a person wrote at the same time, longest overlap first. What is wanted and left
 * over is added, what we wrote and is left over is removed, what a person wrote stays.
 */
final class TemplateMerge {

    private final int weeks;
    private final PlanDemand demand;
    private final List<PresentSlot> all = new ArrayList<>();
    private final Map<StaffId, List<PresentSlot>> presentOf;
    private final Map<StaffId, List<WantedSlot>> wantedOf;
    private final SlotPairing pairing;
    private final List<MergeLine> lines = new ArrayList<>();
    private final Set<PresentSlot> agreed = Collections.newSetFromMap(new IdentityHashMap<>());

    private TemplateMerge(RosterTemplate template, PlanDemand demand, List<Origin> origins) {
        this.weeks = template.weeks();
        this.demand = demand;
        Map<String, Origin> byId = new HashMap<>();
        origins.forEach(origin -> byId.put(origin.slotId(), origin));
        for (TemplateSlot slot : template.slots()) {
            all.add(PresentSlot.standing(slot, Optional.ofNullable(byId.remove(slot.id()))));
        }
        byId.values().forEach(origin -> all.add(PresentSlot.removed(origin)));
        this.presentOf = all.stream()
                .collect(Collectors.groupingBy(present -> present.slot().staff()));
        this.wantedOf = demand.wanted().stream()
                .collect(Collectors.groupingBy(wanted -> wanted.slot().staff()));
        this.pairing = new SlotPairing(demand.wanted(), all);
    }

    /**
     * Returns the lines of the proposal, ordered as it is shown.
     *
     * @param origins the slots of this template that we know to have written
     */
    static List<MergeLine> merge(RosterTemplate template, PlanDemand demand, List<Origin> origins) {
        TemplateMerge merge = new TemplateMerge(template, demand, origins);
        merge.pairUp();
        merge.leftOver();
        demand.obstacles().forEach(obstacle -> merge.lines.add(MergeLine.of(obstacle)));
        return merge.lines.stream().sorted(MergeLine.ORDER).toList();
    }

    private void pairUp() {
        for (Pair pair : pairing.pass(TemplateMerge::sameContent)) {
            agreed.add(pair.present());
            lines.add(MergeLines.agreed(pair.wanted(), pair.present()));
        }
        for (Pair pair : pairing.pass(TemplateMerge::asWeWrote)) {
            lines.add(MergeLines.byHand(pair.wanted(), pair.present()));
        }
        moved(pairing.pass((wanted, present) -> present.removed() ? Fit.NONE : sameActivity(wanted, present)));
        moved(pairing.pass((wanted, present) -> present.removed() ? sameActivity(wanted, present) : Fit.NONE));
        moved(pairing.pass(this::renamed));
        for (Pair pair : pairing.pass(this::inTheWay)) {
            lines.add(MergeLines.inTheWay(pair.wanted(), pair.present()));
        }
    }

    private void moved(List<Pair> pairs) {
        for (Pair pair : pairs) {
            Optional<PresentSlot> other = pair.present().untouched() ? personsWorkAt(pair.wanted()) : Optional.empty();
            lines.add(
                    other.isPresent()
                            ? MergeLines.movedBeside(pair.wanted(), pair.present(), other.get())
                            : MergeLines.moved(pair.wanted(), pair.present()));
        }
    }

    private void leftOver() {
        for (WantedSlot wanted : pairing.unpairedWanted()) {
            Optional<PresentSlot> other = personsWorkAt(wanted);
            lines.add(other.isPresent() ? MergeLines.addedBeside(wanted, other.get()) : MergeLines.added(wanted));
        }
        for (PresentSlot present : pairing.unpairedPresent()) {
            if (present.byHand() || (present.kept() && !present.removed())) {
                lines.add(MergeLines.ownWork(present, besidePlan(present)));
            } else if (!present.removed()) {
                lines.add(MergeLines.dropped(
                        present, demand.obstacle(present.origin().orElseThrow())));
            }
        }
    }

    private static int sameContent(WantedSlot wanted, PresentSlot present) {
        if (present.removed() || !wanted.slot().sameContent(present.slot())) {
            return Fit.NONE;
        }
        if (present.untouched()) {
            return present.origin().orElseThrow().of(wanted) ? 0 : 1;
        }
        return present.edited() ? 2 : 3;
    }

    private static int asWeWrote(WantedSlot wanted, PresentSlot present) {
        if (present.byHand() || !wanted.slot().sameContent(present.written())) {
            return Fit.NONE;
        }
        return present.origin().orElseThrow().of(wanted) ? 0 : 1;
    }

    private int sameActivity(WantedSlot wanted, PresentSlot present) {
        return present.byHand() || !present.origin().orElseThrow().of(wanted)
                ? Fit.NONE
                : Slots.startDistance(wanted.slot(), present.written(), weeks);
    }

    private int renamed(WantedSlot wanted, PresentSlot present) {
        TemplateSlot written = present.written();
        int shared = Slots.sharedMinutes(wanted.slot(), written, weeks);
        boolean alike = wanted.slot().duty().equals(written.duty())
                && wanted.slot().staff().equals(written.staff())
                && shared > 0;
        return present.byHand() || !alike ? Fit.NONE : -shared;
    }

    private int inTheWay(WantedSlot wanted, PresentSlot present) {
        int shared = Slots.sharedMinutes(wanted.slot(), present.slot(), weeks);
        return present.byHand() && shared > 0 ? -shared : Fit.NONE;
    }

    /** Returns what a person wrote or changed at the same time and no plan asked for. */
    private Optional<PresentSlot> personsWorkAt(WantedSlot wanted) {
        return presentOf.getOrDefault(wanted.slot().staff(), List.of()).stream()
                .filter(present -> present.byHand() || present.edited())
                .filter(present -> !agreed.contains(present) && overlaps(wanted, present))
                .min((one, other) -> Slots.ORDER.compare(one.slot(), other.slot()));
    }

    private boolean besidePlan(PresentSlot present) {
        return wantedOf.getOrDefault(present.slot().staff(), List.of()).stream()
                .anyMatch(wanted -> overlaps(wanted, present));
    }

    private boolean overlaps(WantedSlot wanted, PresentSlot present) {
        return Slots.sharedMinutes(wanted.slot(), present.slot(), weeks) > 0;
    }
}

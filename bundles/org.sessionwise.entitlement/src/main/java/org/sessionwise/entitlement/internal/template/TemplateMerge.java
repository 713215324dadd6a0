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
 * Merges what plans ask for into what stands in a template. Pure; for one use.
 *
 * <p>Passes: (1) the same content, ours first; (2) what we wrote for the same activity, nearest start first, removed ones
 * included; (3) what a person wrote at the same time, longest overlap first. What is wanted and left over is added, what we
 * wrote and is left over is removed, what a person wrote stays.
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
            lines.add(MergeReasons.agreed(pair.wanted(), pair.present()));
        }
        for (Pair pair : pairing.pass(this::sameActivity)) {
            lines.add(
                    pair.present().removed()
                            ? MergeReasons.addedAgain(pair.wanted(), pair.present())
                            : MergeReasons.changed(pair.wanted(), pair.present()));
        }
        for (Pair pair : pairing.pass(this::inTheWay)) {
            lines.add(MergeReasons.changed(pair.wanted(), pair.present()));
        }
    }

    private void leftOver() {
        for (WantedSlot wanted : pairing.unpairedWanted()) {
            Optional<PresentSlot> beside = personsWorkAt(wanted);
            lines.add(beside.isPresent() ? MergeReasons.addedBeside(wanted, beside.get()) : MergeReasons.added(wanted));
        }
        for (PresentSlot present : pairing.unpairedPresent()) {
            if (present.byHand()) {
                lines.add(MergeReasons.ownWork(present, besidePlan(present)));
            } else if (!present.removed()) {
                lines.add(MergeReasons.removed(present, activityName(present)));
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

    private int sameActivity(WantedSlot wanted, PresentSlot present) {
        if (present.byHand() || !present.origin().orElseThrow().of(wanted)) {
            return Fit.NONE;
        }
        TemplateSlot written = present.written();
        boolean sameDay = written.week() == wanted.slot().week()
                && written.day() == wanted.slot().day();
        if (present.removed() && !sameDay) {
            return Fit.NONE;
        }
        return Slots.startDistance(wanted.slot(), written, weeks);
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

    /** Returns the name of the activity that once asked for a slot, if a plan in force still has it. */
    private String activityName(PresentSlot present) {
        Origin origin = present.origin().orElseThrow();
        return demand.wanted().stream()
                .filter(origin::of)
                .map(WantedSlot::activityName)
                .findFirst()
                .or(() -> demand.obstacles().stream()
                        .filter(obstacle -> obstacle.activity()
                                        .id()
                                        .equals(origin.provenance().activity())
                                && obstacle.plan()
                                        .planId()
                                        .equals(origin.provenance().plan()))
                        .map(obstacle -> Obstacle.name(obstacle.activity()))
                        .findFirst())
                .orElse("");
    }
}

package org.sessionwise.entitlement.internal.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.entitlement.ProposedSlot;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing.Timetabled;
import org.sessionwise.entitlement.internal.template.Obstacle.Extent;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/** What plans ask of a template: the slots of its cycle, and what cannot be a slot. Pure. */
final class PlanDemand {

    private final RosterTemplate template;
    private final DutyMapping duties;
    private final CycleFit cycles;
    private final Map<ProposedSlot, WantedSlot> wanted = new HashMap<>();
    private final List<WantedSlot> inOrder = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();

    PlanDemand(RosterTemplate template, Map<StaffId, List<JobPlanVersion>> plans, DutyMapping duties) {
        this.template = template;
        this.duties = duties;
        this.cycles = new CycleFit(template.weeks(), cycleWeeks(plans));
        new TreeMap<>(plans)
                .forEach((staff, versions) ->
                        versions.forEach(plan -> plan.activities().forEach(activity -> demand(staff, plan, activity))));
        inOrder.sort((one, other) -> Slots.ORDER.compare(one.slot(), other.slot()));
    }

    /** Returns the slots, each content once, ordered by person, week, day and start. */
    List<WantedSlot> wanted() {
        return List.copyOf(inOrder);
    }

    List<Obstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    /** Returns what stands in the way of the activity that a slot of ours came from; empty if nothing does. */
    Optional<Obstacle> obstacle(Origin origin) {
        return obstacles.stream().filter(obstacle -> obstacle.of(origin)).findFirst();
    }

    private void demand(StaffId staff, JobPlanVersion plan, Activity activity) {
        Optional<String> never = Unrostered.why(activity);
        if (never.isPresent()) {
            obstacles.add(Obstacle.of(Extent.NEVER_A_SLOT, staff, plan, activity, never.get()));
        } else {
            timetabled(staff, plan, activity, (Timetabled) activity.timing());
        }
    }

    private void timetabled(StaffId staff, JobPlanVersion plan, Activity activity, Timetabled timetable) {
        Optional<DutyCode> duty = duties.duty(activity.code());
        if (duty.isEmpty()) {
            obstacles.add(Obstacle.of(
                    Extent.NOT_WRITABLE,
                    staff,
                    plan,
                    activity,
                    "Activity code " + activity.code() + " is not mapped to a duty: map it, then propose again."));
        } else if (!cycles.fits(timetable.cycle())) {
            obstacles.add(Obstacle.of(Extent.NOT_WRITABLE, staff, plan, activity, cycles.refusal(timetable.cycle())));
        } else {
            fill(staff, plan, activity, timetable, duty.get());
        }
    }

    /** Returns the lengths of the cycles that are to be in the template. */
    private static List<Integer> cycleWeeks(Map<StaffId, List<JobPlanVersion>> plans) {
        return plans.values().stream()
                .flatMap(List::stream)
                .flatMap(plan -> plan.activities().stream())
                .filter(activity -> Unrostered.why(activity).isEmpty())
                .map(activity -> ((Timetabled) activity.timing()).cycle().weeks())
                .toList();
    }

    /** The plan's week is found by date, from both anchors. */
    private void fill(StaffId staff, JobPlanVersion plan, Activity activity, Timetabled timetable, DutyCode duty) {
        for (int week = 1; week <= template.weeks(); week++) {
            LocalDate monday = template.anchor().plusWeeks(week - 1L);
            int planWeek = timetable.cycle().weekOf(monday);
            for (CycleSlot slot : timetable.slots()) {
                if (slot.week() == planWeek) {
                    TemplateSlot asked =
                            TemplateSlot.of(TemplateSlot.NEW, staff, duty, week, slot.day(), slot.start(), slot.end());
                    add(new WantedSlot(plan, activity, asked));
                }
            }
        }
    }

    private void add(WantedSlot asked) {
        WantedSlot first = wanted.putIfAbsent(Slots.proposed(asked.slot()), asked);
        if (first == null) {
            inOrder.add(asked);
        } else if (!first.activity().id().equals(asked.activity().id())
                || !first.plan().planId().equals(asked.plan().planId())) {
            obstacles.add(twice(first, asked));
        }
    }

    private static Obstacle twice(WantedSlot first, WantedSlot asked) {
        TemplateSlot slot = asked.slot();
        String key = "twice:" + asked.plan().planId() + "/" + asked.activity().id() + "/" + slot.week() + "/"
                + slot.day() + "/" + slot.start() + "-" + slot.end();
        return new Obstacle(
                key,
                Extent.TWICE,
                slot.staff(),
                asked.plan(),
                asked.activity(),
                "It asks for the same duty at the same time as " + first.activityName() + ": " + Slots.words(slot)
                        + ". One slot stands for both.");
    }
}

package org.sessionwise.demo.internal.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.sessionwise.demo.internal.trust.Dice;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * Makes a job plan up for each person: some of what the template gives the person already, a weekly session of another duty that
 * the template lacks, and supporting activities at no fixed time. The same workplace gives the same plans.
 */
final class PlanMaker {

    /** Of each week of the cycle, what the template already has of the person's duty: two sessions at most. */
    private static final int KEPT_EACH_WEEK = 2;

    private static final LocalTime START = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(13, 0);
    private static final int WORKING_DAYS = 5;
    private static final Duration SUPPORTING = Duration.ofHours(4);
    private static final Duration ONE_PA = Duration.ofHours(4);

    private final Workplace workplace;
    private final DateRange inForce;

    PlanMaker(Workplace workplace, DateRange inForce) {
        this.workplace = workplace;
        this.inForce = inForce;
    }

    /** Returns which activity of the plans is which duty: a job-planning system has codes of its own. */
    static ActivityCode activity(Duty duty) {
        String code = duty.name().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return new ActivityCode(code.isBlank() ? duty.code().value() : code);
    }

    static JobPlanId planId(StaffMember person) {
        return new JobPlanId("made-up-" + person.assignmentNumber().orElseThrow());
    }

    /** Returns one plan for each person; none where there is no duty to plan. */
    List<JobPlanVersion> plans() {
        return workplace.duties().isEmpty()
                ? List.of()
                : workplace.people().stream().map(this::plan).toList();
    }

    private JobPlanVersion plan(StaffMember person) {
        List<TemplateSlot> own = workplace.slotsOf(person.id());
        int chance = Dice.perMille(person.assignmentNumber().orElseThrow());
        int usual = usualDuty(own, chance);
        List<Activity> activities = new ArrayList<>();
        List<CycleSlot> kept = kept(own, workplace.duties().get(usual).code());
        if (!kept.isEmpty()) {
            activities.add(timetabled(workplace.duties().get(usual), "usual", kept));
        }
        int other = (usual + 1 + chance) % workplace.duties().size();
        activities.add(timetabled(workplace.duties().get(other), "weekly", weekly(own, chance)));
        activities.add(supporting());
        return JobPlanVersion.builder(
                        planId(person),
                        1,
                        new PersonReference(person.assignmentNumber(), person.registration()),
                        inForce)
                .zone(workplace.zone())
                .nation(workplace.nation())
                .contract(Contract.inProgrammedActivities("LOCAL", ONE_PA))
                .activities(activities)
                .build();
    }

    /** Returns the place in the list of the duty of the person's first slot; any where the person has none. */
    private int usualDuty(List<TemplateSlot> own, int chance) {
        List<DutyCode> codes = workplace.duties().stream().map(Duty::code).toList();
        return own.stream()
                .mapToInt(slot -> codes.indexOf(slot.duty()))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(chance % codes.size());
    }

    private List<CycleSlot> kept(List<TemplateSlot> own, DutyCode duty) {
        return IntStream.rangeClosed(1, workplace.cycle().weeks())
                .boxed()
                .flatMap(week -> own.stream()
                        .filter(slot -> slot.week() == week && slot.duty().equals(duty))
                        .map(slot -> new CycleSlot(slot.week(), slot.day(), slot.start(), slot.end()))
                        .distinct()
                        .limit(KEPT_EACH_WEEK))
                .toList();
    }

    /** Returns a session in each week, on the first working day, counted from a day by chance, that the template leaves free. */
    private List<CycleSlot> weekly(List<TemplateSlot> own, int chance) {
        Set<List<Object>> taken = new HashSet<>();
        for (TemplateSlot slot : own) {
            taken.add(List.of(slot.week(), slot.day()));
            if (!slot.end().isAfter(slot.start()) && slot.day() != DayOfWeek.SUNDAY) {
                taken.add(List.of(slot.week(), slot.day().plus(1))); // a night's sleep
            }
        }
        return IntStream.rangeClosed(1, workplace.cycle().weeks())
                .mapToObj(week -> new CycleSlot(
                        week,
                        IntStream.range(0, WORKING_DAYS)
                                .mapToObj(i -> DayOfWeek.of((chance + i) % WORKING_DAYS + 1))
                                .filter(day -> !taken.contains(List.<Object>of(week, day)))
                                .findFirst()
                                .orElse(DayOfWeek.SATURDAY),
                        START,
                        END))
                .toList();
    }

    private Activity timetabled(Duty duty, String id, List<CycleSlot> slots) {
        return Activity.of(
                new ActivityId(id),
                activity(duty),
                duty.name(),
                ActivityCategory.DCC,
                new Timing.Timetabled(workplace.cycle(), slots),
                HolidayRule.STAYS);
    }

    private static Activity supporting() {
        return Activity.of(
                new ActivityId("supporting"),
                new ActivityCode("SPA"),
                "Supporting activities",
                ActivityCategory.SPA,
                new Timing.Flexible(SUPPORTING),
                HolidayRule.STAYS);
    }
}

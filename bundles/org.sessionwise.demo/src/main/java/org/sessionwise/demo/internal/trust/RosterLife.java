package org.sessionwise.demo.internal.trust;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.domain.plan.Timing;

/** Half a year on the roster: what the plans say, and what life made of it. */
final class RosterLife {

    private static final Map<String, String> ANOTHER_DUTY = Map.of("OPD", "WARD", "THEA", "PREOP", "PREOP", "CRIT");

    private static final Set<JobPlanState> NEXT_YEARS =
            EnumSet.of(JobPlanState.IN_DISCUSSION, JobPlanState.AWAITING_SIGNATURES, JobPlanState.APPEAL);

    private final BankHolidays holidays;
    private final Map<String, String> duties;
    private final Map<String, Extra> extras = Extra.byDepartment();

    RosterLife(BankHolidays holidays, Map<String, String> duties) {
        this.holidays = holidays;
        this.duties = duties;
    }

    /** Returns when a person is to be where the plans say. */
    List<Period> reserved(List<MadeUpPlan> plans, DateRange days) {
        return plans.stream()
                .flatMap(plan -> expand(plan.plan(), days))
                .map(PlannedSession::period)
                .toList();
    }

    /**
     * Returns everything on one person's roster in the order of time.
     *
     * @param elsewhere when the person is at work in another department
     */
    List<Entry> of(
            Staff person, List<MadeUpPlan> plans, List<AbsentDays> absences, DateRange days, List<Period> elsewhere) {
        String staff = person.id();
        Extra extra = extras.get(person.department());
        PersonRoster roster = new PersonRoster(absences, holidays);
        List<PlannedSession> planned =
                plans.stream().flatMap(plan -> expand(plan.plan(), days)).toList();
        planned.forEach(session -> roster.reserve(session.period()));
        elsewhere.forEach(roster::reserve);
        boolean byPlan = plans.stream().anyMatch(MadeUpPlan::offered);
        planned.forEach(session -> place(staff, session, byPlan, roster));
        for (LocalDate monday = days.from(); monday.isBefore(days.until()); monday = monday.plusWeeks(1)) {
            addUntimed(plans, monday, roster);
            if (isEmployed(plans, monday)) {
                addUnplanned(staff, extra, byPlan, monday, roster);
            }
        }
        return roster.entries().stream()
                .sorted(Comparator.comparing(entry -> entry.period().start()))
                .toList();
    }

    /** A draft is expanded, too, and a plan about which somebody mediates: that is how the person works meanwhile. */
    private Stream<PlannedSession> expand(JobPlanVersion plan, DateRange days) {
        if (NEXT_YEARS.contains(plan.state())) {
            return Stream.of();
        }
        JobPlanVersion inUse = plan.toBuilder().state(JobPlanState.APPROVED).build();
        return PlanExpansion.of(inUse, days, holidays).planned().stream();
    }

    private void place(String staff, PlannedSession session, boolean byPlan, PersonRoster roster) {
        String duty = duty(session.activity().code());
        Period period = session.period();
        Optional<AbsentDays> absence = roster.absence(period);
        if (absence.isPresent()) {
            if (absence.get().isSickness()) { // it was on the roster when the person fell ill
                roster.addCancelled(duty, period, CallingOff.sickness(period));
            }
            return;
        }
        switch (byPlan ? Fate.of(staff, duty, session) : Fate.AS_PLANNED) {
            case AS_PLANNED -> roster.add(duty, period);
            case NOT_ROSTERED -> {}
            case NOT_WORKED -> roster.addNotWorked(duty, period);
            case MOVED ->
                roster.add(
                        duty,
                        roster.freeTime(session.date(), period.length(), session.id())
                                .orElse(period));
            case SHORT ->
                roster.add(duty, new Period(period.start(), period.end().minus(Duration.ofMinutes(45))));
            case OTHER_DUTY -> roster.add(ANOTHER_DUTY.getOrDefault(duty, "OPD"), period);
            case CANCELLED -> roster.addCancelled(duty, period, CallingOff.of(duty, period, session.id()));
        }
    }

    /** Activities without fixed times: a list in most working weeks, or some time where there is room. */
    private void addUntimed(List<MadeUpPlan> plans, LocalDate monday, PersonRoster roster) {
        for (MadeUpPlan made : plans) {
            if (!made.plan().rules(monday)) {
                continue;
            }
            for (Activity activity : made.plan().activities()) {
                String key = made.plan().planId() + "/" + activity.id() + "/" + monday;
                Optional<Duration> length = untimedLength(activity.timing(), Dice.perMille(key));
                length.flatMap(time -> roster.freeTime(monday, time, key))
                        .ifPresent(period -> roster.add(duty(activity.code()), period));
            }
        }
    }

    /** A year has 42 working weeks beside leave. Supporting activities reach the roster in most weeks. */
    private static Optional<Duration> untimedLength(Timing timing, int dice) {
        if (timing instanceof Timing.Annualised annual && dice < annual.occurrencesPerYear() * 1000 / 42) {
            return Optional.of(annual.each());
        }
        if (timing instanceof Timing.Counted counted && dice < inWorkingWeek(counted)) {
            return Optional.of(counted.each());
        }
        if (timing instanceof Timing.Flexible flexible && dice < 850) {
            return Optional.of(flexible.perWeek());
        }
        return Optional.empty();
    }

    private static int inWorkingWeek(Timing.Counted counted) {
        return switch (counted.per()) {
            case WEEK -> 1000 * counted.times();
            case MONTH -> 12 * 1000 / 42 * counted.times();
            case YEAR -> 1000 / 42 * counted.times();
        };
    }

    private static boolean isEmployed(List<MadeUpPlan> plans, LocalDate monday) {
        return plans.stream().anyMatch(made -> made.plan().inForce().contains(monday));
    }

    private void addUnplanned(String staff, Extra extra, boolean byPlan, LocalDate monday, PersonRoster roster) {
        if (byPlan && monday.isBefore(SixMonths.TODAY) && Dice.perMille("extra " + staff + monday) < 60) {
            roster.freeTime(monday, Duration.ofHours(3), "extra " + staff)
                    .ifPresent(period -> roster.add(extra.duty(), period));
        }
        LocalDate saturday = monday.plusDays(5);
        Period list = Period.of(saturday, LocalTime.of(8, 30), LocalTime.of(12, 30), SixMonths.ZONE);
        if (extra.isTurnOf(staff, monday) && roster.isFree(saturday, list)) {
            roster.addPaidExtra(extra.paidDuty(), list);
        }
    }

    private String duty(ActivityCode activity) {
        return duties.get(activity.value());
    }
}

package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.CapCheck;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.YearTerms;

/** Works out one person's year. */
final class YearReckoning {

    private final LocalDate on;
    private final BankHolidays holidays;
    private final boolean leaveKnown;
    private final Absences absences;
    private final Optional<JobPlanVersion> current;
    private final PlanYear year;
    private final List<Stretch> stretches;

    YearReckoning(List<JobPlanVersion> plans, LocalDate on, BankHolidays holidays, Optional<List<Absence>> absences) {
        this.on = on;
        this.holidays = holidays;
        this.leaveKnown = absences.isPresent();
        this.absences = new Absences(absences.orElse(List.of()));
        List<JobPlanVersion> ordered = plans.stream()
                .sorted(Comparator.comparing(plan -> plan.inForce().from()))
                .toList();
        this.current = ordered.stream().filter(plan -> plan.rules(on)).findFirst();
        this.year = PlanYear.of(terms(ordered), on);
        this.stretches = ordered.stream().flatMap(this::stretch).toList();
    }

    PersonYear year() {
        List<PlanExpansion> dated = stretches.stream()
                .map(stretch -> PlanExpansion.of(stretch.plan(), stretch.days(), holidays))
                .toList();
        LeaveReckoning reckoning = new LeaveReckoning(stretches, absences);
        List<LeaveBalance> leave = List.of(
                reckoning.leave(LeaveBalance.Kind.ANNUAL, on),
                reckoning.leave(LeaveBalance.Kind.STUDY, on),
                reckoning.bankHolidays(on, dated));
        List<ActivityYear> activities = activities(dated, ahead(leave, dated));
        Optional<WeeksWorked> weeks = stretches.stream()
                .filter(stretch -> current.isEmpty() || stretch.plan() == current.get())
                .reduce((earlier, later) -> later)
                .map(Stretch::weeks);
        return new PersonYear(
                year,
                on,
                current,
                stretches.stream().map(Stretch::plan).toList(),
                weeks,
                activities,
                new Totalling(activities, current).totals(),
                leave,
                current.flatMap(plan -> ContractedSize.of(plan, on)),
                current.map(plan -> CapCheck.of(plan, on)).orElse(List.of()),
                leaveKnown);
    }

    private List<ActivityYear> activities(List<PlanExpansion> dated, LeaveAhead ahead) {
        List<ActivityYear> all = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            for (Activity activity : stretches.get(i).plan().activities()) {
                if (activity.remuneration().counts()) {
                    all.add(activityYear(stretches.get(i), activity, dated.get(i), ahead));
                }
            }
        }
        return all;
    }

    private ActivityYear activityYear(Stretch stretch, Activity activity, PlanExpansion expansion, LeaveAhead ahead) {
        AnnualEntitlement entitlement = AnnualEntitlement.of(stretch, activity, daysOfSame(stretch, activity));
        Optional<DatedYear> dates = DatedYear.of(activity, expansion, absences);
        return new ActivityYear(
                entitlement,
                new Reading(stretch, on).of(entitlement, dates, leaveKnown),
                new Forecasting(stretch, ahead).of(entitlement, dates),
                dates.map(dated -> new Balancing(stretch, activity).of(dated, entitlement)));
    }

    /** Where leave is not known, none is known to be taken: the whole year is looked at as if it were ahead. */
    private LeaveAhead ahead(List<LeaveBalance> leave, List<PlanExpansion> dated) {
        DateRange rest = leaveKnown ? DateRange.startingOn(on.plusDays(1)) : year.days();
        Fraction weekdays = Fraction.ZERO;
        for (Stretch stretch : stretches) {
            Optional<DateRange> days = stretch.days().intersection(rest);
            weekdays = days.map(some -> LeaveReckoning.weekdays(stretch, some, absences))
                    .orElse(Fraction.ZERO)
                    .plus(weekdays);
        }
        Set<LocalDate> worked = dated.stream()
                .flatMap(expansion -> expansion.planned().stream())
                .filter(session -> rest.contains(session.date()) && !absences.excuse(session.period()))
                .map(session -> session.date())
                .collect(Collectors.toSet());
        Fraction datedDays = Fraction.of(worked.size());
        Fraction annual = leave.get(0).remaining();
        return new LeaveAhead(
                rest,
                annual,
                annual.plus(leave.get(1).remaining()),
                weekdays.compareTo(datedDays) > 0 ? weekdays : datedDays);
    }

    /** Returns on how many days of the year a version of the plan states the same annualised commitment. */
    private long daysOfSame(Stretch stretch, Activity activity) {
        return stretches.stream()
                .filter(other -> other.plan().planId().equals(stretch.plan().planId()))
                .filter(other -> other.plan().activities().stream().anyMatch(same -> isSame(same, activity)))
                .mapToLong(other -> other.days().days())
                .sum();
    }

    private static boolean isSame(Activity other, Activity activity) {
        return activity.timing() instanceof Timing.Annualised
                && other.id().equals(activity.id())
                && other.timing().equals(activity.timing());
    }

    private YearTerms terms(List<JobPlanVersion> ordered) {
        return current.or(() -> ordered.stream()
                        .filter(plan -> !plan.inForce().from().isAfter(on))
                        .reduce((earlier, later) -> later))
                .or(() -> ordered.stream().findFirst())
                .map(JobPlanVersion::year)
                .orElse(YearTerms.NONE);
    }

    private Stream<Stretch> stretch(JobPlanVersion plan) {
        return plan
                .inForce()
                .intersection(year.days())
                .filter(days -> plan.rules(days.from()))
                .map(days -> new Stretch(plan, year, days, WeeksWorked.of(plan, year.days(), holidays), holidays))
                .stream();
    }
}

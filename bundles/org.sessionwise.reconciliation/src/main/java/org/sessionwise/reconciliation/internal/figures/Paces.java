package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sessionwise.api.figures.AnnualisedLine;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.domain.year.ActivityYear;
import org.sessionwise.domain.year.AnnualEntitlement;
import org.sessionwise.domain.year.LeaveBalance;
import org.sessionwise.domain.year.Pace;
import org.sessionwise.domain.year.PersonYear;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.Kind;

/** How the agreed numbers of one person stand. */
final class Paces {

    private final Counted counted;
    private final LocalDate on;

    Paces(Counted counted, LocalDate on) {
        this.counted = counted;
        this.on = on;
    }

    /** Tells whether anything was agreed as a number. */
    static boolean isIn(List<JobPlanVersion> plans) {
        return plans.stream().flatMap(plan -> plan.activities().stream()).anyMatch(Paces::isNumber);
    }

    List<AnnualisedLine> of(StaffId staff, Optional<List<Absence>> leave) {
        List<JobPlanVersion> versions = counted.plans(staff);
        PersonYear year = PersonYear.of(versions, on, counted.holidays(), leave);
        PersonPlans plans = new PersonPlans(versions, counted.mapping());
        LeaveBalance annual = year.leave().get(0);
        List<AnnualisedLine> lines = new ArrayList<>();
        for (ActivityYear one : year.activities()) {
            AnnualEntitlement entitlement = one.entitlement();
            if (isNumber(entitlement.activity())) {
                Pace pace = Pace.of(
                        entitlement,
                        year.year(),
                        counted.holidays(),
                        annual,
                        leave.orElse(List.of()),
                        counted(staff, plans, entitlement));
                lines.add(AnnualisedLine.of(
                        entitlement.plan(),
                        entitlement.activity(),
                        year.year().days(),
                        pace,
                        leave.map(known -> annual)));
            }
        }
        return lines;
    }

    private Pace.Counted counted(StaffId staff, PersonPlans plans, AnnualEntitlement entitlement) {
        Predicate<LocalDate> known = day -> counted.calendar().knows(day, Basis.DELIVERED);
        long done = 0;
        long booked = 0;
        for (Run run : runs(entitlement.days(), day -> !day.isAfter(on) && known.test(day))) {
            Basis basis = run.past() ? Basis.DELIVERED : Basis.ROSTERED;
            long rows = drawn(staff, plans, run.days(), basis, entitlement.activity());
            done += run.past() ? rows : 0;
            booked += run.past() ? 0 : rows;
        }
        Predicate<LocalDate> bookedOn = day ->
                drawn(staff, plans, new DateRange(day, day.plusDays(1)), Basis.ROSTERED, entitlement.activity()) > 0;
        return new Pace.Counted(on, done, booked, known, bookedOn);
    }

    /** Days in a row of which all, or none, are past and known. */
    private record Run(DateRange days, boolean past) {}

    private static List<Run> runs(DateRange days, Predicate<LocalDate> past) {
        List<Run> runs = new ArrayList<>();
        LocalDate from = days.from();
        for (LocalDate day = from.plusDays(1); !day.isAfter(days.until()); day = day.plusDays(1)) {
            boolean before = past.test(day.minusDays(1));
            if (day.equals(days.until()) || past.test(day) != before) {
                runs.add(new Run(new DateRange(from, day), before));
                from = day;
            }
        }
        return runs;
    }

    private long drawn(StaffId staff, PersonPlans plans, DateRange days, Basis basis, Activity activity) {
        Map<Activity, Long> rows = new HashMap<>();
        counted.count(staff, basis, days, (planned, worked, outcome, some) -> {
            boolean nobodyPlanned = planned == Kind.NONE;
            if (worked != Kind.NONE && nobodyPlanned && Belonging.undated(Optional.empty(), outcome)) {
                plans.workedAt(days.from(), worked.duty().orElseThrow(), true)
                        .ifPresent(drawnOn -> rows.merge(drawnOn, (long) some, Long::sum));
            }
        });
        return rows.getOrDefault(activity, 0L);
    }

    private static boolean isNumber(Activity activity) {
        return activity.remuneration().counts()
                && (activity.timing() instanceof Timing.Annualised
                        || activity.timing() instanceof Timing.Counted
                        || activity.timing() instanceof Timing.OnCall);
    }
}

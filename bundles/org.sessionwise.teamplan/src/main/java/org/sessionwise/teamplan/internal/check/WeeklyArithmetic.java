package org.sessionwise.teamplan.internal.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;

/** The week of the plan times its working weeks; all 52 of what is covered. */
public final class WeeklyArithmetic implements PlanYear {

    private static final Fraction WEEKS = Fraction.of(52);
    private static final Fraction USUAL_WORKING_WEEKS = Fraction.of(42);

    private final LocalDate day;

    /** For plans as they are on a day. */
    public WeeklyArithmetic(LocalDate day) {
        this.day = day;
    }

    @Override
    public Fraction sessions(JobPlanVersion plan, Activity activity) {
        Timing timing = activity.timing();
        Fraction weeks = activity.covered() ? WEEKS : workingWeeks(plan);
        if (timing instanceof Timing.Annualised annual) {
            return Fraction.of(annual.occurrencesPerYear());
        }
        if (timing instanceof Timing.OnCall onCall) {
            return Fraction.of(onCall.dutiesPerYear());
        }
        if (timing instanceof Timing.Counted counted && counted.per() == Timing.Counted.Per.YEAR) {
            return Fraction.of(counted.times());
        }
        return sessionsAWeek(plan, timing).times(weeks);
    }

    @Override
    public Fraction minutesAWeek(JobPlanVersion plan, Activity activity) {
        Timing timing = activity.timing();
        if (timing instanceof Timing.Timetabled timetabled) {
            long minutes = timetabled.slots().stream()
                    .mapToLong(WeeklyArithmetic::minutes)
                    .sum();
            return new Fraction(minutes, timetabled.cycle().weeks());
        }
        if (timing instanceof Timing.Monthly monthly) {
            long minutes = monthly.days().stream()
                    .mapToLong(nth -> minutes(nth.start(), nth.end()))
                    .sum();
            return new Fraction(12 * minutes, 52);
        }
        if (timing instanceof Timing.Flexible flexible) {
            return Fraction.of(flexible.perWeek().toMinutes());
        }
        if (timing instanceof Timing.OnCall onCall) {
            return Fraction.of(onCall.work().total().toMinutes());
        }
        Duration each = timing instanceof Timing.Annualised annual ? annual.each() : ((Timing.Counted) timing).each();
        return sessions(plan, activity).times(Fraction.of(each.toMinutes())).times(inverse(workingWeeks(plan)));
    }

    @Override
    public Fraction worthAWeek(JobPlanVersion plan, Activity activity) {
        Fraction unit =
                Fraction.of(plan.contract().onePa().map(Duration::toMinutes).orElse(60L));
        return minutesAWeek(plan, activity).times(inverse(unit));
    }

    private static Fraction sessionsAWeek(JobPlanVersion plan, Timing timing) {
        if (timing instanceof Timing.Timetabled timetabled) {
            return new Fraction(timetabled.slots().size(), timetabled.cycle().weeks());
        }
        if (timing instanceof Timing.Monthly monthly) {
            return new Fraction(12L * monthly.days().size(), 52);
        }
        if (timing instanceof Timing.Counted counted) {
            return counted.per() == Timing.Counted.Per.WEEK
                    ? Fraction.of(counted.times())
                    : new Fraction(12L * counted.times(), 52);
        }
        Duration perWeek = ((Timing.Flexible) timing).perWeek();
        Fraction session =
                Fraction.of(plan.contract().onePa().orElse(Duration.ofHours(4)).toMinutes());
        return Fraction.of(perWeek.toMinutes()).times(inverse(session));
    }

    private Fraction workingWeeks(JobPlanVersion plan) {
        return plan.year().workingWeeks().orElseGet(() -> plan.contract()
                .terms(day)
                .map(terms -> terms.workingWeeks().value().weeks())
                .orElse(USUAL_WORKING_WEEKS));
    }

    private static Fraction inverse(Fraction positive) {
        return new Fraction(positive.denominator(), positive.numerator());
    }

    private static long minutes(CycleSlot slot) {
        return minutes(slot.start(), slot.end());
    }

    private static long minutes(LocalTime start, LocalTime end) {
        long minutes = Duration.between(start, end).toMinutes();
        return minutes > 0 ? minutes : minutes + Duration.ofDays(1).toMinutes();
    }
}

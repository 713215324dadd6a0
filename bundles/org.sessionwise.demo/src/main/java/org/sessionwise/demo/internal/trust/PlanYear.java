package org.sessionwise.demo.internal.trust;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.YearTerms;

/** How much of a contract a plan is, its leave, and what being on call is paid; all by what its timetable says. */
final class PlanYear {

    private static final Fraction FULL_PA = Fraction.of(10);
    private static final Fraction FULL_HOURS = new Fraction(75, 2);
    private static final int RARE = 8;

    private PlanYear() {}

    static YearTerms of(JobPlanVersion plan) {
        Optional<Duration> onePa = plan.contract().onePa();
        Fraction full = onePa.isPresent() ? FULL_PA : FULL_HOURS;
        Fraction contracted = contracted(weekly(plan), onePa, full);
        Fraction share = contracted.times(new Fraction(full.denominator(), full.numerator()));
        return YearTerms.of(
                YearTerms.NONE.begins(),
                Optional.empty(),
                Optional.of(contracted),
                leave(share, onePa.isPresent()),
                onePa.flatMap(length -> onCall(plan)));
    }

    /** Full time from nine tenths on; less in steps of half a PA or of 7.5 hours. */
    private static Fraction contracted(Duration weekly, Optional<Duration> onePa, Fraction full) {
        long step = onePa.map(length -> length.toMinutes() / 2).orElse(450L);
        Fraction worth = onePa.isPresent() ? new Fraction(1, 2) : new Fraction(15, 2);
        Fraction size = worth.times(Fraction.of(Math.max(1, weekly.toMinutes() / step)));
        return size.compareTo(full.times(new Fraction(3, 4))) >= 0 ? full : size;
    }

    private static Duration weekly(JobPlanVersion plan) {
        return plan.activities().stream()
                .filter(activity -> activity.remuneration() == Remuneration.CORE)
                .map(PlanYear::weekly)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration weekly(Activity activity) {
        if (activity.timing() instanceof Timing.Flexible flexible) {
            return flexible.perWeek();
        }
        if (activity.timing() instanceof Timing.Timetabled table) {
            return table.slots().stream()
                    .map(slot -> Duration.between(slot.start(), slot.end()))
                    .map(length -> length.isNegative() ? length.plusDays(1) : length)
                    .reduce(Duration.ZERO, Duration::plus)
                    .dividedBy(table.cycle().weeks());
        }
        return Duration.ZERO;
    }

    /** Doctors: six weeks, two statutory days, thirty days of study leave in three years. Others: after five years. */
    private static Map<LeaveKind, Fraction> leave(Fraction share, boolean doctor) {
        Map<LeaveKind, Fraction> days = new EnumMap<>(LeaveKind.class);
        days.put(LeaveKind.ANNUAL, share.times(Fraction.of(doctor ? 30 : 29)));
        if (doctor) {
            days.put(LeaveKind.STATUTORY, share.times(Fraction.of(2)));
            days.put(LeaveKind.STUDY, share.times(Fraction.of(10)));
        }
        return days;
    }

    /** Who is on call at night in one of so many weeks shares the rota with as many. The percentages are commonly quoted. */
    private static Optional<OnCallAvailability> onCall(JobPlanVersion plan) {
        return plan.activities().stream()
                .filter(activity -> activity.code().value().startsWith("NIGHT_"))
                .map(Activity::timing)
                .filter(Timing.Timetabled.class::isInstance)
                .map(timing -> ((Timing.Timetabled) timing).cycle().weeks())
                .findFirst()
                .map(oneIn -> new OnCallAvailability(
                        OnCallAvailability.Category.A, oneIn, Optional.of(Fraction.of(percent(oneIn)))));
    }

    private static int percent(int oneIn) {
        if (oneIn > RARE) {
            return 3;
        }
        return oneIn > RARE / 2 ? 5 : 8;
    }
}

package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.contract.Cap;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.Sourced;

/** Which limits of its contract a plan passes in an average week that is worked. They are told; nothing is ever cut off. */
public final class CapCheck {

    private static final Fraction MINUTES_AN_HOUR = new Fraction(1, 60);

    /**
     * A limit that is passed.
     *
     * @param found what the plan comes to, in the unit of the cap; more than the cap
     */
    public record Passed(Sourced<Cap> cap, Fraction found) {}

    private CapCheck() {}

    /** Returns the limits that a version passes by the contract of a day, in the contract's order; mostly empty. */
    public static List<Passed> of(JobPlanVersion plan, LocalDate day) {
        WeeklyAmount committed = WeeklyTotals.of(plan, day).committed();
        return plan.contract().terms(day).map(ContractTerms::caps).orElse(List.of()).stream()
                .map(cap -> new Passed(cap, found(cap.value().kind(), committed, plan, day)))
                .filter(one -> one.found().compareTo(one.cap().value().most()) > 0)
                .toList();
    }

    private static Fraction found(Cap.Kind kind, WeeklyAmount committed, JobPlanVersion plan, LocalDate day) {
        return switch (kind) {
            case PREMIUM_PA_A_WEEK -> committed.premiumPa().amount();
            case PA_A_WEEK -> committed.pa().amount();
            case HOURS_A_WEEK -> committed.minutes().times(MINUTES_AN_HOUR);
            case SHARE_OUT_OF_HOURS -> share(committed);
            case UNPREDICTABLE_PA_A_WEEK -> unpredictable(plan, day).amount();
        };
    }

    private static Fraction share(WeeklyAmount committed) {
        Fraction all = committed.minutes();
        return all.signum() == 0
                ? Fraction.ZERO
                : committed.premiumMinutes().times(new Fraction(all.denominator(), all.numerator()));
    }

    private static ProgrammedActivities unpredictable(JobPlanVersion plan, LocalDate day) {
        Valuation valuation = Valuation.typical(plan);
        return plan.activities().stream()
                .filter(activity -> activity.remuneration().counts())
                .filter(activity -> activity.timing() instanceof Timing.OnCall)
                .map(activity -> valuation.ofUnpredictable(
                        ((Timing.OnCall) activity.timing()).work(), activity.premiumAs(), day))
                .reduce(ProgrammedActivities.NONE, ProgrammedActivities::plus);
    }
}

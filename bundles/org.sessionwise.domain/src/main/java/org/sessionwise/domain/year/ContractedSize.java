package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.WeeklyAmount;
import org.sessionwise.domain.plan.WeeklyTotals;

/**
 * What a plan comes to in an average working week against what is contracted. Additional work is in neither.
 *
 * @param contracted a week; PA, or hours where the contract is in hours
 * @param planned a week, in the same unit
 * @param measure which of the two
 * @param shareOfFullTime contracted part of full time; empty if the contract's full time is not known
 */
public record ContractedSize(
        Fraction contracted, Fraction planned, Measure measure, Optional<Fraction> shareOfFullTime) {

    /** Returns what is planned beyond the contract; less than zero if less is planned. */
    public Fraction difference() {
        return planned.minus(contracted);
    }

    /** Returns what a version comes to by the contract of a day; empty if it does not say what is contracted. */
    static Optional<ContractedSize> of(JobPlanVersion plan, LocalDate day) {
        boolean inPa = plan.contract().onePa(day).isPresent();
        WeeklyAmount core = WeeklyTotals.of(plan, day).of(Remuneration.CORE);
        Fraction planned = inPa ? core.pa().amount() : core.minutes().times(new Fraction(1, 60));
        return plan.year()
                .contracted()
                .map(contracted -> new ContractedSize(
                        contracted, planned, inPa ? Measure.PA_A_WEEK : Measure.HOURS_A_WEEK, share(plan, day)));
    }

    /** Returns the contracted part of full time; empty if either is not known. */
    static Optional<Fraction> share(JobPlanVersion plan, LocalDate date) {
        return plan.contract()
                .terms(date)
                .map(terms -> terms.fullTime().value())
                .filter(fullTime -> fullTime.signum() > 0)
                .flatMap(fullTime -> plan.year().contracted().map(week -> week.times(Calculation.inverse(fullTime))));
    }
}

package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.JobPlanVersion;

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

    /** Returns the contracted part of full time; empty if either is not known. */
    static Optional<Fraction> share(JobPlanVersion plan, LocalDate date) {
        return plan.contract()
                .terms(date)
                .map(terms -> terms.fullTime().value())
                .filter(fullTime -> fullTime.signum() > 0)
                .flatMap(fullTime -> plan.year().contracted().map(week -> week.times(Calculation.inverse(fullTime))));
    }
}

package org.sessionwise.domain.year;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Workload;

/**
 * How much work a stretch of time comes to on average, so in fractions, in the four units the field counts in; none is
 * derived from another when amounts are added.
 *
 * @param occurrences of dated or counted work; none of flexible work
 * @param sessions the trust's session count; none of work without occurrences
 * @param minutes real minutes
 * @param pa none where the contract is in hours
 */
public record YearAmount(Fraction occurrences, Fraction sessions, Fraction minutes, Fraction pa) {

    public static final YearAmount NONE = new YearAmount(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

    public static YearAmount of(Workload workload) {
        return new YearAmount(
                Fraction.of(workload.occurrences()),
                workload.sessions(),
                Fraction.of(workload.minutes()),
                workload.pa().amount());
    }

    public YearAmount plus(YearAmount other) {
        return both(other, Fraction::plus);
    }

    public YearAmount minus(YearAmount other) {
        return both(other, Fraction::minus);
    }

    public YearAmount times(Fraction factor) {
        return each(part -> part.times(factor));
    }

    /** Returns the amount in hours. */
    public Fraction hours() {
        return minutes.times(new Fraction(1, 60));
    }

    private YearAmount each(UnaryOperator<Fraction> change) {
        return new YearAmount(
                change.apply(occurrences), change.apply(sessions), change.apply(minutes), change.apply(pa));
    }

    private YearAmount both(YearAmount other, BinaryOperator<Fraction> join) {
        return new YearAmount(
                join.apply(occurrences, other.occurrences),
                join.apply(sessions, other.sessions),
                join.apply(minutes, other.minutes),
                join.apply(pa, other.pa));
    }
}

package org.sessionwise.api.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** What was rostered, or delivered, of what was planned. */
public final class FigureSide {

    /** Of nothing at all. */
    public static final FigureSide NOTHING =
            new FigureSide(YearAmount.NONE, YearAmount.NONE, YearAmount.NONE, YearAmount.NONE, Map.of());

    private final YearAmount planned;
    private final YearAmount done;
    private final YearAmount undated;
    private final YearAmount beside;
    private final Map<Outcome, Both> outcomes;

    /** Both sides of one outcome. */
    public static final class Both {

        private final YearAmount planned;
        private final YearAmount worked;

        private Both(YearAmount planned, YearAmount worked) {
            this.planned = planned;
            this.worked = worked;
        }

        public static Both of(YearAmount planned, YearAmount worked) {
            return new Both(planned, worked);
        }

        public YearAmount planned() {
            return planned;
        }

        public YearAmount worked() {
            return worked;
        }

        private Both plus(Both other) {
            return new Both(planned.plus(other.planned), worked.plus(other.worked));
        }
    }

    private FigureSide(
            YearAmount planned, YearAmount done, YearAmount undated, YearAmount beside, Map<Outcome, Both> outcomes) {
        this.planned = Objects.requireNonNull(planned, "planned");
        this.done = Objects.requireNonNull(done, "done");
        this.undated = Objects.requireNonNull(undated, "undated");
        this.beside = Objects.requireNonNull(beside, "beside");
        this.outcomes = outcomes.isEmpty() ? Map.of() : new EnumMap<>(outcomes);
    }

    /**
     * Returns a side.
     *
     * @param planned as {@link #planned()}
     * @param undated as {@link #undated()}
     */
    public static FigureSide of(
            YearAmount planned, YearAmount done, YearAmount undated, YearAmount beside, Map<Outcome, Both> outcomes) {
        return new FigureSide(planned, done, undated, beside, outcomes);
    }

    /** Returns the part of what is planned of which it is known what became of it: what the variance is taken against. */
    public YearAmount planned() {
        return planned;
    }

    /** Returns what was done of plans. */
    public YearAmount done() {
        return done;
    }

    /**
     * Returns the part of what was done that no planned amount stands against, so that it is in no variance: of activities without
     * dates, where planned is dated. Nothing where planned is annual.
     */
    public YearAmount undated() {
        return undated;
    }

    /** Returns extra work, paid or not, and work that no plan rules: part of no variance. */
    public YearAmount beside() {
        return beside;
    }

    /** Returns the amounts of each outcome; those that did not come about are missing. */
    public Map<Outcome, Both> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** Returns what was done less what was planned, of what is known; less than zero if something is missing. */
    public YearAmount variance() {
        return done.minus(undated).minus(planned);
    }

    /** Returns the variance in per cent of what was planned, exact; empty if nothing was planned. */
    public Optional<Fraction> percent(Function<YearAmount, Fraction> unit) {
        Fraction of = unit.apply(planned);
        return of.signum() == 0
                ? Optional.empty()
                : Optional.of(unit.apply(variance())
                        .times(new Fraction(of.denominator(), of.numerator()))
                        .times(Fraction.of(100)));
    }

    /** Returns both together. */
    public FigureSide plus(FigureSide other) {
        Map<Outcome, Both> sum = new EnumMap<>(Outcome.class);
        sum.putAll(outcomes);
        other.outcomes.forEach((outcome, both) -> sum.merge(outcome, both, Both::plus));
        return new FigureSide(
                planned.plus(other.planned),
                done.plus(other.done),
                undated.plus(other.undated),
                beside.plus(other.beside),
                sum);
    }
}

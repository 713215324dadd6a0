package org.sessionwise.api.review;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.sessionwise.domain.Fraction;

/** Which variances are to be reviewed, and which causes a trust tells apart. No standard gives figures: all defaults are local. */
public final class ReviewRule {

    /** What must be consecutive. */
    public enum Span {
        /** Roster periods of four weeks. */
        PERIOD,
        /** Financial quarters. */
        QUARTER
    }

    /** Which side of the plan a variance lies on. */
    public enum Direction {
        BELOW,
        ABOVE,
        BOTH
    }

    /**
     * How large a variance is. It must be as large by both measures; exactly as large is large enough. Where nothing was
     * planned there is no per cent, and the sessions decide alone.
     *
     * @param percent of the planned sessions; zero or more
     * @param sessions zero or more; not both are zero
     */
    public record Size(Fraction percent, Fraction sessions) {
        public Size {
            if (percent.signum() < 0 || sessions.signum() < 0 || percent.signum() + sessions.signum() == 0) {
                throw new IllegalArgumentException("a variance has a size: " + percent + " per cent, " + sessions);
            }
        }
    }

    /** The most spans that can be asked for: roster periods of a year. */
    public static final int MOST_SPANS = 13;

    /** Ten per cent and four sessions, either way, in two roster periods on end. */
    public static final ReviewRule DEFAULT = of(
            new Size(Fraction.of(10), Fraction.of(4)),
            2,
            Span.PERIOD,
            Direction.BOTH,
            List.of(
                    "Sickness",
                    "Other leave above what was planned",
                    "Vacancy or secondment",
                    "Called off by the trust",
                    "More demand than planned",
                    "Less demand than planned",
                    "Job plan out of date",
                    "Roster does not follow the job plan",
                    "Recording incomplete",
                    "Other"));

    private final Size size;
    private final int persists;
    private final Span span;
    private final Direction direction;
    private final List<String> causes;

    private ReviewRule(Size size, int persists, Span span, Direction direction, List<String> causes) {
        this.size = Objects.requireNonNull(size, "size");
        this.persists = persists;
        this.span = Objects.requireNonNull(span, "span");
        this.direction = Objects.requireNonNull(direction, "direction");
        this.causes = List.copyOf(causes);
        if (persists < 1 || persists > MOST_SPANS) {
            throw new IllegalArgumentException(
                    "a variance persists for 1 to " + MOST_SPANS + " spans, not " + persists);
        }
        if (causes.isEmpty() || new HashSet<>(causes).size() < causes.size()) {
            throw new IllegalArgumentException("there are causes, each of them once");
        }
    }

    /**
     * Returns a rule.
     *
     * @param persists in how many consecutive spans; 1 to {@value #MOST_SPANS}
     * @param causes in the order in which they are offered; none twice, at least one
     */
    public static ReviewRule of(Size size, int persists, Span span, Direction direction, List<String> causes) {
        return new ReviewRule(size, persists, span, direction, causes);
    }

    public Size size() {
        return size;
    }

    public int persists() {
        return persists;
    }

    public Span span() {
        return span;
    }

    public Direction direction() {
        return direction;
    }

    public List<String> causes() {
        return causes;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ReviewRule other
                && size.equals(other.size)
                && persists == other.persists
                && span == other.span
                && direction == other.direction
                && causes.equals(other.causes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, persists, span, direction, causes);
    }
}

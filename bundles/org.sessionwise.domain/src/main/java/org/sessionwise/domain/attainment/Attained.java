package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How far one scope has come on one day.
 *
 * <p>{@link #level} is by counts pooled over everybody in the scope; {@link #weakest} is the lowest level of a workforce group or
 * team in it. They differ where a weak team hides in a strong whole; both are shown.
 */
public final class Attained {

    /**
     * A standard's status: the worst of its criteria.
     *
     * @param number such as {@code 1.4}
     */
    public record OfStandard(String number, Status status) {}

    private final AttainmentScope scope;
    private final LocalDate day;
    private final int people;
    private final int excluded;
    private final int level;
    private final int weakest;
    private final List<OfStandard> standards;
    private final Map<CriterionId, Verdict> verdicts;

    private Attained(Builder builder) {
        this.scope = builder.scope;
        this.day = builder.day;
        this.people = builder.people;
        this.excluded = builder.excluded;
        this.level = builder.level;
        this.weakest = builder.weakest;
        this.standards = List.copyOf(builder.standards);
        this.verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.verdicts));
    }

    public static Builder builder(AttainmentScope scope, LocalDate day) {
        return new Builder(scope, day);
    }

    public AttainmentScope scope() {
        return scope;
    }

    public LocalDate day() {
        return day;
    }

    /** Returns how many people are in scope. */
    public int people() {
        return people;
    }

    /** Returns how many are left out, each with a reason. */
    public int excluded() {
        return excluded;
    }

    /** Returns the highest level all of whose standards, and of all levels below, are met: 0 to 4. */
    public int level() {
        return level;
    }

    /**
     * Returns the lowest level of a workforce group or team in it that has people in scope, never more than its own; its own if there
     * is none.
     */
    public int weakest() {
        return weakest;
    }

    /** Returns the standards in the catalogue's order. */
    public List<OfStandard> standards() {
        return standards;
    }

    /** Returns the verdict on each criterion of the catalogue, in its order. */
    public Map<CriterionId, Verdict> verdicts() {
        return verdicts;
    }

    /** Collects what belongs together. */
    public static final class Builder {

        private final AttainmentScope scope;
        private final LocalDate day;
        private int people;
        private int excluded;
        private int level;
        private int weakest;
        private List<OfStandard> standards = List.of();
        private Map<CriterionId, Verdict> verdicts = Map.of();

        private Builder(AttainmentScope scope, LocalDate day) {
            this.scope = Objects.requireNonNull(scope, "scope");
            this.day = Objects.requireNonNull(day, "day");
        }

        public Builder people(int inScope, int leftOut) {
            people = inScope;
            excluded = leftOut;
            return this;
        }

        public Builder levels(int pooled, int weakestLink) {
            level = pooled;
            weakest = weakestLink;
            return this;
        }

        public Builder standards(List<OfStandard> values) {
            standards = values;
            return this;
        }

        public Builder verdicts(Map<CriterionId, Verdict> values) {
            verdicts = values;
            return this;
        }

        public Attained build() {
            return new Attained(this);
        }
    }
}

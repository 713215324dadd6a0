package org.sessionwise.api.figures;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.year.YearAmount;

/** Figures of one key over one span. */
public final class FigureLine {

    private final LineKey key;
    private final Label label;
    private final FigureSpan span;
    private final int people;
    private final YearAmount planned;
    private final YearAmount otherBasis;
    private final FigureSide rostered;
    private final FigureSide delivered;
    private final Completeness completeness;

    /** What the key is called. */
    private record Label(String name, Optional<ActivityCategory> category) {}

    private FigureLine(Builder builder) {
        this.key = builder.key;
        this.label = new Label(builder.name, builder.category);
        this.span = builder.span;
        this.people = builder.people;
        this.planned = Objects.requireNonNull(builder.planned, "planned");
        this.otherBasis = Objects.requireNonNull(builder.otherBasis, "otherBasis");
        this.rostered = Objects.requireNonNull(builder.rostered, "rostered");
        this.delivered = Objects.requireNonNull(builder.delivered, "delivered");
        this.completeness = Objects.requireNonNull(builder.completeness, "completeness");
    }

    /** Starts a line of nobody and nothing. */
    public static Builder builder(LineKey key, FigureSpan span) {
        return new Builder(key, span);
    }

    public LineKey key() {
        return key;
    }

    /** Returns what plans call an activity; empty if whoever asks knows the name: of people, teams and departments. */
    public String name() {
        return label.name();
    }

    /** Returns the category of an activity; empty for other lines, and where plans differ. */
    public Optional<ActivityCategory> category() {
        return label.category();
    }

    public FigureSpan span() {
        return span;
    }

    /** Returns how many people are in it; doctors in training are not. */
    public int people() {
        return people;
    }

    /** Returns everything that is planned in the span, on the basis asked for, whether it is known what became of it or not. */
    public YearAmount planned() {
        return planned;
    }

    /** Returns the same on the other basis. */
    public YearAmount otherBasis() {
        return otherBasis;
    }

    /** Returns what was rostered or delivered. */
    public FigureSide side(Basis basis) {
        return basis == Basis.ROSTERED ? rostered : delivered;
    }

    public Completeness completeness() {
        return completeness;
    }

    /** Returns both together under this one's key and span: of people who are in one of them only. */
    public FigureLine plus(FigureLine other) {
        return builder(key, span)
                .name(label.name())
                .category(label.category().equals(other.label.category()) ? label.category() : Optional.empty())
                .people(people + other.people)
                .planned(planned.plus(other.planned), otherBasis.plus(other.otherBasis))
                .sides(rostered.plus(other.rostered), delivered.plus(other.delivered))
                .completeness(completeness.plus(other.completeness))
                .build();
    }

    /** Returns the same under another key. */
    public FigureLine as(LineKey other) {
        return builder(other, span)
                .people(people)
                .planned(planned, otherBasis)
                .sides(rostered, delivered)
                .completeness(completeness)
                .build();
    }

    /** Collects a line. Not for use by several threads. */
    public static final class Builder {

        private final LineKey key;
        private final FigureSpan span;
        private String name = "";
        private Optional<ActivityCategory> category = Optional.empty();
        private int people;
        private YearAmount planned = YearAmount.NONE;
        private YearAmount otherBasis = YearAmount.NONE;
        private FigureSide rostered = FigureSide.NOTHING;
        private FigureSide delivered = FigureSide.NOTHING;
        private Completeness completeness = Completeness.of(0, 0, 0, 0);

        private Builder(LineKey key, FigureSpan span) {
            this.key = Objects.requireNonNull(key, "key");
            this.span = Objects.requireNonNull(span, "span");
        }

        public Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            return this;
        }

        public Builder category(Optional<ActivityCategory> value) {
            category = value;
            return this;
        }

        public Builder people(int value) {
            people = value;
            return this;
        }

        public Builder planned(YearAmount onThisBasis, YearAmount onTheOther) {
            planned = onThisBasis;
            otherBasis = onTheOther;
            return this;
        }

        public Builder sides(FigureSide onRoster, FigureSide asDelivered) {
            rostered = onRoster;
            delivered = asDelivered;
            return this;
        }

        public Builder completeness(Completeness value) {
            completeness = value;
            return this;
        }

        public FigureLine build() {
            return new FigureLine(this);
        }
    }
}

package org.sessionwise.api.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.attainment.AttainmentScope;

/** One indicator of one scope: numerator, denominator and unit, or why it is not told. */
public final class IndicatorLine {

    /** Why there is no figure. */
    public enum Missing {
        /** Of too few people: a local default, editable. */
        SUPPRESSED,
        /** Nobody in scope, or nothing planned. */
        NOT_APPLICABLE,
        /** What it needs is not known, or its capability is not switched on. */
        NOT_KNOWN
    }

    private final Indicator indicator;
    private final AttainmentScope scope;
    private final Optional<Missing> missing;
    private final Fraction part;
    private final Fraction whole;
    private final Notes notes;

    private record Notes(String unit, Optional<Fraction> completeness, String remark) {}

    private IndicatorLine(
            Indicator indicator,
            AttainmentScope scope,
            Optional<Missing> missing,
            Fraction part,
            Fraction whole,
            Notes notes) {
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.missing = missing;
        this.part = part;
        this.whole = whole;
        this.notes = notes;
    }

    /**
     * Returns a figure. For a level the part is the level and the whole 4; for a variance the part is delivered and the whole
     * planned, and the indicator is the difference of both in percent of planned.
     *
     * @param unit printed with it: {@code people}, {@code sessions}, {@code level}
     */
    public static IndicatorLine of(
            Indicator indicator, AttainmentScope scope, Fraction part, Fraction whole, String unit) {
        return new IndicatorLine(
                indicator, scope, Optional.empty(), part, whole, new Notes(unit, Optional.empty(), ""));
    }

    /** Returns a line without a figure. */
    public static IndicatorLine missing(Indicator indicator, AttainmentScope scope, Missing why, String remark) {
        return new IndicatorLine(
                indicator,
                scope,
                Optional.of(why),
                Fraction.ZERO,
                Fraction.ZERO,
                new Notes("", Optional.empty(), remark));
    }

    /** Returns it with how much of what it needs is known, 0 to 1. */
    public IndicatorLine completeness(Fraction known) {
        return new IndicatorLine(
                indicator, scope, missing, part, whole, new Notes(notes.unit(), Optional.of(known), notes.remark()));
    }

    /** Returns it with something its reader must know, in one sentence. */
    public IndicatorLine remark(String words) {
        return new IndicatorLine(
                indicator, scope, missing, part, whole, new Notes(notes.unit(), notes.completeness(), words));
    }

    public Indicator indicator() {
        return indicator;
    }

    public AttainmentScope scope() {
        return scope;
    }

    public Optional<Missing> missing() {
        return missing;
    }

    /** Returns the numerator; zero where it is missing. */
    public Fraction part() {
        return part;
    }

    /** Returns the denominator; zero where it is missing. */
    public Fraction whole() {
        return whole;
    }

    public String unit() {
        return notes.unit();
    }

    /**
     * Returns the value as it is shown: a level as it is, all others in percent, cut after one place and never rounded up, so that
     * 89.95 % reads 89.9. A variance has its sign. Empty where it is missing.
     */
    public Optional<String> value() {
        if (missing.isPresent() || whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (indicator) {
                    case LEVEL -> part.toString();
                    case ACTIVE_PLANS, DCC_SHARE -> percent(part);
                    case VARIANCE, VARIANCE_DCC, VARIANCE_ROSTERED -> percent(part.minus(whole));
                });
    }

    /** Returns whether part is more than so many percent of whole, exactly: 90 of 100 are not more than 90 %. */
    public boolean isMoreThan(int percent) {
        return missing.isEmpty() && part.times(Fraction.of(100)).compareTo(whole.times(Fraction.of(percent))) > 0;
    }

    private String percent(Fraction of) {
        BigDecimal dividend = BigDecimal.valueOf(of.numerator())
                .multiply(BigDecimal.valueOf(whole.denominator()))
                .movePointRight(2);
        BigDecimal divisor = BigDecimal.valueOf(of.denominator()).multiply(BigDecimal.valueOf(whole.numerator()));
        return dividend.divide(divisor, 1, RoundingMode.DOWN).toPlainString();
    }

    public Optional<Fraction> completeness() {
        return notes.completeness();
    }

    public String remark() {
        return notes.remark();
    }
}

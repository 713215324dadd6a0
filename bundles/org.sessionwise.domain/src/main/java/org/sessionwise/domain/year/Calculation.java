package org.sessionwise.domain.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;

/** Calculates and writes down what it does, so that what is shown cannot differ from what was done. */
final class Calculation {

    /** A number and what it is of. */
    record Term(Fraction amount, String of) {

        static Term of(Fraction amount, String of) {
            return new Term(amount, of);
        }

        static Term of(long amount, String of) {
            return new Term(Fraction.of(amount), of);
        }

        @Override
        public String toString() {
            return of.isEmpty() ? exact(amount) : exact(amount) + " " + of;
        }
    }

    private final List<Step> steps = new ArrayList<>();

    static Calculation after(List<Step> before) {
        Calculation calculation = new Calculation();
        calculation.steps.addAll(before);
        return calculation;
    }

    List<Step> steps() {
        return steps;
    }

    Fraction given(String words, Fraction amount, Measure measure, RuleSource rule) {
        return add(words, exact(amount), amount, measure, Optional.of(rule));
    }

    Fraction given(String words, Fraction amount, Measure measure) {
        return add(words, exact(amount), amount, measure, Optional.empty());
    }

    Fraction multiply(String words, Term a, Term b, Measure measure) {
        return add(words, a + " × " + b, a.amount().times(b.amount()), measure, Optional.empty());
    }

    Fraction multiply(String words, Term a, Term b, Measure measure, RuleSource rule) {
        return add(words, a + " × " + b, a.amount().times(b.amount()), measure, Optional.of(rule));
    }

    Fraction divide(String words, Term a, Term b, Measure measure) {
        return add(words, a + " ÷ " + b, a.amount().times(inverse(b.amount())), measure, Optional.empty());
    }

    Fraction divide(String words, Term a, Term b, Measure measure, RuleSource rule) {
        return add(words, a + " ÷ " + b, a.amount().times(inverse(b.amount())), measure, Optional.of(rule));
    }

    Fraction multiplyAndDivide(String words, Term a, Term b, Term c, Measure measure) {
        Fraction result = a.amount().times(b.amount()).times(inverse(c.amount()));
        return add(words, a + " × " + b + " ÷ " + c, result, measure, Optional.empty());
    }

    Fraction multiplyAndDivide(String words, Term a, Term b, Term c, Measure measure, RuleSource rule) {
        Fraction result = a.amount().times(b.amount()).times(inverse(c.amount()));
        return add(words, a + " × " + b + " ÷ " + c, result, measure, Optional.of(rule));
    }

    /** Takes the others from the first. */
    Fraction subtract(String words, Measure measure, Term first, List<Term> others) {
        Fraction result = first.amount();
        StringBuilder text = new StringBuilder(first.toString());
        for (Term other : others) {
            result = result.minus(other.amount());
            text.append(" − ").append(other);
        }
        return add(words, text.toString(), result, measure, Optional.empty());
    }

    Fraction add(String words, Term a, Term b, Measure measure) {
        return add(words, a + " + " + b, a.amount().plus(b.amount()), measure, Optional.empty());
    }

    Reckoned reckoned(YearAmount amount) {
        return new Reckoned(amount, steps);
    }

    private Fraction add(String words, String arithmetic, Fraction result, Measure measure, Optional<RuleSource> rule) {
        steps.add(new Step(words, arithmetic, result, measure, rule));
        return result;
    }

    /** Returns 1 divided by it; it is not zero. */
    static Fraction inverse(Fraction amount) {
        return amount.signum() < 0
                ? new Fraction(Math.negateExact(amount.denominator()), Math.negateExact(amount.numerator()))
                : new Fraction(amount.denominator(), amount.numerator());
    }

    /** Returns the number without rounding: as a decimal where four places hold it, else as a fraction. */
    static String exact(Fraction amount) {
        BigDecimal shown = amount.toDecimal(4);
        boolean whole = shown.multiply(BigDecimal.valueOf(amount.denominator()))
                        .compareTo(BigDecimal.valueOf(amount.numerator()))
                == 0;
        return whole ? shown.stripTrailingZeros().toPlainString() : amount.toString();
    }
}

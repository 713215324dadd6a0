package org.sessionwise.domain.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.domain.Fraction;

/** Does the sums of a calculation again from what is written, as a reader would. */
final class Arithmetic {

    private static final Pattern PART = Pattern.compile("([×÷+−]?) ?(-?[0-9./]+)( [^×÷+−]*)?");

    private Arithmetic() {}

    static void check(Reckoned reckoned) {
        for (Step step : reckoned.steps()) {
            if (!step.words().contains("÷")) { // there the words are the sum
                assertEquals(step.result(), evaluate(step.arithmetic()), step.toString());
            }
        }
        last(reckoned, Measure.PA, Measure.PA_A_WEEK)
                .ifPresent(one -> assertEquals(one, reckoned.amount().pa()));
        last(reckoned, Measure.HOURS, Measure.HOURS_A_WEEK)
                .ifPresent(one -> assertEquals(one, reckoned.amount().hours()));
    }

    private static Optional<Fraction> last(Reckoned reckoned, Measure... measures) {
        return reckoned.steps().stream()
                .filter(step -> List.of(measures).contains(step.measure()))
                .map(Step::result)
                .reduce((earlier, later) -> later);
    }

    private static Fraction evaluate(String text) {
        Matcher part = PART.matcher(text);
        Fraction result = Fraction.ZERO;
        int end = 0;
        while (end < text.length() && part.find(end) && part.start() == end) {
            Fraction number = Fraction.parse(part.group(2));
            result = switch (part.group(1)) {
                case "×" -> result.times(number);
                case "÷" -> result.times(Calculation.inverse(number));
                case "+" -> result.plus(number);
                case "−" -> result.minus(number);
                default -> number;
            };
            end = part.end();
        }
        assertEquals(text.length(), end, text);
        return result;
    }
}

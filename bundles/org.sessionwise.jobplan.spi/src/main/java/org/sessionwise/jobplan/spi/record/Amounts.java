package org.sessionwise.jobplan.spi.record;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sessionwise.domain.Fraction;

/** Reads numbers as people write them, exact. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6}|/[1-9]\\d{0,5})?");

    private final FieldReader reader;

    Amounts(FieldReader reader) {
        this.reader = reader;
    }

    /** Returns an amount between two bounds, both allowed, if it is there. */
    Optional<Fraction> optional(PlanField field, int least, int most) throws FieldException {
        Optional<String> found = reader.optionalAmount(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String expected = "an exact number from " + least + " to " + most + ", such as 10.5 or 21/2";
        Fraction amount =
                parse(found.get()).orElseThrow(() -> reader.wrong(Refusal.WRONG_KIND, field, found.get(), expected));
        if (amount.compareTo(Fraction.of(least)) < 0 || amount.compareTo(Fraction.of(most)) > 0) {
            throw reader.wrong(Refusal.AMOUNT_OUT_OF_RANGE, field, found.get(), expected);
        }
        return Optional.of(amount);
    }

    /** Returns what {@code 10.5}, {@code 21/2} or {@code 42} means; empty if the text is no such number, or a very long one. */
    private static Optional<Fraction> parse(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Fraction.parse(text)) : Optional.empty();
    }
}

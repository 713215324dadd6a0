package org.sessionwise.domain.plan;

import java.util.Optional;
import org.sessionwise.domain.Fraction;

/**
 * For being available on call. It is pay: it is shown, and is never PA, sessions or hours.
 *
 * @param category A: returns at once or does as complex work from afar; B: by telephone, or returns later
 * @param oneIn how many share the rota, 1 or more
 * @param percent of salary, if the source says so
 */
public record OnCallAvailability(Category category, int oneIn, Optional<Fraction> percent) {

    /** How soon. */
    public enum Category {
        A,
        B
    }

    public OnCallAvailability {
        if (oneIn < 1 || percent.filter(part -> part.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("a rota is shared by one or more, not " + oneIn);
        }
    }
}

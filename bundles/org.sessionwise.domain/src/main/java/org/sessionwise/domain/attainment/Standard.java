package org.sessionwise.domain.attainment;

import java.util.List;

/**
 * A standard of meaningful use.
 *
 * @param number as people cite it, such as {@code 1.4}
 * @param title short, in our words
 * @param criteria at least one, in order; all must hold
 */
public record Standard(String number, String title, List<Criterion> criteria) {

    public Standard {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("standard " + number + " has no criterion");
        }
    }
}

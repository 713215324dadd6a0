package org.sessionwise.domain.attainment;

import java.util.List;

/**
 * A level of attainment.
 *
 * @param number 0 for the lowest, which has no standards
 * @param title short
 * @param meaning what it is to be there, in our words
 * @param standards in order
 */
public record Level(int number, String title, String meaning, List<Standard> standards) {

    public Level {
        standards = List.copyOf(standards);
        if (number < 0 || standards.isEmpty() != (number == 0)) {
            throw new IllegalArgumentException("only level 0 has no standards, not level " + number);
        }
    }
}

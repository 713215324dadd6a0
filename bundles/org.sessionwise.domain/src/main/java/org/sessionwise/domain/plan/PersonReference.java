package org.sessionwise.domain.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose plan it is, by the two keys that people are matched by; never by name. Personal data: not for logs.
 *
 * @param assignmentNumber the staff record's assignment number, tried first
 * @param registration professional registration, body and number such as {@code GMC 1234567}, tried second
 */
public record PersonReference(Optional<String> assignmentNumber, Optional<String> registration) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    public PersonReference {
        if (assignmentNumber.isEmpty() && registration.isEmpty()) {
            throw new IllegalArgumentException("a plan needs an assignment number or a professional registration");
        }
    }

    /** Returns a key as keys are compared: case and outer or repeated spaces do not count; empty if nothing is left. */
    public static Optional<String> comparable(Optional<String> key) {
        return key.map(text -> SPACES.matcher(text).replaceAll(" ").strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
    }
}

package org.sessionwise.domain.plan;

import java.util.Optional;

/**
 * Whose plan it is, by the two keys that people are matched by; never by name. Personal data: not for logs.
 *
 * @param assignmentNumber the staff record's assignment number, tried first
 * @param registration professional registration, body and number such as {@code GMC 1234567}, tried second
 */
public record PersonReference(Optional<String> assignmentNumber, Optional<String> registration) {

    public PersonReference {
        if (assignmentNumber.isEmpty() && registration.isEmpty()) {
            throw new IllegalArgumentException("a plan needs an assignment number or a professional registration");
        }
    }
}

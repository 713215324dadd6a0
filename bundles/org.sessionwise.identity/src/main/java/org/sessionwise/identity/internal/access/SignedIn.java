package org.sessionwise.identity.internal.access;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody whom a way to sign in vouches for.
 *
 * @param id stable key, not blank
 * @param name to greet with; not stored, not logged
 * @param groups as the way names them
 * @param person by what the staff directory may know them; empty if it was not said
 */
public record SignedIn(String id, String name, Set<String> groups, Optional<String> person) {

    public SignedIn {
        groups = Set.copyOf(groups);
    }

    /** Tells whether people can tell this id from any other where it is written, as in the audit log. */
    public static boolean isId(String text) {
        return text.codePoints().noneMatch(SignedIn::isUnseen);
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The same person with those groups alone that mean anything here. */
    public SignedIn withGroups(Set<String> meaningful) {
        return new SignedIn(id, name, meaningful, person);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "somebody signed in";
    }
}

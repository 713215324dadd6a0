package org.sessionwise.domain;

/** The one check that all names and keys share. */
final class Texts {

    private Texts() {}

    static void requireText(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }
}

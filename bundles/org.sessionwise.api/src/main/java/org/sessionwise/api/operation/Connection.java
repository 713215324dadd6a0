package org.sessionwise.api.operation;

import java.util.Optional;

/**
 * Something outside that the product talks to.
 *
 * @param id stable, such as {@code source:http~trust}
 * @param title as people call it
 * @param last what its last test found, since the start; empty if it was not tested
 */
public record Connection(String id, Kind kind, String title, Optional<ConnectionTest> last) {

    /** What it is. */
    public enum Kind {
        HOST,
        SOURCE,
        DATABASE,
        IDENTITY
    }
}

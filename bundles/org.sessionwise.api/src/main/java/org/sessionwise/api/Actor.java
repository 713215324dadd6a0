package org.sessionwise.api;

/**
 * On whose behalf something is done, as the audit log keeps it.
 *
 * @param id the host's user id, or {@code system} for scheduled work; not blank
 */
public record Actor(String id) {

    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an actor needs an id");
        }
    }
}

package org.sessionwise.domain.plan;

import java.util.Optional;

/**
 * What a person, a team or the trust wants to reach.
 *
 * @param text as agreed; may be personal
 * @param supports the wider objective that it serves, if one is named
 */
public record Objective(ObjectiveId id, Level level, String text, Optional<ObjectiveId> supports) {

    /** Whose objective it is. */
    public enum Level {
        PERSON,
        TEAM,
        TRUST
    }
}

package org.sessionwise.api.teamplan;

import org.sessionwise.domain.plan.ObjectiveId;

/**
 * What a team wants to reach in the year.
 *
 * @param id by which individual plans refer to it
 * @param text as agreed; not blank
 * @param trustObjective the trust's objective that it supports, in words; empty text if none
 */
public record TeamObjective(ObjectiveId id, String text, String trustObjective) {

    public TeamObjective {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an objective needs words");
        }
    }
}

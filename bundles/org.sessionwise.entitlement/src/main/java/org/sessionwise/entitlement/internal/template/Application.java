package org.sessionwise.entitlement.internal.template;

import java.time.Instant;
import java.util.UUID;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.RosterTemplate;

/**
 * One write to a template, known before the host is asked.
 *
 * @param templateVersion the version that the edits were worked out against
 * @param undoes the id of the application that it takes back; empty text if none
 * @param undone it has been taken back
 */
record Application(
        String id,
        DepartmentId department,
        String templateId,
        String templateVersion,
        State state,
        String undoes,
        boolean undone,
        Instant at,
        Actor actor) {

    /** How far it is. */
    enum State {
        /** It is not known yet what the host did. */
        PENDING,
        /** The host made all or some of the edits. */
        MADE,
        /** The host made none. */
        NOT_MADE
    }

    static Application begin(RosterTemplate template, String undoes, Instant at, Actor actor) {
        return new Application(
                UUID.randomUUID().toString(),
                template.department(),
                template.id(),
                template.version(),
                State.PENDING,
                undoes,
                false,
                at,
                actor);
    }

    boolean isUndo() {
        return !undoes.isEmpty();
    }
}

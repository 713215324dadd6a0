package org.sessionwise.entitlement.internal.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
 * @param asOf the day whose plans count; empty if none do, or nobody kept it
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
        Actor actor,
        Optional<LocalDate> asOf) {

    /** How far it is. */
    enum State {
        /** It is not known yet what the host did. */
        PENDING,
        /** The host made all or some of the edits. */
        MADE,
        /** The host made none. */
        NOT_MADE
    }

    static Application begin(RosterTemplate template, Purpose purpose, Instant at, Actor actor) {
        return new Application(
                UUID.randomUUID().toString(),
                template.department(),
                template.id(),
                template.version(),
                State.PENDING,
                purpose.undoes(),
                false,
                at,
                actor,
                purpose.asOf());
    }

    boolean isUndo() {
        return !undoes.isEmpty();
    }
}

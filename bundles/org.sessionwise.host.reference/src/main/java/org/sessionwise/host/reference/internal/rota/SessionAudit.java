package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what was done to a session into the audit, as a line of before and after. */
final class SessionAudit {

    private final Audit audit;
    private final SessionLine line;

    SessionAudit(Audit audit, SessionLine line) {
        this.audit = audit;
        this.line = line;
    }

    /**
     * Writes an entry, in the transaction of the change.
     *
     * @param before empty of a session that is new
     * @param after empty of one that is gone
     */
    void write(
            Connection connection,
            String actor,
            String action,
            Optional<ChangeReason> why,
            Optional<RotaSession> before,
            Optional<RotaSession> after)
            throws SQLException {
        RotaSession last = after.or(() -> before).orElseThrow();
        String reason = after.flatMap(session -> session.content().reason()).orElse("");
        String details = before.map(old -> line.of(old) + " → ").orElse("")
                + after.map(line::of).orElse("nothing");
        audit.record(
                connection,
                AuditEntry.of(
                                audit.now(),
                                actor,
                                last.department(),
                                action,
                                last.id().value(),
                                reason)
                        .because(why)
                        .with(details),
                Stream.concat(before.stream(), after.stream()).map(line::cell).toList());
    }
}

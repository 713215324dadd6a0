package org.sessionwise.host.reference.internal.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;

/**
 * One change that somebody made.
 *
 * @param no its place in the audit, from 1; 0 before it is written
 * @param department the department's id; empty text for what concerns the whole trust
 * @param subject the key of what was changed
 * @param reason in words
 * @param kind of the reason, for a change after publishing
 * @param details what stood there before and after, where that is a line of the roster
 */
public record AuditEntry(
        long no,
        Instant at,
        String actor,
        String department,
        String action,
        String subject,
        Optional<String> reason,
        Optional<ChangeReason.Kind> kind,
        Optional<String> details) {

    static final String COLUMNS = "audit.no, at, actor, department, action, subject, reason, kind, details";

    static AuditEntry of(
            Instant at, String actor, DepartmentId department, String action, String subject, String reason) {
        return new AuditEntry(
                0,
                at,
                actor,
                department.value(),
                action,
                subject,
                Optional.of(reason),
                Optional.empty(),
                Optional.empty());
    }

    AuditEntry because(Optional<ChangeReason> why) {
        Optional<String> words =
                why.map(ChangeReason::words).filter(text -> !text.isEmpty()).or(() -> reason);
        return new AuditEntry(no, at, actor, department, action, subject, words, why.map(ChangeReason::kind), details);
    }

    AuditEntry with(String what) {
        return new AuditEntry(no, at, actor, department, action, subject, reason, kind, Optional.of(what));
    }

    /** Returns the same without the reason: it may tell of somebody's health. */
    public AuditEntry withoutReason() {
        return new AuditEntry(no, at, actor, department, action, subject, Optional.empty(), Optional.empty(), details);
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                Instant.ofEpochSecond(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)).map(ChangeReason.Kind::valueOf),
                Optional.ofNullable(row.getString(9)));
    }
}

package org.sessionwise.host.reference.internal.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;

/**
 * A shift that its person offers, a colleague takes and the coordinator approves.
 *
 * @param version the session's version when it was offered; a later one spoils the offer
 * @param staff whose shift it is
 * @param offeredBy the account that offered it
 * @param colleague who takes it; empty as long as nobody does
 * @param acceptedBy the account that accepted it
 */
public record Swap(
        String id,
        DepartmentId department,
        SessionId session,
        int version,
        StaffId staff,
        Optional<String> note,
        String offeredBy,
        Instant offeredAt,
        Optional<StaffId> colleague,
        Optional<String> acceptedBy,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> words) {

    /** How far a swap is. */
    public enum State {
        OFFERED,
        ACCEPTED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OFFERED || state == State.ACCEPTED;
    }

    public static Swap offered(String id, RotaSession session, Optional<String> note, String by, Instant at) {
        return new Swap(
                id,
                session.department(),
                session.id(),
                session.version(),
                session.content().staff(),
                note,
                by,
                at,
                Optional.empty(),
                Optional.empty(),
                State.OFFERED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Swap accepted(StaffId by, String account) {
        return new Swap(
                id,
                department,
                session,
                version,
                staff,
                note,
                offeredBy,
                offeredAt,
                Optional.of(by),
                Optional.of(account),
                State.ACCEPTED,
                decidedBy,
                decidedAt,
                words);
    }

    Swap ended(State how, String by, Instant at, String why) {
        return new Swap(
                id,
                department,
                session,
                version,
                staff,
                note,
                offeredBy,
                offeredAt,
                colleague,
                acceptedBy,
                how,
                Optional.of(by),
                Optional.of(at),
                Optional.of(why).filter(text -> !text.isBlank()));
    }

    static Swap of(ResultSet row) throws SQLException {
        long decided = row.getLong("decided_at");
        Optional<Instant> decidedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(decided));
        return new Swap(
                row.getString("id"),
                new DepartmentId(row.getString("department")),
                new SessionId(row.getString("session")),
                row.getInt("version"),
                new StaffId(row.getString("staff")),
                Optional.ofNullable(row.getString("note")),
                row.getString("offered_by"),
                Instant.ofEpochSecond(row.getLong("offered_at")),
                Optional.ofNullable(row.getString("colleague")).map(StaffId::new),
                Optional.ofNullable(row.getString("accepted_by")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("decided_by")),
                decidedAt,
                Optional.ofNullable(row.getString("words")));
    }
}

package org.sessionwise.reconciliation.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.AppliedSuggestion.Deed;
import org.sessionwise.api.suggestion.AppliedSuggestion.State;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession;

/** What was applied of suggestions in one department, in the transaction of a connection. */
public final class AppliedTable {

    /**
     * A row.
     *
     * @param session what the rostering system told after the write; empty if it gave no answer
     */
    public record Kept(AppliedSuggestion applied, Optional<RosterSession> session) {}

    private static final String COLUMNS = "id, state, kind, gap_staff, gap_date, staff, duty, starts_at, ends_at,"
            + " from_staff, session, session_owner, session_status, session_paid_extra, session_in_lieu, applied_by,"
            + " applied_at, undone_by, undone_at";

    private final Sql sql;
    private final DepartmentId department;

    public AppliedTable(Connection connection, DepartmentId department) {
        this.sql = new Sql(connection);
        this.department = department;
    }

    /** Returns what is of planned sessions of some days, the latest first. */
    public List<Kept> of(DateRange days) throws SQLException {
        return sql.list(
                "SELECT " + COLUMNS + " FROM reconciliation_applied_suggestion"
                        + " WHERE department = ? AND gap_date >= ? AND gap_date < ? ORDER BY applied_at DESC, id",
                AppliedTable::kept,
                department,
                days.from(),
                days.until());
    }

    public Optional<Kept> find(String id) throws SQLException {
        return sql.first(
                "SELECT " + COLUMNS + " FROM reconciliation_applied_suggestion WHERE department = ? AND id = ?",
                AppliedTable::kept,
                department,
                id);
    }

    /** Returns what was applied to a gap and not undone. */
    public List<Kept> appliedTo(PlannedWork gap) throws SQLException {
        return sql.list(
                "SELECT " + COLUMNS + " FROM reconciliation_applied_suggestion WHERE department = ? AND gap_staff = ?"
                        + " AND gap_start = ? AND gap_activity = ? AND state = ? ORDER BY applied_at, id",
                AppliedTable::kept,
                department,
                gap.staff(),
                gap.start(),
                gap.activity(),
                State.APPLIED.name());
    }

    /** Keeps what is about to be asked of the rostering system; returns false if as much is under way for the gap. */
    public boolean intend(AppliedSuggestion intended, PlannedWork gap) throws SQLException {
        Content content = intended.content();
        return sql.update(
                        "INSERT INTO reconciliation_applied_suggestion (id, department, state, kind, gap_staff, gap_date,"
                                + " gap_start, gap_activity, staff, duty, starts_at, ends_at, from_staff,"
                                + " session_paid_extra, session_in_lieu, applied_by, applied_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        intended.id(),
                        department,
                        State.NOT_KNOWN.name(),
                        content.kind().name(),
                        content.gap(),
                        content.date(),
                        gap.start(),
                        gap.activity(),
                        content.staff(),
                        content.duty(),
                        content.period().start().toString(),
                        content.period().end().toString(),
                        content.from(),
                        0,
                        0,
                        intended.applied().by().id(),
                        intended.applied().at().toString())
                == 1;
    }

    /** Takes an intent out of which nothing came. */
    public void forget(String id) throws SQLException {
        sql.update(
                "DELETE FROM reconciliation_applied_suggestion WHERE id = ? AND state = ?", id, State.NOT_KNOWN.name());
    }

    /** Keeps what the rostering system says stands there, before that is read back. */
    public void told(String id, RosterSession stands) throws SQLException {
        sql.update(
                "UPDATE reconciliation_applied_suggestion SET session = ?, session_owner = ?, session_status = ?,"
                        + " session_paid_extra = ?, session_in_lieu = ? WHERE id = ? AND state = ?",
                stands.id(),
                stands.owner(),
                stands.status().name(),
                stands.paidExtra() ? 1 : 0,
                stands.forTimeOffInLieu() ? 1 : 0,
                id,
                State.NOT_KNOWN.name());
    }

    /** Keeps that it was read back; returns false if somebody settled it in between. */
    public boolean written(String id) throws SQLException {
        return sql.update(
                        "UPDATE reconciliation_applied_suggestion SET state = ? WHERE id = ? AND state = ?",
                        State.APPLIED.name(),
                        id,
                        State.NOT_KNOWN.name())
                == 1;
    }

    /** Keeps that it was undone as it was found; returns false if it was settled, or an answer came, in between. */
    public boolean undone(Kept found, Deed deed) throws SQLException {
        return sql.update(
                        "UPDATE reconciliation_applied_suggestion SET state = ?, undone_by = ?, undone_at = ?"
                                + " WHERE id = ? AND state <> ? AND session IS "
                                + (found.session().isPresent() ? "NOT NULL" : "NULL"),
                        State.UNDONE.name(),
                        deed.by().id(),
                        deed.at().toString(),
                        found.applied().id(),
                        State.UNDONE.name())
                == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Content content = new Content(
                Suggestion.Kind.valueOf(row.getString("kind")),
                new StaffId(row.getString("gap_staff")),
                LocalDate.parse(row.getString("gap_date")),
                new StaffId(row.getString("staff")),
                new DutyCode(row.getString("duty")),
                new Period(Instant.parse(row.getString("starts_at")), Instant.parse(row.getString("ends_at"))),
                Sql.text(row, "from_staff").map(StaffId::new));
        Deed applied = new Deed(Instant.parse(row.getString("applied_at")), new Actor(row.getString("applied_by")));
        Optional<String> undoneBy = Sql.text(row, "undone_by");
        Optional<Deed> undone = undoneBy.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deed(Instant.parse(row.getString("undone_at")), new Actor(undoneBy.get())));
        State state = State.valueOf(row.getString("state"));
        return new Kept(
                AppliedSuggestion.of(row.getString("id"), content, applied, undone, state), session(row, content));
    }

    private static Optional<RosterSession> session(ResultSet row, Content content) throws SQLException {
        Optional<String> id = Sql.text(row, "session");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        RosterSession session = RosterSession.of(
                new SessionId(id.get()),
                content.staff(),
                content.duty(),
                content.period(),
                RosterSession.Status.valueOf(row.getString("session_status")));
        session = row.getInt("session_paid_extra") == 1 ? session.asPaidExtra() : session;
        session = row.getInt("session_in_lieu") == 1 ? session.asForTimeOffInLieu() : session;
        Optional<String> owner = Sql.text(row, "session_owner");
        return Optional.of(owner.isEmpty() ? session : session.withOwner(new StaffId(owner.get())));
    }
}

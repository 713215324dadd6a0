package org.sessionwise.reconciliation.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.ReviewMeeting;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;

/** Review meetings of one department, in the transaction of a connection. Each write is kept. */
public final class MeetingTable {

    private final Sql sql;
    private final DepartmentId department;

    public MeetingTable(Connection connection, DepartmentId department) {
        this.sql = new Sql(connection);
        this.department = department;
    }

    /** Returns what was written last about a quarter's meeting. */
    public Optional<ReviewMeeting> newest(FinancialQuarter quarter) throws SQLException {
        return sql
                .list(
                        "SELECT version, held_on, chair, notes, written_by, written_at FROM reconciliation_meeting"
                                + " WHERE department = ? AND quarter = ? ORDER BY version DESC LIMIT 1",
                        row -> meeting(row, quarter),
                        department,
                        quarter)
                .stream()
                .findFirst();
    }

    public void add(FinancialQuarter quarter, ReviewMeeting meeting) throws SQLException {
        ReviewMeeting.Content content = meeting.content();
        sql.update(
                "INSERT INTO reconciliation_meeting (department, quarter, version, held_on, chair, notes, written_by,"
                        + " written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                department,
                quarter,
                meeting.version(),
                content.on(),
                content.chair(),
                content.notes(),
                meeting.by().id(),
                meeting.at());
        for (int i = 0; i < content.present().size(); i++) {
            sql.update(
                    "INSERT INTO reconciliation_meeting_role (department, quarter, version, position, words)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    department,
                    quarter,
                    meeting.version(),
                    i,
                    content.present().get(i));
        }
    }

    private ReviewMeeting meeting(ResultSet row, FinancialQuarter quarter) throws SQLException {
        long version = row.getLong("version");
        List<String> present = sql.list(
                "SELECT words FROM reconciliation_meeting_role WHERE department = ? AND quarter = ? AND version = ?"
                        + " ORDER BY position",
                role -> role.getString(1),
                department,
                quarter,
                version);
        return ReviewMeeting.of(
                new ReviewMeeting.Content(
                        LocalDate.parse(row.getString("held_on")),
                        row.getString("chair"),
                        present,
                        row.getString("notes")),
                version,
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
    }
}

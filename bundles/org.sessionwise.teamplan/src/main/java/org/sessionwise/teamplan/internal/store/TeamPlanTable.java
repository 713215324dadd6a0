package org.sessionwise.teamplan.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sessionwise.api.Actor;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;

/** The versions of team plans of one department, in the transaction of a connection. */
public final class TeamPlanTable {

    private static final String COLUMNS = "SELECT id, team, version, begins, ends, state, meeting_on, meeting_present,"
            + " meeting_notes, written_by, written_at FROM teamplan_version WHERE department = ?";

    private final Sql sql;
    private final ContentRows content;
    private final DepartmentId department;

    public TeamPlanTable(Connection connection, DepartmentId department) {
        this.sql = new Sql(connection);
        this.content = new ContentRows(sql);
        this.department = department;
    }

    /** Returns the versions of a team's plan of a year, newest first. */
    public List<TeamPlan> versions(TeamId team, int year) throws SQLException {
        return sql.list(
                COLUMNS + " AND team = ? AND plan_year = ? ORDER BY version DESC", this::plan, department, team, year);
    }

    /** Returns the newest version of a team's plan of a year. */
    public Optional<TeamPlan> newest(TeamId team, int year) throws SQLException {
        return sql
                .list(
                        COLUMNS + " AND team = ? AND plan_year = ? ORDER BY version DESC LIMIT 1",
                        this::plan,
                        department,
                        team,
                        year)
                .stream()
                .findFirst();
    }

    /** Returns the newest version of each team's plan of a year, ordered by team. */
    public List<TeamPlan> newest(int year) throws SQLException {
        return sql.list(
                COLUMNS + " AND plan_year = ? AND version = (SELECT MAX(other.version) FROM teamplan_version other"
                        + " WHERE other.department = teamplan_version.department AND other.team = teamplan_version.team"
                        + " AND other.plan_year = teamplan_version.plan_year) ORDER BY team",
                this::plan,
                department,
                year);
    }

    /** Adds a version. */
    public void add(int year, TeamPlan plan) throws SQLException {
        String id = UUID.randomUUID().toString();
        Optional<TeamMeeting> meeting = plan.content().meeting();
        sql.update(
                "INSERT INTO teamplan_version (id, department, team, plan_year, version, begins, ends, state, meeting_on,"
                        + " meeting_present, meeting_notes, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                department,
                plan.team(),
                year,
                plan.version(),
                plan.year().from(),
                plan.year().until(),
                plan.state(),
                meeting.map(TeamMeeting::on).orElse(null),
                meeting.map(TeamMeeting::present).orElse(""),
                meeting.map(TeamMeeting::notes).orElse(""),
                plan.by().id(),
                plan.at());
        content.add(id, plan.content());
    }

    private TeamPlan plan(ResultSet row) throws SQLException {
        return TeamPlan.of(
                new TeamId(row.getString("team")),
                new DateRange(LocalDate.parse(row.getString("begins")), LocalDate.parse(row.getString("ends"))),
                content.read(row.getString("id"), meeting(row)),
                TeamPlan.State.valueOf(row.getString("state")),
                row.getLong("version"),
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
    }

    private static Optional<TeamMeeting> meeting(ResultSet row) throws SQLException {
        String on = row.getString("meeting_on");
        return on == null
                ? Optional.empty()
                : Optional.of(new TeamMeeting(
                        LocalDate.parse(on), row.getString("meeting_present"), row.getString("meeting_notes")));
    }
}

package org.sessionwise.teamplan.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.teamplan.ExpectedOutput;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.Share;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ObjectiveId;

/** What one version of a team plan says, row by row. */
final class ContentRows {

    private final Sql sql;

    ContentRows(Sql sql) {
        this.sql = sql;
    }

    void add(String version, TeamPlanContent content) throws SQLException {
        for (int i = 0; i < content.objectives().size(); i++) {
            TeamObjective objective = content.objectives().get(i);
            sql.update(
                    "INSERT INTO teamplan_objective (version_id, position, objective, words, trust_objective)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    version,
                    i,
                    objective.id().value(),
                    objective.text(),
                    objective.trustObjective());
        }
        for (int i = 0; i < content.outputs().size(); i++) {
            addOutput(version, i, content.outputs().get(i));
        }
        for (int i = 0; i < content.roles().size(); i++) {
            LeadershipRole role = content.roles().get(i);
            sql.update(
                    "INSERT INTO teamplan_role (version_id, position, words, holder, held_for, minutes_per_week)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    version,
                    i,
                    role.role(),
                    role.holder(),
                    role.count(),
                    role.minutesPerWeek());
        }
    }

    private void addOutput(String version, int position, ExpectedOutput output) throws SQLException {
        sql.update(
                "INSERT INTO teamplan_output (version_id, position, activity, numerator, denominator, unit)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                version,
                position,
                output.activity(),
                output.amount().numerator(),
                output.amount().denominator(),
                output.unit());
        for (int i = 0; i < output.deliveredBy().size(); i++) {
            Share share = output.deliveredBy().get(i);
            sql.update(
                    "INSERT INTO teamplan_share (version_id, output_position, position, staff, measure, numerator,"
                            + " denominator) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    version,
                    position,
                    i,
                    share.staff(),
                    share.measure(),
                    share.amount().numerator(),
                    share.amount().denominator());
        }
    }

    TeamPlanContent read(String version, Optional<TeamMeeting> meeting) throws SQLException {
        return TeamPlanContent.of(
                meeting,
                sql.list(
                        "SELECT objective, words, trust_objective FROM teamplan_objective WHERE version_id = ?"
                                + " ORDER BY position",
                        row -> new TeamObjective(new ObjectiveId(row.getString(1)), row.getString(2), row.getString(3)),
                        version),
                sql.list(
                        "SELECT activity, numerator, denominator, unit, position FROM teamplan_output"
                                + " WHERE version_id = ? ORDER BY position",
                        row -> new ExpectedOutput(
                                new ActivityCode(row.getString(1)),
                                amount(row),
                                row.getString(4),
                                shares(version, row.getInt(5))),
                        version),
                sql.list(
                        "SELECT words, holder, held_for, minutes_per_week FROM teamplan_role WHERE version_id = ?"
                                + " ORDER BY position",
                        row -> new LeadershipRole(
                                row.getString(1), new StaffId(row.getString(2)), row.getInt(3), row.getInt(4)),
                        version));
    }

    private List<Share> shares(String version, int output) throws SQLException {
        return sql.list(
                "SELECT staff, numerator, denominator, measure FROM teamplan_share"
                        + " WHERE version_id = ? AND output_position = ? ORDER BY position",
                row -> new Share(
                        new StaffId(row.getString(1)), Share.Measure.valueOf(row.getString("measure")), amount(row)),
                version,
                output);
    }

    private static Fraction amount(ResultSet row) throws SQLException {
        return new Fraction(row.getLong("numerator"), row.getLong("denominator"));
    }
}

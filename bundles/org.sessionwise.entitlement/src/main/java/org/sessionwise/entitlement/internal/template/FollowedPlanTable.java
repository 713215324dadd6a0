package org.sessionwise.entitlement.internal.template;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sessionwise.api.entitlement.FollowedPlan;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;

/** The plans that one application followed, in the transaction of a connection. */
final class FollowedPlanTable {

    private final Connection connection;
    private final Application application;

    FollowedPlanTable(Connection connection, Application application) {
        this.connection = connection;
        this.application = application;
    }

    void add(List<FollowedPlan> followed) throws SQLException {
        for (FollowedPlan plan : followed) {
            new Sql(connection)
                    .update(
                            "INSERT INTO entitlement_application_plan (application_id, staff_id, plan_id, version)"
                                    + " VALUES (?, ?, ?, ?)",
                            application.id(),
                            plan.staff(),
                            plan.plan(),
                            plan.version());
        }
    }

    /** Returns them ordered by person. */
    List<FollowedPlan> all() throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT * FROM entitlement_application_plan WHERE application_id = ? ORDER BY staff_id, plan_id",
                        FollowedPlanTable::followed,
                        application.id());
    }

    private static FollowedPlan followed(ResultSet row) throws SQLException {
        return FollowedPlan.of(
                new StaffId(row.getString("staff_id")), new JobPlanId(row.getString("plan_id")), row.getInt("version"));
    }
}

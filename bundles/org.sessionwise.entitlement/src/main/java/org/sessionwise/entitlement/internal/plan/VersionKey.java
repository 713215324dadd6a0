package org.sessionwise.entitlement.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.sessionwise.domain.plan.JobPlanId;

/** Names one version of one plan. */
record VersionKey(JobPlanId plan, int version) {

    /** Returns whose row it is. */
    static VersionKey of(ResultSet row) throws SQLException {
        return new VersionKey(new JobPlanId(row.getString("plan_id")), row.getInt("version"));
    }
}

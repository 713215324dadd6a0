package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sessionwise.api.Actor;
import org.sessionwise.api.plan.DecidedOwner;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;

/** What people decided, in the transaction of a connection. */
final class DecidedOwnerTable {

    private final Connection connection;

    DecidedOwnerTable(Connection connection) {
        this.connection = connection;
    }

    /** Returns all, ordered by plan. */
    List<DecidedOwner> all() throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT plan_id, staff_id, decided_by, decided_at FROM entitlement_decided_owner ORDER BY plan_id",
                        row -> DecidedOwner.of(
                                new JobPlanId(row.getString(1)),
                                new StaffId(row.getString(2)),
                                new Actor(row.getString(3)),
                                Instant.parse(row.getString(4))));
    }

    Map<JobPlanId, StaffId> staff() throws SQLException {
        return all().stream().collect(Collectors.toMap(DecidedOwner::plan, DecidedOwner::staff));
    }

    void add(DecidedOwner decided) throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_decided_owner (plan_id, staff_id, decided_by, decided_at) VALUES (?, ?, ?, ?)",
                        decided.plan(),
                        decided.staff(),
                        decided.by().id(),
                        decided.at());
    }

    /** Forgets a decision; false if there is none. */
    boolean remove(JobPlanId plan) throws SQLException {
        return new Sql(connection).update("DELETE FROM entitlement_decided_owner WHERE plan_id = ?", plan) > 0;
    }
}

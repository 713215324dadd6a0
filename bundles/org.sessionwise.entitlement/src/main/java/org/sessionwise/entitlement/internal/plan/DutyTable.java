package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;

/** What departments call each kind of activity, in the transaction of a connection. */
public final class DutyTable {

    /** In place of a duty: a person took it away, and no default may bring it back. */
    private static final String TAKEN_AWAY = "";

    private final Connection connection;
    private final DepartmentId department;

    public DutyTable(Connection connection, DepartmentId department) {
        this.connection = connection;
        this.department = department;
    }

    public DutyMapping mapping() throws SQLException {
        Map<ActivityCode, DutyCode> duties = new TreeMap<>();
        for (String[] row : new Sql(connection)
                .list(
                        "SELECT activity_code, duty FROM entitlement_duty WHERE department = ? AND duty <> ?",
                        found -> new String[] {found.getString(1), found.getString(2)},
                        department,
                        TAKEN_AWAY)) {
            duties.put(new ActivityCode(row[0]), new DutyCode(row[1]));
        }
        return new DutyMapping(duties);
    }

    /** Keeps what a person said, in place of whatever was kept. */
    public void map(ActivityCode activity, DutyCode duty) throws SQLException {
        replace(activity, duty.value());
    }

    /** Takes a duty away for good, a default too. Returns whether there was one. */
    public boolean unmap(ActivityCode activity) throws SQLException {
        boolean mapped = mapping().duty(activity).isPresent();
        if (mapped) {
            replace(activity, TAKEN_AWAY);
        }
        return mapped;
    }

    private void replace(ActivityCode activity, String duty) throws SQLException {
        new Sql(connection)
                .update(
                        "DELETE FROM entitlement_duty WHERE department = ? AND activity_code = ?",
                        department,
                        activity);
        insert(activity, duty, true);
    }

    /** Keeps the defaults in place of former defaults; what a person mapped stays. Returns whether that changed anything. */
    public boolean putDefaults(Map<ActivityCode, DutyCode> defaults) throws SQLException {
        DutyMapping before = mapping();
        new Sql(connection).update("DELETE FROM entitlement_duty WHERE department = ? AND by_hand = 0", department);
        Set<String> byHand = Set.copyOf(new Sql(connection)
                .list(
                        "SELECT activity_code FROM entitlement_duty WHERE department = ?",
                        found -> found.getString(1),
                        department));
        for (Map.Entry<ActivityCode, DutyCode> entry : defaults.entrySet()) {
            if (!byHand.contains(entry.getKey().value())) {
                insert(entry.getKey(), entry.getValue().value(), false);
            }
        }
        return !mapping().equals(before);
    }

    private void insert(ActivityCode activity, String duty, boolean byHand) throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_duty (department, activity_code, duty, by_hand) VALUES (?, ?, ?, ?)",
                        department,
                        activity,
                        duty,
                        byHand);
    }
}

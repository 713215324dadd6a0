package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.entitlement.internal.store.Sql;

/** What departments call each kind of activity, in the transaction of a connection. */
public final class DutyTable {

    private final Connection connection;
    private final DepartmentId department;

    public DutyTable(Connection connection, DepartmentId department) {
        this.connection = connection;
        this.department = department;
    }

    public DutyMapping mapping() throws SQLException {
        Map<ActivityCode, DutyCode> duties = new TreeMap<>();
        for (String[] row : Sql.list(
                connection,
                "SELECT activity_code, duty FROM entitlement_duty WHERE department = ?",
                found -> new String[] {found.getString(1), found.getString(2)},
                department)) {
            duties.put(new ActivityCode(row[0]), new DutyCode(row[1]));
        }
        return new DutyMapping(duties);
    }

    /** Keeps what a person said, in place of whatever was kept. */
    public void map(ActivityCode activity, DutyCode duty) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM entitlement_duty WHERE department = ? AND activity_code = ?",
                department,
                activity);
        insert(activity, duty, true);
    }

    /** Keeps the defaults in place of former defaults; what a person mapped stays. Returns whether that changed anything. */
    public boolean putDefaults(Map<ActivityCode, DutyCode> defaults) throws SQLException {
        DutyMapping before = mapping();
        Sql.update(connection, "DELETE FROM entitlement_duty WHERE department = ? AND by_hand = 0", department);
        DutyMapping byHand = mapping();
        for (Map.Entry<ActivityCode, DutyCode> entry : defaults.entrySet()) {
            if (byHand.duty(entry.getKey()).isEmpty()) {
                insert(entry.getKey(), entry.getValue(), false);
            }
        }
        return !mapping().equals(before);
    }

    private void insert(ActivityCode activity, DutyCode duty, boolean byHand) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO entitlement_duty (department, activity_code, duty, by_hand) VALUES (?, ?, ?, ?)",
                department,
                activity,
                duty,
                byHand);
    }
}

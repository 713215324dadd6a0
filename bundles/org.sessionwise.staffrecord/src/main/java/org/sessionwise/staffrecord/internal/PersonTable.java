package org.sessionwise.staffrecord.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** What is kept of a department's people, in the transaction of a connection. */
final class PersonTable {

    private static final String COLUMNS =
            Column.KEPT.stream().map(Column::heading).collect(Collectors.joining(", "));

    private final Connection connection;
    private final DepartmentId department;

    PersonTable(Connection connection, DepartmentId department) {
        this.connection = connection;
        this.department = department;
    }

    /** Returns everybody of whom anything is kept, by key. */
    Map<StaffId, KeptPerson> all() throws SQLException {
        Map<StaffId, KeptPerson> people = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT staff, " + COLUMNS + " FROM staffrecord_person WHERE department = ?")) {
            select.setString(1, department.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    KeptPerson person = person(rows);
                    people.put(person.staff(), person);
                }
            }
        }
        return Collections.unmodifiableMap(people);
    }

    private static KeptPerson person(ResultSet row) throws SQLException {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (Column column : Column.KEPT) {
            String value = row.getString(column.heading());
            if (value != null) {
                values.put(column, value);
            }
        }
        return new KeptPerson(new StaffId(row.getString("staff")), values);
    }

    /** Keeps this in place of what was kept of the person. */
    void put(KeptPerson person) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM staffrecord_person WHERE department = ? AND staff = ?")) {
            delete.setString(1, department.value());
            delete.setString(2, person.staff().value());
            delete.executeUpdate();
        }
        if (!person.values().isEmpty()) {
            insert(person);
        }
    }

    private void insert(KeptPerson person) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO staffrecord_person (department, staff, " + COLUMNS
                        + ") VALUES (?, ?" + ", ?".repeat(Column.KEPT.size()) + ")")) {
            insert.setString(1, department.value());
            insert.setString(2, person.staff().value());
            for (int i = 0; i < Column.KEPT.size(); i++) {
                insert.setString(3 + i, person.values().get(Column.KEPT.get(i)));
            }
            insert.executeUpdate();
        }
    }
}

package org.sessionwise.capability.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.database.Migration;
import org.sessionwise.domain.DepartmentId;

/** The switches that people made, in the transaction of a connection. */
final class SwitchTable {

    static final String OWNER = "capability";
    static final List<Migration> SCHEMA = Migration.fromResources(
            SwitchTable.class,
            "V001__create_capability_switch.sql",
            "V002__create_contribution_setting.sql",
            "V003__create_capability_change.sql");

    private final Connection connection;

    SwitchTable(Connection connection) {
        this.connection = connection;
    }

    List<Switch> all() throws SQLException {
        List<Switch> switches = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT department, capability, is_on"
                        + " FROM capability_switch ORDER BY department, capability");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                DepartmentId department = new DepartmentId(rows.getString(1));
                Optional<Capability> capability = capability(rows.getString(2));
                if (capability.isPresent()) {
                    switches.add(new Switch(
                            department, capability.get(), rows.getBoolean(3), settings(department, capability.get())));
                }
            }
        }
        return switches;
    }

    /** A capability that a later version of the product knew is nothing we can switch. */
    static Optional<Capability> capability(String name) {
        for (Capability capability : Capability.values()) {
            if (capability.name().equals(name)) {
                return Optional.of(capability);
            }
        }
        return Optional.empty();
    }

    /** Returns the settings that were kept; empty if none were. */
    Map<String, Object> settings(DepartmentId department, Capability capability) throws SQLException {
        List<Settings.Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT name, position, type, value"
                + " FROM capability_setting WHERE department = ? AND capability = ? ORDER BY name, position")) {
            select.setString(1, department.value());
            select.setString(2, capability.name());
            ResultSet found = select.executeQuery();
            while (found.next()) {
                rows.add(new Settings.Row(found.getString(1), found.getInt(2), found.getString(3), found.getString(4)));
            }
        }
        return Settings.values(rows);
    }

    /** Keeps a switch in place of what was kept of it. */
    void put(Switch made) throws SQLException {
        update(
                "DELETE FROM capability_switch WHERE department = ? AND capability = ?",
                made.department().value(),
                made.capability().name());
        update(
                "INSERT INTO capability_switch (department, capability, is_on) VALUES (?, ?, ?)",
                made.department().value(),
                made.capability().name(),
                made.on() ? 1 : 0);
        for (Settings.Row row : Settings.rows(made.settings())) {
            update(
                    "INSERT INTO capability_setting (department, capability, name, position, type, value)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    made.department().value(),
                    made.capability().name(),
                    row.name(),
                    row.position(),
                    row.type(),
                    row.value());
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

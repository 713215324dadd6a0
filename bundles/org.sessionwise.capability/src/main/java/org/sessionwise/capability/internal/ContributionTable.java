package org.sessionwise.capability.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.capability.ContributionSetting;

/** What was decided about contributions, in the transaction of a connection. */
final class ContributionTable {

    private final Connection connection;

    ContributionTable(Connection connection) {
        this.connection = connection;
    }

    List<ContributionSetting> all() throws SQLException {
        List<ContributionSetting> settings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT id, is_on, weight FROM capability_contribution ORDER BY id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                settings.add(ContributionSetting.of(rows.getString(1), rows.getInt(2) == 1, rows.getInt(3)));
            }
        }
        return List.copyOf(settings);
    }

    void put(ContributionSetting setting) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO capability_contribution (id, is_on, weight) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET is_on = excluded.is_on, weight = excluded.weight")) {
            insert.setString(1, setting.id());
            insert.setInt(2, setting.isOn() ? 1 : 0);
            insert.setInt(3, setting.weight());
            insert.executeUpdate();
        }
    }

    void remove(String id) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM capability_contribution WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }
}

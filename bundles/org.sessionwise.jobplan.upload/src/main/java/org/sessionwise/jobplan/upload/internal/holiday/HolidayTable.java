package org.sessionwise.jobplan.upload.internal.holiday;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sessionwise.domain.calendar.Nation;

/** The days uploaded, in the transaction of a connection. */
final class HolidayTable {

    private final Connection connection;

    HolidayTable(Connection connection) {
        this.connection = connection;
    }

    /** Returns the days of each nation; empty if nobody uploaded any. */
    Map<Nation, NavigableSet<LocalDate>> all() throws SQLException {
        Map<Nation, NavigableSet<LocalDate>> days = new EnumMap<>(Nation.class);
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT nation, day FROM upload_holiday ORDER BY nation, day");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                days.computeIfAbsent(Nation.valueOf(rows.getString("nation")), nation -> new TreeSet<>())
                        .add(LocalDate.parse(rows.getString("day")));
            }
        }
        return days;
    }

    void replace(Map<Nation, NavigableSet<LocalDate>> days) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM upload_holiday")) {
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO upload_holiday (nation, day) VALUES (?, ?)")) {
            for (Map.Entry<Nation, NavigableSet<LocalDate>> nation : days.entrySet()) {
                for (LocalDate day : nation.getValue()) {
                    insert.setString(1, nation.getKey().name());
                    insert.setString(2, day.toString());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}

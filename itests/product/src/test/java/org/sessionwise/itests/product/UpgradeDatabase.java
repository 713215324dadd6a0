package org.sessionwise.itests.product;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The content of one SQLite file that nobody writes to.
 *
 * @param tables by name of the table, its columns by name
 */
record UpgradeDatabase(Path file, Map<String, Set<String>> tables) {

    /** Ours, and the reference host's. */
    static final List<String> FILES = List.of("sessionwise.db", "rota-host.db");

    /** Tables whose rows were moved to another one, and columns of theirs that have another name there. */
    private static final Map<String, String> MOVED = Map.of(
            "entitlement_activity", "entitlement_plan_activity", "entitlement_activity_slot", "entitlement_plan_slot");

    private static final Map<String, String> RENAMED = Map.of("per_year", "times", "week", "place");

    /** What was written otherwise before: a state got the name that people use. */
    private static final Map<String, String> REWORDED = Map.of("IN_REVIEW", "IN_DISCUSSION");

    /** Asked by SQL: the driver's own list of all columns is one statement, which is too long for so many tables. */
    private static final String COLUMNS = "SELECT tables.name AS its_table, columns.name AS its_column"
            + " FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns"
            + " WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    static UpgradeDatabase of(Path file) throws SQLException {
        Map<String, Set<String>> tables = new TreeMap<>();
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(COLUMNS)) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString("its_table"), name -> new TreeSet<>())
                        .add(columns.getString("its_column"));
            }
        }
        return new UpgradeDatabase(file, tables);
    }

    /** Copies a database into one file without its log and its free pages. */
    static void vacuum(Path from, Path to) throws SQLException {
        try (Connection connection = open(from);
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + to + "'");
        }
    }

    /** How many rows of each table of this database the other one does not have; nothing of tables that lost none. */
    Map<String, Integer> rowsMissingIn(UpgradeDatabase other) throws SQLException {
        Map<String, Integer> missing = new TreeMap<>();
        for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
            List<String> columns = List.copyOf(table.getValue());
            List<String> now = other.rowsNow(table.getKey(), columns);
            List<String> then = rows(table.getKey(), columns);
            now.forEach(then::remove);
            if (!then.isEmpty()) {
                missing.put(table.getKey(), then.size());
            }
        }
        return missing;
    }

    int rows(String table) throws SQLException {
        return rows(table, List.copyOf(tables.get(table))).size();
    }

    private List<String> rowsNow(String table, List<String> columns) throws SQLException {
        String moved = MOVED.get(table);
        return moved == null
                ? rows(table, columns)
                : rows(
                        moved,
                        columns.stream()
                                .map(column -> RENAMED.getOrDefault(column, column))
                                .toList());
    }

    private List<String> rows(String table, List<String> columns) throws SQLException {
        String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>();
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + names + " FROM \"" + table + '"')) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    String value = found.getString(i);
                    row.add(value == null ? null : REWORDED.getOrDefault(value, value));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}

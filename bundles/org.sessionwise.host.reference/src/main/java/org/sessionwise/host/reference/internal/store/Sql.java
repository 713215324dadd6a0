package org.sessionwise.host.reference.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One SQL statement with its values: {@code Sql.of(connection, "SELECT …", a, b).list(row -> …)}. */
public final class Sql {

    private final Connection connection;
    private final String text;
    private final Object[] values;

    private Sql(Connection connection, String text, Object[] values) {
        this.connection = connection;
        this.text = text;
        this.values = values;
    }

    /**
     * Returns a statement.
     *
     * @param values for the question marks, in order: text, whole numbers, booleans or {@code null}; anything else goes in as
     *     its {@code toString()}
     */
    public static Sql of(Connection connection, String text, Object... values) {
        return new Sql(connection, text, values);
    }

    /** Runs one statement once for each set of values. */
    public static void batch(Connection connection, String text, Collection<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Returns all rows in the statement's order. */
    public <T> List<T> list(Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, values);
            try (ResultSet results = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (results.next()) {
                    found.add(row.read(results));
                }
                return List.copyOf(found);
            }
        }
    }

    /** Returns the first row, if there is any. */
    public <T> Optional<T> first(Row<T> row) throws SQLException {
        return list(row).stream().findFirst();
    }

    /** Runs the statement and returns how many rows it touched. */
    public int update() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            boolean plain =
                    value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean;
            statement.setObject(i + 1, plain ? value : value.toString());
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}

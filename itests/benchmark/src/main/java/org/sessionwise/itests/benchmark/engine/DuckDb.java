package org.sessionwise.itests.benchmark.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process, its tables in memory, with as many threads as it likes. */
final class DuckDb extends Database {

    DuckDb() throws SQLException {
        this(DriverManager.getConnection("jdbc:duckdb:"));
    }

    private DuckDb(Connection connection) {
        super(connection);
    }

    @Override
    String title() {
        return "DuckDB";
    }

    @Override
    Loading loading(String table, int columns) throws SQLException {
        boolean[] small = smallColumns(table, columns);
        DuckDBAppender appender =
                ((DuckDBConnection) connection()).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
        return new Loading() {
            @Override
            public void row(int... columns) throws SQLException {
                appender.beginRow();
                for (int column = 0; column < columns.length; column++) {
                    append(column, columns[column]);
                }
                appender.endRow();
            }

            private void append(int column, int value) throws SQLException {
                if (small[column]) {
                    appender.append((short) value);
                } else {
                    appender.append(value);
                }
            }

            @Override
            public void close() throws SQLException {
                appender.close();
            }
        };
    }

    /** The appender wants each number in its column's own width. */
    private boolean[] smallColumns(String table, int columns) throws SQLException {
        boolean[] small = new boolean[columns];
        try (Statement statement = connection().createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
            for (int column = 0; column < columns; column++) {
                small[column] = none.getMetaData().getColumnType(column + 1) == Types.SMALLINT;
            }
        }
        return small;
    }

    @Override
    long cpuNanos() {
        return CpuClock.ofProcess();
    }
}

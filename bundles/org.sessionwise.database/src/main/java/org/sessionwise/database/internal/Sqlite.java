package org.sessionwise.database.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sessionwise.database.Migration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One database file: write-ahead log, every commit flushed to disk, foreign keys enforced.
 *
 * <p>Transactions begin and end by statements, because the driver's own commit begins the next transaction at once, and a
 * failure of that would look like a failed commit.
 */
final class Sqlite implements Engine {

    private static final String FILE = "sessionwise.db";
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path file;
    private final int busyMillis;

    /** The database in this directory; who wants to write waits at most so long for another process. */
    Sqlite(Path directory, int busyMillis) {
        this.file = directory.resolve(FILE).toAbsolutePath();
        this.busyMillis = busyMillis;
    }

    /** The writer is opened first, by the migrations of a store's first use: it makes the directory and the file. */
    @Override
    public Connection open(boolean writes) throws SQLException {
        if (writes) {
            make();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(busyMillis);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Connection connection = connect(source);
        if (!writes) {
            execute(connection, "PRAGMA query_only = ON");
        }
        return connection;
    }

    /** Of two processes that begin the log of a new file together one is told at once that it is busy, whatever its patience. */
    private Connection connect(SQLiteDataSource source) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(busyMillis);
        while (true) {
            try {
                return source.getConnection(null, null);
            } catch (SQLiteException e) {
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void make() throws SQLException {
        try {
            OwnersFile.make(file);
        } catch (IOException e) {
            throw new SQLException("cannot create the database " + file, e);
        }
    }

    @Override
    public void begin(Connection connection, boolean writes) throws SQLException {
        execute(connection, writes ? "BEGIN IMMEDIATE" : "BEGIN");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void interrupt(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }

    @Override
    public boolean lost(SQLException e) {
        return false;
    }

    @Override
    public String reason(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            String advice = code == SQLiteErrorCode.SQLITE_FULL ? "; make room on the disk of " + file : "";
            return code.name() + ", " + code.message + advice;
        }
        return e.getMessage();
    }

    @Override
    public List<Migration> steps(List<Migration> steps) {
        return steps;
    }
}

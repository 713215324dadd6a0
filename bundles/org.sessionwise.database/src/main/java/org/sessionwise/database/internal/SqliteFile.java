package org.sessionwise.database.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Opens connections to one database file: write-ahead log, every commit flushed to disk, foreign keys enforced. */
final class SqliteFile {

    private final Path file;
    private final int busyMillis;

    SqliteFile(Path file, int busyMillis) {
        this.file = file.toAbsolutePath();
        this.busyMillis = busyMillis;
    }

    /** Opens a connection that may write; creates the directory and the file. */
    SQLiteConnection openWriter() throws SQLException {
        try {
            OwnersFile.make(file);
        } catch (IOException e) {
            throw new SQLException("cannot create the database " + file, e);
        }
        return open();
    }

    /** Opens a connection that refuses to write. The file exists: a store's first use opens the writer before. */
    SQLiteConnection openReader() throws SQLException {
        SQLiteConnection connection = open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    private SQLiteConnection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(busyMillis);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection(null, null);
    }
}

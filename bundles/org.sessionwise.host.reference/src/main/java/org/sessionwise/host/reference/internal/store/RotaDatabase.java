package org.sessionwise.host.reference.internal.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The host's database file. Readers see one state of it for as long as their work lasts and never wait for the writer; there
 * is one writer at a time. A write that returns is on the disk. Safe from any thread.
 */
public final class RotaDatabase implements AutoCloseable {

    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final ConnectionLane readers;
    private final ConnectionLane writer;

    private RotaDatabase(Path file) {
        this.readers = new ConnectionLane(source(file, SQLiteConfig.TransactionMode.DEFERRED), READERS);
        this.writer = new ConnectionLane(source(file, SQLiteConfig.TransactionMode.IMMEDIATE), 1);
    }

    /** Opens the file, makes it if it is missing, and brings its tables up to date. */
    public static RotaDatabase open(Path file) {
        try {
            make(file.toAbsolutePath());
        } catch (IOException e) {
            throw new StoreException("the rota database cannot be made", e);
        }
        RotaDatabase database = new RotaDatabase(file);
        database.write(Schema::bringUpToDate);
        return database;
    }

    /** For the owner's eyes only, where the system knows permissions; SQLite gives its other files those of this one. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent(), only(file, "rwx------"));
        try {
            Files.createFile(file, only(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // it stays as it is
        }
    }

    private static FileAttribute<?>[] only(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Does the work on one unchanging state of the database. */
    public <T> T read(Work<T> work) {
        return readers.inTransaction(work);
    }

    /** Does all of the work or, when it throws, none of it. */
    public <T> T write(Work<T> work) {
        return writer.inTransaction(work);
    }

    @Override
    public void close() {
        try {
            try {
                writer.close();
            } finally {
                readers.close();
            }
        } catch (SQLException e) {
            throw new StoreException("the rota database did not close cleanly", e);
        }
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }
}

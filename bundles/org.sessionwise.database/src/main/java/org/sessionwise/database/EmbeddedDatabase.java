package org.sessionwise.database;

import java.nio.file.Path;
import java.util.List;
import org.sessionwise.database.internal.SqliteDatabase;

/**
 * The embedded database outside a framework, in a directory of one's choice: for tests and tools. Inside a framework,
 * ask for the {@link Database} service.
 *
 * <p><b>Threads.</b> May be called from any thread.
 */
public final class EmbeddedDatabase implements Database, AutoCloseable {

    private final SqliteDatabase database;

    private EmbeddedDatabase(SqliteDatabase database) {
        this.database = database;
    }

    /** The database in this directory, which is created with the first read or write. Touches no disk yet. */
    public static EmbeddedDatabase in(Path directory) {
        return new EmbeddedDatabase(new SqliteDatabase(directory));
    }

    @Override
    public Store store(String owner, List<Migration> migrations) {
        return database.store(owner, migrations);
    }

    /** Refuses new work, lets the work in flight end for up to 4 s, interrupts what is left, and closes the files. */
    @Override
    public void close() {
        database.close();
    }
}

package org.sessionwise.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sessionwise.database.internal.ConfiguredDatabase;

/**
 * A database outside a framework: for tests and tools. Inside a framework, ask for the {@link Database} service.
 *
 * <p><b>Threads.</b> May be called from any thread.
 */
public final class EmbeddedDatabase implements Database, AutoCloseable {

    private final ConfiguredDatabase database;

    private EmbeddedDatabase(ConfiguredDatabase database) {
        this.database = database;
    }

    /**
     * The database of these settings, which is opened with the first read or write. Touches no disk and no network yet.
     *
     * @param settings by the keys of the configuration {@code org.sessionwise.database}: {@code directory}, or {@code url},
     *     {@code user}, {@code .password} or {@code passwordFile}, and {@code schema}
     * @throws IllegalArgumentException if one is refused, with its key
     */
    public static EmbeddedDatabase of(Map<String, String> settings) {
        return new EmbeddedDatabase(new ConfiguredDatabase(settings));
    }

    /** The embedded database in this directory, which is created with the first read or write. Touches no disk yet. */
    public static EmbeddedDatabase in(Path directory) {
        return of(Map.of("directory", directory.toString()));
    }

    @Override
    public Store store(String owner, List<Migration> migrations) {
        return database.store(owner, migrations);
    }

    /** Refuses new work, lets the work in flight end for up to 3 s, interrupts what is left, and closes. */
    @Override
    public void close() {
        database.close();
    }
}

package org.sessionwise.database.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

/** The embedded SQLite database. Opened by the first read or write, closed with the component. */
@Component(service = Database.class, configurationPid = SqliteDatabase.PID)
@Designate(ocd = SqliteDatabase.Config.class)
public final class SqliteDatabase implements Database {

    static final String PID = "org.sessionwise.database";

    private static final String HOME = "sessionwise.home";
    private static final String FILE = "sessionwise.db";
    private static final Duration DRAIN = Duration.ofSeconds(4);
    private static final int READERS = 8;
    private static final int WAIT_MILLIS = 10_000;

    @ObjectClassDefinition(name = "Sessionwise: database", description = "Where Sessionwise keeps its own tables.")
    @interface Config {
        @AttributeDefinition(
                name = "Directory",
                description =
                        "The directory of the database file sessionwise.db; it must be on a local disk. Empty: the"
                                + " directory named by the property sessionwise.home, else ./sessionwise-data.")
        String directory() default "";

        @AttributeDefinition(
                name = "Readers",
                description = "How many transactions may read at the same time.",
                min = "1",
                max = "64")
        int readers() default READERS;

        @AttributeDefinition(
                name = "Longest wait",
                description = "How long a transaction waits for its turn, in milliseconds, before it fails.",
                min = "1")
        int waitMillis() default WAIT_MILLIS;
    }

    private final Map<String, MigratedStore> stores = new ConcurrentHashMap<>();
    private final Transactions transactions;

    /** The component. */
    @Activate
    public SqliteDatabase(BundleContext context, Config config) {
        this(directory(context.getProperty(HOME), config.directory()), config.readers(), config.waitMillis());
    }

    /** The database in a directory, with the usual settings. */
    public SqliteDatabase(Path directory) {
        this(directory, READERS, WAIT_MILLIS);
    }

    SqliteDatabase(Path directory, int readers, int waitMillis) {
        Duration wait = Duration.ofMillis(waitMillis);
        SqliteFile file = new SqliteFile(directory.resolve(FILE), waitMillis);
        this.transactions = new Transactions(
                new ConnectionLane(file::openWriter, 1, wait), new ConnectionLane(file::openReader, readers, wait));
    }

    static Path directory(String home, String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        return Path.of(home == null || home.isBlank() ? "sessionwise-data" : home);
    }

    @Override
    public Store store(String owner, List<Migration> migrations) {
        SchemaHistory history = new SchemaHistory(owner, migrations);
        return stores.compute(
                owner, (same, known) -> known != null && known.follows(history) ? known : newStore(history));
    }

    private MigratedStore newStore(SchemaHistory history) {
        return new MigratedStore(history, transactions, stores.values());
    }

    /** Refuses new work and lets the work in flight end, within a bound. */
    @Deactivate
    public void close() {
        transactions.close(DRAIN);
    }
}

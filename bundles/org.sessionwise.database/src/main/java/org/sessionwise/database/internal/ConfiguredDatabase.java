package org.sessionwise.database.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

/**
 * The database: the embedded SQLite, unless a PostgreSQL is configured. Opened by the first read or write, closed with the
 * component.
 */
@Component(service = Database.class, configurationPid = ConfiguredDatabase.PID)
@Designate(ocd = ConfiguredDatabase.Config.class)
public final class ConfiguredDatabase implements Database {

    static final String PID = "org.sessionwise.database";

    private static final String HOME = "sessionwise.home";
    private static final Duration DRAIN = Duration.ofSeconds(3);
    private static final int READERS = 8;
    private static final int WAIT_MILLIS = 10_000;

    @ObjectClassDefinition(name = "Sessionwise: database", description = "Where Sessionwise keeps its own tables.")
    @interface Config {
        @AttributeDefinition(
                name = "Directory",
                description =
                        "Of the embedded database: the directory of its file sessionwise.db, on a local disk. Empty: the"
                                + " directory named by the property sessionwise.home, else ./sessionwise-data.")
        String directory() default "";

        @AttributeDefinition(
                name = "Address of a PostgreSQL",
                description =
                        "For example jdbc:postgresql://db.trust.example/sessionwise?sslmode=verify-full. Empty: the"
                                + " embedded database.")
        String url() default "";

        @AttributeDefinition(name = "User", description = "Of PostgreSQL: who Sessionwise is there.")
        String user() default "";

        @AttributeDefinition(
                name = "Password",
                description = "Of PostgreSQL. Better in a file, see passwordFile. Empty: none.",
                type = AttributeType.PASSWORD)
        String _password() default "";

        @AttributeDefinition(
                name = "File of the password",
                description =
                        "Of PostgreSQL: a file that holds the password and nothing else, read at each connection.")
        String passwordFile() default "";

        @AttributeDefinition(
                name = "Schema",
                description =
                        "Of PostgreSQL: where our tables are. Made if it is not there and the user may; nobody else"
                                + " should write there.")
        String schema() default DatabaseSettings.DEFAULT_SCHEMA;

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
    private final Engine engine;
    private final Transactions transactions;

    /** The component. */
    @Activate
    public ConfiguredDatabase(BundleContext context, Config config) {
        this(
                settings(config).engine(context.getProperty(HOME), config.waitMillis()),
                config.readers(),
                config.waitMillis());
    }

    /** The database of these settings, by the keys of the component. */
    public ConfiguredDatabase(Map<String, String> settings) {
        this(DatabaseSettings.of(settings).engine(null, WAIT_MILLIS), READERS, WAIT_MILLIS);
    }

    ConfiguredDatabase(Engine engine, int readers, int waitMillis) {
        if (readers < 1 || waitMillis < 1) {
            throw new IllegalArgumentException((readers < 1 ? "readers" : "waitMillis") + " is less than 1");
        }
        this.engine = engine;
        this.transactions = new Transactions(engine, readers, Duration.ofMillis(waitMillis));
    }

    private static DatabaseSettings settings(Config config) {
        return new DatabaseSettings(
                config.directory(),
                config.url(),
                config.user(),
                config._password(),
                config.passwordFile(),
                config.schema());
    }

    @Override
    public Store store(String owner, List<Migration> migrations) {
        SchemaHistory history = new SchemaHistory(owner, engine.steps(migrations));
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

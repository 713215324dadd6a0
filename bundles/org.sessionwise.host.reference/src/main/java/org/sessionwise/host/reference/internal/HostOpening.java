package org.sessionwise.host.reference.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.host.reference.internal.account.Passwords;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.store.StoreException;
import org.sessionwise.host.reference.internal.trust.TrustFetch;
import org.sessionwise.host.reference.internal.trust.TrustImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the host on a thread of its own: database, first import with retries, then the service {@link OpenHost}, on which all
 * adapter services depend. Until then the sign-in page shows {@link #state()}.
 */
@Component(
        service = HostOpening.class,
        immediate = true,
        configurationPid = HostOpening.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HostOpening.Config.class)
public final class HostOpening {

    static final String PID = "org.sessionwise.host.reference";

    private static final Logger LOG = LoggerFactory.getLogger(HostOpening.class);
    private static final String HOME_PROPERTY = "sessionwise.home";
    private static final String DEFAULT_HOME = "./sessionwise-data";
    private static final long FIRST_RETRY_MILLIS = 500;
    private static final long LONGEST_RETRY_MILLIS = 30_000;

    @ObjectClassDefinition(name = "RotaHost reference", description = "A small rostering product for demonstrations.")
    @interface Config {
        @AttributeDefinition(
                name = "Import from",
                description =
                        "http, https or file address of the trust document that fills an empty database. Read once;"
                                + " tried again until it can be reached. Empty: nothing is brought in.")
        String importFrom() default "";

        @AttributeDefinition(
                name = "Import key",
                description = "What is sent in the header X-API-Key with the request for it; empty: no such header.")
        String _importKey() default "";

        @AttributeDefinition(
                name = "Password iterations",
                description = "Price of one guess at a password kept from now on (PBKDF2, HMAC-SHA-512).",
                min = "10000")
        int passwordIterations() default 210_000;
    }

    private final BundleContext context;
    private final Path file;
    private final Passwords passwords;
    private final Optional<TrustFetch> source;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "rotahost-opening");
        worker.setDaemon(true);
        return worker;
    });

    // Guarded by this; the thread sets them, deactivation takes them away.
    private boolean closed;
    private Optional<RotaDatabase> database = Optional.empty();
    private Optional<OpenHost> host = Optional.empty();
    private Optional<ServiceRegistration<OpenHost>> registration = Optional.empty();
    private String state = "The rota is being opened.";

    @Activate
    public HostOpening(BundleContext context, Config config) {
        this.context = context;
        String home = Optional.ofNullable(context.getProperty(HOME_PROPERTY)).orElse(DEFAULT_HOME);
        this.file = Path.of(home).resolve("rota-host.db");
        this.passwords = new Passwords(config.passwordIterations());
        this.source = config.importFrom().isBlank()
                ? Optional.empty()
                : Optional.of(new TrustFetch(config.importFrom(), config._importKey()));
        thread.execute(() -> attempt(FIRST_RETRY_MILLIS));
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
        source.ifPresent(TrustFetch::stop);
        Optional<ServiceRegistration<OpenHost>> registered;
        Optional<RotaDatabase> opened;
        synchronized (this) {
            closed = true;
            registered = registration;
            opened = database;
            host = Optional.empty();
        }
        registered.ifPresent(ServiceRegistration::unregister);
        opened.ifPresent(RotaDatabase::close);
    }

    /** Returns the host; empty as long as there are no data. */
    public synchronized Optional<OpenHost> host() {
        return host;
    }

    /** Returns in words why there is no host yet; empty text if there is one. */
    public synchronized String state() {
        return state;
    }

    private void attempt(long retryMillis) {
        try {
            open();
        } catch (IOException e) {
            LOG.debug("The trust document cannot be read yet", e);
            say("There are no data yet. Waiting for the trust document.");
            retry(retryMillis);
        } catch (Refused e) {
            LOG.warn("The trust document is wrong, nothing was brought in: {}", e.getMessage());
            say("There are no data: the trust document is wrong. " + e.getMessage());
        } catch (StoreException e) {
            if (!thread.isShutdown()) {
                LOG.warn("The rota database cannot be used", e);
                say("The rota database cannot be used right now. The log says why.");
                retry(retryMillis);
            }
        } catch (RuntimeException e) {
            LOG.error("The host cannot be opened", e);
            say("The host cannot be opened. The log says why.");
        }
    }

    private void retry(long millis) {
        long next = Math.min(2 * millis, LONGEST_RETRY_MILLIS);
        try {
            thread.schedule(() -> attempt(next), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The host was closed before it opened", e);
        }
    }

    private void open() throws IOException {
        RotaDatabase opened = database();
        Optional<OpenHost> found = OpenHost.of(opened, passwords, clock);
        if (found.isEmpty()) {
            if (source.isEmpty()) {
                say("There are no data yet, and no trust document is configured (importFrom).");
                return;
            }
            new TrustImport(opened, passwords).bringIn(source.get().read());
            found = OpenHost.of(opened, passwords, clock);
        }
        publish(found.orElseThrow());
    }

    private RotaDatabase database() {
        synchronized (this) {
            if (database.isPresent()) {
                return database.get();
            }
        }
        RotaDatabase opened = RotaDatabase.open(file);
        synchronized (this) {
            if (!closed) {
                database = Optional.of(opened);
                return opened;
            }
        }
        opened.close();
        throw new StoreException("the host is closed");
    }

    private void publish(OpenHost open) {
        synchronized (this) {
            if (closed) {
                return;
            }
            host = Optional.of(open);
            state = "";
        }
        // Outside the lock: registering wakes other components, and those call back.
        ServiceRegistration<OpenHost> registered = context.registerService(OpenHost.class, open, null);
        synchronized (this) {
            if (!closed) {
                registration = Optional.of(registered);
                return;
            }
        }
        registered.unregister();
    }

    private synchronized void say(String words) {
        state = words;
    }
}

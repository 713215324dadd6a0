package org.sessionwise.host.optaweb.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.database.Database;
import org.sessionwise.host.optaweb.internal.change.RosterWatch;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.Product;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.roster.StaffRecords;
import org.sessionwise.host.optaweb.internal.store.OptaWebStore;
import org.sessionwise.host.optaweb.internal.store.SeatLedger;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.staff.StaffRecord;
import org.sessionwise.httpclient.HttpFetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One tenant of an OptaWeb installation as the host. It connects on a thread of its own, as often as it takes, and only then
 * registers the host's services; after that they stay, and say when the product gives no answer.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = OptaWebAdapter.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OptaWebAdapter.Config.class)
public final class OptaWebAdapter {

    static final String PID = "org.sessionwise.host.optaweb";

    private static final Logger LOG = LoggerFactory.getLogger(OptaWebAdapter.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    @ObjectClassDefinition(
            name = "Sessionwise: OptaWeb Employee Rostering",
            description = "Makes one tenant of an OptaWeb Employee Rostering 8 installation the rostering host.")
    @interface Config {
        @AttributeDefinition(
                name = "Base address",
                description =
                        "Where OptaWeb is, without /rest, such as https://rostering.example.org. No user, query or"
                                + " fragment.")
        String baseUri();

        @AttributeDefinition(
                name = "Tenant",
                description = "The number of the tenant. It becomes the one department.",
                min = "0")
        int tenant();

        @AttributeDefinition(
                name = "Nation",
                description =
                        "Whose bank holidays the roster follows: ENGLAND_AND_WALES, SCOTLAND or NORTHERN_IRELAND.")
        String nation() default "ENGLAND_AND_WALES";

        @AttributeDefinition(
                name = "Start of the rotation",
                description =
                        "A date on which day 1 of the rotation falls, such as 2026-12-07. Empty: worked out from the"
                                + " draft at the first connection, and kept.",
                required = false)
        String rotationStart() default "";

        @AttributeDefinition(
                name = "Look for changes every",
                description = "In seconds. OptaWeb tells of no change.",
                min = "1")
        int pollSeconds() default 30;

        @AttributeDefinition(
                name = "Deadline of an exchange",
                description = "How long one attempt at one request may take, to its last byte, in milliseconds. A whole"
                        + " answer never takes longer than 10 s.",
                min = "1")
        int exchangeDeadlineMillis() default 8_000;

        @AttributeDefinition(
                name = "Largest answer",
                description =
                        "In bytes after decompression; a larger answer is refused. A shift takes about 800 bytes.",
                min = "1")
        int maxAnswerBytes() default 64 * 1024 * 1024;
    }

    private final BundleContext context;
    private final Settings settings;
    private final Product product;
    private final Connecting connecting;
    private final SeatLedger ledger;
    private final StaffRecords records = new StaffRecords();
    private final List<RosterChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean connectingAnew = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "sessionwise-optaweb");
        worker.setDaemon(true);
        return worker;
    });

    // Guarded by this; the thread sets them, deactivation takes them away.
    private boolean closed;
    private Optional<AdapterServices> registered = Optional.empty();

    // The thread's own.
    private String lastTrouble = "";
    private Optional<RosterWatch> watch = Optional.empty();

    @Activate
    public OptaWebAdapter(
            BundleContext context,
            @Reference(name = "http") HttpFetcher http,
            @Reference(name = "database") Database database,
            Config config) {
        this.context = context;
        this.settings = Settings.of(config);
        this.product = new Product(http, settings.address());
        OptaWebStore store = new OptaWebStore(database);
        this.connecting = new Connecting(product, store, settings);
        this.ledger = new SeatLedger(store, settings.address().place());
        thread.execute(() -> attempt(FIRST_PAUSE_MILLIS));
        long poll = settings.poll().toMillis();
        thread.scheduleWithFixedDelay(() -> watch.ifPresent(RosterWatch::look), poll, poll, TimeUnit.MILLISECONDS);
    }

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(RosterChangeListener listener) {
        listeners.add(listener);
    }

    void unbindListener(RosterChangeListener listener) {
        listeners.remove(listener);
    }

    @Reference(name = "staffRecord", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindStaffRecord(StaffRecord record) {
        records.came(record);
    }

    void unbindStaffRecord(StaffRecord record) {
        records.went(record);
    }

    @Deactivate
    void close() {
        Optional<AdapterServices> services;
        synchronized (this) {
            closed = true;
            services = registered;
            registered = Optional.empty();
        }
        thread.shutdownNow();
        services.ifPresent(AdapterServices::unregister);
    }

    private void attempt(long pauseMillis) {
        try {
            HostFacts facts = connecting.facts();
            connectingAnew.set(false);
            TenantReading tenant = new TenantReading(product, facts, this::connectAnew);
            publish(new AdapterServices(tenant, settings.nation(), records, ledger));
            watch = Optional.of(new RosterWatch(tenant, () -> listeners));
            lastTrouble = "";
            LOG.info(
                    "OptaWeb {} at {}, tenant {}, is the host",
                    facts.version(),
                    settings.address().host(),
                    facts.tenant());
        } catch (HostUnavailableException e) {
            tell(e);
            retry(pauseMillis);
        } catch (RuntimeException e) {
            tell(new HostUnavailableException(
                    "the adapter has a fault, " + e.getClass().getName(), e));
            retry(pauseMillis);
        }
    }

    /** An operator has to act on the first of the same words; the rest would only fill the log. */
    private void tell(HostUnavailableException trouble) {
        if (trouble.getMessage().equals(lastTrouble)) {
            LOG.debug("OptaWeb is still not connected: {}", trouble.getMessage());
        } else if (!thread.isShutdown()) {
            LOG.warn("OptaWeb is not connected yet, and is tried again: {}", trouble.getMessage());
            lastTrouble = trouble.getMessage();
        }
    }

    private void retry(long millis) {
        long next = Math.min(2 * millis, LONGEST_PAUSE_MILLIS);
        later(() -> attempt(next), millis);
    }

    private void later(Runnable work, long millis) {
        try {
            thread.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The adapter was stopped", e);
        }
    }

    private void connectAnew() {
        if (connectingAnew.compareAndSet(false, true)) {
            LOG.info("OptaWeb's tenant changed its zone or rotation; it is connected anew");
            later(() -> attempt(FIRST_PAUSE_MILLIS), 0);
        }
    }

    // Outside the lock: registering wakes other components, and those call back.
    private void publish(AdapterServices services) {
        Optional<AdapterServices> before;
        synchronized (this) {
            if (closed) {
                return;
            }
            before = registered;
            registered = Optional.empty();
        }
        before.ifPresent(AdapterServices::unregister);
        services.register(context);
        synchronized (this) {
            if (!closed) {
                registered = Optional.of(services);
                return;
            }
        }
        services.unregister();
    }
}

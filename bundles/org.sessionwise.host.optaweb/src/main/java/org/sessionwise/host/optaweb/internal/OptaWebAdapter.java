package org.sessionwise.host.optaweb.internal;

import java.time.Clock;
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
import org.osgi.service.metatype.annotations.Designate;
import org.sessionwise.database.Database;
import org.sessionwise.host.optaweb.internal.change.RosterWatch;
import org.sessionwise.host.optaweb.internal.product.FinalWeeks;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.Product;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.roster.OptaWebRosterHost;
import org.sessionwise.host.optaweb.internal.roster.StaffRecords;
import org.sessionwise.host.optaweb.internal.store.OptaWebStore;
import org.sessionwise.host.optaweb.internal.store.SeatLedger;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost;
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
@Designate(ocd = OptaWebConfig.class)
public final class OptaWebAdapter {

    static final String PID = "org.sessionwise.host.optaweb";

    private static final Logger LOG = LoggerFactory.getLogger(OptaWebAdapter.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final Presence presence;
    private final Settings settings;
    private final Product product;
    private final Connecting connecting;
    private final SeatLedger ledger;
    private final FinalWeeks finalWeeks;
    private final StaffRecords records = new StaffRecords();
    private final List<RosterChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean connectingAnew = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "sessionwise-optaweb");
        worker.setDaemon(true);
        return worker;
    });

    // The thread's own.
    private String lastTrouble = "";
    private Optional<RosterWatch> watch = Optional.empty();

    @Activate
    public OptaWebAdapter(
            BundleContext context,
            @Reference(name = "http") HttpFetcher http,
            @Reference(name = "database") Database database,
            OptaWebConfig config) {
        this.presence = new Presence(context);
        this.settings = Settings.of(config);
        this.product = new Product(http, settings.address());
        this.finalWeeks = new FinalWeeks(settings.finalDaysAfterWeek(), Clock.systemUTC());
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
        later(() -> watch.ifPresent(RosterWatch::begin), 0);
    }

    void unbindListener(RosterChangeListener listener) {
        listeners.remove(listener);
    }

    @Reference(name = "staffRecord", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindStaffRecord(StaffRecord record) {
        records.came(record);
        tellOfPeople();
    }

    void unbindStaffRecord(StaffRecord record) {
        records.went(record);
        tellOfPeople();
    }

    /** With the record people's teams come and go; changes inside it the record tells itself. */
    private void tellOfPeople() {
        later(() -> watch.ifPresent(RosterWatch::peopleChanged), 0);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
        presence.end();
    }

    private void attempt(long pauseMillis) {
        try {
            HostFacts facts = connecting.facts();
            connectingAnew.set(false);
            TenantReading tenant = new TenantReading(product, facts, finalWeeks, this::connectAnew);
            presence.become(new AdapterServices(tenant, host(facts), records, ledger));
            watch = Optional.of(new RosterWatch(tenant, () -> listeners));
            lastTrouble = "";
            LOG.info(
                    "OptaWeb {} at {}, tenant {}, is the host",
                    facts.version(),
                    settings.address().host(),
                    facts.tenant());
            watch.ifPresent(RosterWatch::begin);
        } catch (HostUnavailableException e) {
            tell(e);
            retry(pauseMillis);
        } catch (RuntimeException e) {
            tell(new HostUnavailableException(
                    "the adapter has a fault, " + e.getClass().getName(), e));
            retry(pauseMillis);
        }
    }

    private RosterHost host(HostFacts facts) {
        return new OptaWebRosterHost(facts, settings.nation(), settings.finalDaysAfterWeek());
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
}

package org.sessionwise.host.rotamap.internal;

import java.time.Clock;
import java.time.Duration;
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
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.sessionwise.host.rotamap.internal.wire.ApiSettings;
import org.sessionwise.host.rotamap.internal.wire.LiveWaiting;
import org.sessionwise.host.rotamap.internal.wire.PublicApi;
import org.sessionwise.host.rotamap.internal.wire.Waiting;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpFetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in on a thread of its own, with growing pauses until that succeeds, then registers {@link OpenRota}, on which the
 * SPI's services depend, and keeps reading the rota into it.
 */
@Component(
        service = RotamapConnection.class,
        immediate = true,
        configurationPid = RotamapConnection.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RotaConfig.class)
public final class RotamapConnection {

    static final String PID = "org.sessionwise.host.rotamap";

    private static final Logger LOG = LoggerFactory.getLogger(RotamapConnection.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    // A wrong password must not lock the account.
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

    private final BundleContext context;
    private final PublicApi api;
    private final RotaReading reading;
    private final OpenRota rota;
    private final Waiting waiting;
    private final Duration again;
    private final Duration firstRetry;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "rotamap-reading");
        worker.setDaemon(true);
        return worker;
    });

    // The thread's own.
    private String lastWarning = "";

    // Guarded by this; the thread sets it, deactivation takes it away.
    private boolean closed;
    private Optional<ServiceRegistration<OpenRota>> registration = Optional.empty();

    @Activate
    public RotamapConnection(BundleContext context, @Reference(name = "http") HttpFetcher http, RotaConfig config) {
        this(context, http, ConfigReading.api(config), ConfigReading.rota(config), Clock.systemUTC(), FIRST_RETRY);
    }

    RotamapConnection(
            BundleContext context,
            HttpFetcher http,
            ApiSettings settings,
            RotaSettings read,
            Clock clock,
            Duration firstRetry) {
        this.context = context;
        this.waiting = new LiveWaiting();
        this.api = new PublicApi(http, settings, waiting);
        this.reading = new RotaReading(api, read, clock);
        this.rota = new OpenRota(read, waiting);
        this.again = read.plan().again();
        this.firstRetry = firstRetry;
        thread.execute(() -> connect(firstRetry));
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
        Optional<ServiceRegistration<OpenRota>> registered;
        synchronized (this) {
            closed = true;
            registered = registration;
        }
        registered.ifPresent(ServiceRegistration::unregister);
    }

    private void connect(Duration retry) {
        try {
            api.logIn();
            publish();
            LOG.info("Logged in to Rotamap; the rota is being read in {} parts", reading.parts());
            read(firstRetry);
        } catch (HostUnavailableException e) {
            warn("There is no login to Rotamap yet, it is tried again", e);
            later(() -> connect(longer(retry)), retry);
        } catch (RuntimeException e) {
            LOG.error("There is no login to Rotamap because of a fault", e);
            later(() -> connect(longer(retry)), LONGEST_RETRY);
        }
    }

    private void read(Duration retry) {
        long began = waiting.nanoTime();
        try {
            int parts = reading.parts();
            rota.take(reading.read(done -> rota.isRead(done, parts)), began);
            lastWarning = "";
            later(() -> read(firstRetry), again);
        } catch (HostUnavailableException e) {
            rota.failed(e.getMessage());
            warn("The rota could not be read, it is tried again", e);
            later(() -> read(longer(retry)), retry);
        } catch (RuntimeException e) {
            LOG.error("The rota could not be read because of a fault", e);
            rota.failed("the adapter has a fault; the log says which");
            later(() -> read(longer(retry)), LONGEST_RETRY);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_RETRY) < 0 ? twice : LONGEST_RETRY;
    }

    /** Says a trouble once, not each time it is met again. */
    private void warn(String what, HostUnavailableException e) {
        if (thread.isShutdown() || e.getMessage().equals(lastWarning)) {
            LOG.debug(what, e);
        } else {
            lastWarning = e.getMessage();
            LOG.warn("{}: {}", what, lastWarning);
        }
    }

    private void later(Runnable task, Duration pause) {
        try {
            thread.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The connection was closed", e);
        }
    }

    private void publish() {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        // Outside the lock: registering wakes other components, and those call back.
        ServiceRegistration<OpenRota> registered = context.registerService(OpenRota.class, rota, null);
        synchronized (this) {
            if (!closed) {
                registration = Optional.of(registered);
                return;
            }
        }
        registered.unregister();
    }
}

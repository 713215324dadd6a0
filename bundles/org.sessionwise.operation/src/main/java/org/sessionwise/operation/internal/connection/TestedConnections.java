package org.sessionwise.operation.internal.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionProbes;
import org.sessionwise.api.operation.ConnectionTest;
import org.sessionwise.api.operation.Connections;
import org.sessionwise.operation.internal.part.PlanParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks on threads of its own, a few at a time, and waits no longer than it says. */
@Component(service = Connections.class)
public final class TestedConnections implements Connections {

    private static final int AT_A_TIME = 3;
    private static final Logger LOG = LoggerFactory.getLogger(TestedConnections.class);

    @Reference(name = "probes", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ConnectionProbes> probes = List.of();

    private final PlanParts parts;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, ConnectionTest> last = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, AT_A_TIME, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread made = new Thread(task, "sessionwise-connection-test");
                made.setDaemon(true);
                return made;
            });

    @Activate
    public TestedConnections(@Reference(name = "parts") PlanParts parts) {
        this(parts, Clock.systemUTC(), Duration.ofSeconds(MAX_TEST_SECONDS));
    }

    TestedConnections(PlanParts parts, Clock clock, Duration patience) {
        this.parts = parts;
        this.clock = clock;
        this.patience = patience;
    }

    /** Takes probes in, as the framework does. */
    TestedConnections and(ConnectionProbes offered) {
        probes = List.of(offered);
        return this;
    }

    @Deactivate
    public void close() {
        threads.shutdownNow();
    }

    @Override
    public List<Connection> all() {
        return found().stream()
                .map(probe -> new Connection(
                        probe.id(), probe.kind(), probe.title(), Optional.ofNullable(last.get(probe.id()))))
                .toList();
    }

    private List<ConnectionProbes.Probe> found() {
        return probes.stream()
                .flatMap(part -> part.probes().stream())
                .sorted(Comparator.comparing(ConnectionProbes.Probe::kind).thenComparing(ConnectionProbes.Probe::id))
                .toList();
    }

    @Override
    public Optional<ConnectionTest> test(String id, Actor actor) throws NoAnswerException {
        Optional<ConnectionProbes.Probe> probe =
                found().stream().filter(one -> one.id().equals(id)).findFirst();
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        AuditLog audit = parts.audit();
        ConnectionTest test = test(probe.get());
        last.keySet().retainAll(found().stream().map(ConnectionProbes.Probe::id).toList());
        last.put(id, test);
        if (test.ok() || probe.get().kind() != Connection.Kind.DATABASE) { // a database that is away keeps nothing
            audit.record(actor, "connection tested", "connection " + id, test.ok() ? "answers" : "no usable answer");
        }
        return Optional.of(test);
    }

    private ConnectionTest test(ConnectionProbes.Probe probe) throws NoAnswerException {
        Instant began = clock.instant();
        long started = System.nanoTime();
        Future<String> answer = begin(probe);
        boolean ok = false;
        String says;
        try {
            says = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            ok = true;
        } catch (TimeoutException e) {
            says = "It gave no answer within " + patience.toSeconds()
                    + " seconds: see whether it is overloaded, and whether a firewall lets nothing through.";
        } catch (ExecutionException e) {
            says = words(probe, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            says = "The test was stopped.";
        } finally {
            answer.cancel(true);
        }
        return new ConnectionTest(began, ok, Duration.ofNanos(System.nanoTime() - started), says);
    }

    private Future<String> begin(ConnectionProbes.Probe probe) throws NoAnswerException {
        try {
            return threads.submit(probe::ask);
        } catch (RejectedExecutionException e) {
            throw new NoAnswerException("Other connections are being tested: try again in a moment.", e);
        }
    }

    private static String words(ConnectionProbes.Probe probe, Throwable cause) {
        if (cause instanceof NoAnswerException) {
            return cause.getMessage();
        }
        LOG.warn("testing the connection {} failed", probe.id(), cause);
        return "It could not be asked: see the log.";
    }
}

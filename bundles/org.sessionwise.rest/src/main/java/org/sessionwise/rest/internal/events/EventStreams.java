package org.sessionwise.rest.internal.events;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobListener;
import org.sessionwise.api.plan.JobPlanListener;
import org.sessionwise.api.reconciliation.ReconciliationListener;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * Passes on what changed to every open stream. It refers to no other service: those who call it refer to it, and a
 * circle would lose events.
 */
@Component(
        service = {EventStreams.class, ReconciliationListener.class, JobPlanListener.class, JobListener.class},
        configurationPid = EventStreams.PID)
@Designate(ocd = EventStreams.Config.class)
public final class EventStreams implements ReconciliationListener, JobPlanListener, JobListener {

    static final String PID = "org.sessionwise.rest.events";

    private static final long IDLE_SECONDS = 30;
    private static final int MOST_STREAMS = 10_000;
    private static final int AN_HOUR = 3_600;
    private static final int A_DAY = 24 * 60;
    /**
     * A browser needs one, some need one for each tab that is in front; nobody may take everybody's. Whoever opens one more
     * loses the oldest, which may be a page that they left and that nobody has noticed to be gone; if it is there still, it
     * connects again.
     */
    private static final int MOST_OF_ONE_USER = 16;

    /** How many may listen, and how often they get a sign of life. */
    @ObjectClassDefinition(name = "Event streams", description = "Server-sent events to open pages.")
    public @interface Config {

        @AttributeDefinition(
                name = "Most streams",
                description = "How many pages may listen at a time; one more is told to come later.",
                min = "1")
        int mostStreams() default 256;

        @AttributeDefinition(
                name = "Heartbeat",
                description =
                        "Seconds between two signs of life; a page that takes three of them in a row late is let go.",
                min = "1")
        int heartbeatSeconds() default 15;

        @AttributeDefinition(
                name = "Longest stream",
                description =
                        "Minutes after which a stream ends and the page asks again by itself: whoever signs people in before us is"
                                + " asked anew, too.",
                min = "1")
        int longestMinutes() default 15;
    }

    private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
    private final int most;
    private final Duration longest;
    private final ThreadPoolExecutor writers;
    private final ScheduledExecutorService heart;

    @Activate
    public EventStreams(Config config) {
        most = Bounds.upTo(MOST_STREAMS, PID, "mostStreams", config.mostStreams());
        longest = Duration.ofMinutes(Bounds.upTo(A_DAY, PID, "longestMinutes", config.longestMinutes()));
        int seconds = Bounds.upTo(AN_HOUR, PID, "heartbeatSeconds", config.heartbeatSeconds());
        // A thread for each client that is being written to at this moment, hardly ever more than one or two.
        writers = new ThreadPoolExecutor(
                0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named("sessionwise-events"));
        heart = Executors.newSingleThreadScheduledExecutor(named("sessionwise-heartbeat"));
        heart.scheduleWithFixedDelay(this::beat, seconds, seconds, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        heart.shutdownNow();
        writers.shutdownNow();
        clients.forEach(EventClient::close);
    }

    /** Takes a stream over and says hello; false if there are too many already. */
    public boolean join(Sse sse, SseEventSink sink, Audience audience) {
        EventClient client = new EventClient(sse, sink, audience, writers, clients::remove, System.nanoTime());
        Optional<EventClient> ended;
        synchronized (this) {
            ended = oneTooMany(audience.user());
            if (clients.size() >= most && ended.isEmpty() || writers.isShutdown()) {
                return false;
            }
            ended.ifPresent(clients::remove);
            clients.add(client);
        }
        ended.ifPresent(EventClient::close);
        client.greet();
        return true;
    }

    /** Returns the oldest stream of a user who has as many as anybody may have; empty if they have fewer. */
    private Optional<EventClient> oneTooMany(String user) {
        List<EventClient> theirs = clients.stream()
                .filter(client -> client.user().equals(user))
                .sorted(Comparator.comparingLong(EventClient::sinceNanos))
                .toList();
        return theirs.size() < MOST_OF_ONE_USER ? Optional.empty() : Optional.of(theirs.get(0));
    }

    @Override
    public void figuresChanged(DepartmentId department, Set<StaffId> staff) {
        clients.forEach(client -> client.figuresChanged(department, staff));
    }

    @Override
    public void plansChanged(Set<StaffId> staff) {
        clients.forEach(EventClient::plansChanged);
    }

    @Override
    public void jobChanged(Job job) {
        clients.forEach(client -> client.jobChanged(job));
    }

    void beat() {
        beat(System.nanoTime());
    }

    /** The headers that a trust's proxy sent once would otherwise vouch for somebody as long as the page stays open. */
    void beat(long nowNanos) {
        clients.forEach(client -> {
            if (nowNanos - client.sinceNanos() >= longest.toNanos()) {
                client.close();
            } else {
                client.beat();
            }
        });
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

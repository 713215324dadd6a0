package org.sessionwise.rest.internal.events;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.sessionwise.api.job.Job;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.EventJson;
import org.sessionwise.rest.internal.json.JobJson;
import org.sessionwise.rest.internal.json.Json;
import org.sessionwise.rest.internal.json.Versions;

/**
 * One open stream. What happened waits here until the client takes it, merged, so that a slow one costs neither memory
 * nor anybody else's time; one thread at most writes to it. Safe from any thread.
 */
final class EventClient {

    private static final int MOST_NAMED = 200;
    private static final int MOST_BEATS_WAITING = 2;
    private static final long WRITE_SECONDS = 20;

    /** What is to be told. An empty set stands for everybody in the department. */
    private record Waiting(boolean beat, boolean plans, List<Job> jobs, Map<DepartmentId, Set<StaffId>> figures) {}

    private final Sse sse;
    private final SseEventSink sink;
    private final Audience audience;
    private final Executor writers;
    private final Consumer<EventClient> left;
    private final long sinceNanos;

    private final Map<DepartmentId, Set<StaffId>> figures = new LinkedHashMap<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private boolean plans;
    private int beats;
    private boolean writing = true; // until hello is said
    private boolean closed;

    EventClient(
            Sse sse,
            SseEventSink sink,
            Audience audience,
            Executor writers,
            Consumer<EventClient> left,
            long sinceNanos) {
        this.sse = sse;
        this.sink = sink;
        this.audience = audience;
        this.writers = writers;
        this.left = left;
        this.sinceNanos = sinceNanos;
    }

    String user() {
        return audience.user();
    }

    /** Returns when it began, as a reading of the clock that never jumps. */
    long sinceNanos() {
        return sinceNanos;
    }

    /** Says hello, on the caller's thread: a client that is gone already is noticed at once. */
    void greet() {
        attempt(() -> {
            send("hello", new EventJson.Hello(Versions.API));
            writeAll();
        });
    }

    synchronized void figuresChanged(DepartmentId department, Set<StaffId> staff) {
        Set<StaffId> known = figures.get(department);
        Set<StaffId> merged = new LinkedHashSet<>(staff);
        if (known != null) {
            merged.addAll(known);
        }
        boolean everybody = staff.isEmpty() || known != null && known.isEmpty() || merged.size() > MOST_NAMED;
        figures.put(department, everybody ? Set.of() : merged);
        write();
    }

    synchronized void plansChanged() {
        plans = true;
        write();
    }

    /** Of each job the last word counts; so few run at a time that none needs to be left out. */
    synchronized void jobChanged(Job job) {
        jobs.put(job.id(), job);
        write();
    }

    /** Sends a sign of life; a client that has taken nothing for some of them is left behind. */
    void beat() {
        boolean tooSlow;
        synchronized (this) {
            beats++;
            tooSlow = beats > MOST_BEATS_WAITING;
            write();
        }
        if (tooSlow) {
            close();
        }
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        left.accept(this);
        try {
            sink.close();
        } catch (RuntimeException e) {
            // the client was faster
        }
    }

    private void write() {
        if (writing || closed) {
            return;
        }
        try {
            writing = true;
            writers.execute(() -> attempt(this::writeAll));
        } catch (RejectedExecutionException e) {
            writing = false; // the next beat tries again, or finds the client too slow
        }
    }

    private void writeAll()
            throws InterruptedException, ExecutionException, TimeoutException, HostUnavailableException {
        for (Waiting next = take(); next != null; next = take()) {
            if (!audience.mayListen()) {
                close();
                return;
            }
            for (Map.Entry<DepartmentId, Set<StaffId>> change : next.figures().entrySet()) {
                EventJson.FiguresChanged data =
                        audience.figures(change.getKey(), change.getValue()).orElse(null);
                if (data != null) {
                    send("figures", data);
                }
            }
            for (Job job : next.jobs()) {
                JobJson data = audience.job(job).orElse(null);
                if (data != null) {
                    send("job", data);
                }
            }
            if (next.plans()) {
                send("plans", new EventJson.PlansChanged(true));
            }
            if (next.beat()) {
                send(sse.newEventBuilder().comment("").build());
            }
        }
    }

    private synchronized Waiting take() {
        if (closed || !plans && beats == 0 && figures.isEmpty() && jobs.isEmpty()) {
            writing = false;
            return null;
        }
        Waiting waiting = new Waiting(beats > 0, plans, List.copyOf(jobs.values()), Map.copyOf(figures));
        plans = false;
        beats = 0;
        figures.clear();
        jobs.clear();
        return waiting;
    }

    private void send(String name, Object data) throws InterruptedException, ExecutionException, TimeoutException {
        send(sse.newEventBuilder()
                .name(name)
                .data(String.class, Json.text(data))
                .build());
    }

    private void send(OutboundSseEvent event) throws InterruptedException, ExecutionException, TimeoutException {
        sink.send(event).toCompletableFuture().get(WRITE_SECONDS, TimeUnit.SECONDS);
    }

    /** Work that ends the stream if it fails. */
    private interface Writing {
        void run() throws InterruptedException, ExecutionException, TimeoutException, HostUnavailableException;
    }

    private void attempt(Writing work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        } catch (ExecutionException | TimeoutException | HostUnavailableException | RuntimeException e) {
            close(); // gone, or as good as gone; it may connect again
        }
    }
}

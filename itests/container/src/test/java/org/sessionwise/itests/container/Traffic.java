package org.sessionwise.itests.container;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** As many requests at a time as there are threads of its own, of all kinds, until it is closed. */
final class Traffic implements AutoCloseable {

    static final int AT_A_TIME = 50;

    private static final String GASTRO = "/sessionwise/api/departments/gastro";
    private static final String WEEK = "?from=2026-11-09&until=2026-11-16";

    /** What is asked for; each of them is answered when nobody disturbs. */
    static final List<String> ROUTES = List.of(
            InContainer.STATUS,
            "/sessionwise/api/me",
            "/sessionwise/api/departments",
            "/sessionwise/api/contributions",
            "/sessionwise/api/sources",
            "/sessionwise/api/pulls",
            "/sessionwise/api/jobs",
            GASTRO + "/position" + WEEK,
            GASTRO + "/markers" + WEEK,
            GASTRO + "/people",
            GASTRO + "/people/g01/findings?basis=ROSTERED&from=2026-11-09&until=2026-11-16",
            GASTRO + "/duties",
            GASTRO + "/templates",
            GASTRO + "/templates/gastro-4w/proposal?asOf=2026-11-18",
            "/sessionwise/",
            "/sessionwise/loader.js",
            "/host/roster",
            "/host/templates",
            "/host/api/departments/gastro/roster" + WEEK,
            "/host/api/departments/gastro/templates/gastro-4w");

    private final Coordinator coordinator;
    private final List<Thread> threads;
    private Tally tally = new Tally();
    private volatile boolean open = true;

    Traffic(Coordinator coordinator) {
        this.coordinator = coordinator;
        this.threads = IntStream.range(0, AT_A_TIME)
                .mapToObj(number -> new Thread(this::ask, "asking-" + number))
                .toList();
        threads.forEach(Thread::start);
    }

    /** Returns what came since the last call. */
    synchronized Tally take() {
        Tally taken = tally;
        tally = new Tally();
        return taken;
    }

    synchronized int answered() {
        return tally.answered();
    }

    /** Returns when so many more have been answered. */
    void awaitAnswers(int more) {
        int before = answered();
        InContainer.await(() -> answered() >= before + more, () -> "hardly anything is answered: " + tally);
    }

    private void ask() {
        while (open) {
            String path = ROUTES.get(ThreadLocalRandom.current().nextInt(ROUTES.size()));
            try {
                count(path, coordinator.get(path));
            } catch (IOException e) {
                broken(path, e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void count(String path, HttpResponse<String> answer) {
        tally.count(path, answer);
    }

    private synchronized void broken(String path, IOException e) {
        tally.broken(path, e);
    }

    @Override
    public void close() {
        open = false;
        InContainer.await(() -> threads.stream().noneMatch(Thread::isAlive), () -> "requests hang: " + threads);
    }
}

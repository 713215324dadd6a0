package org.sessionwise.war;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built WAR in Tomcat 10.1: Servlet 6.0, Jakarta EE 10. */
class EmbeddedIT {

    private static final String API = "/sessionwise/api";
    private static final int UNDEPLOY_SECONDS = 15;

    /** How threads are called that are the container's, the JDK's or this test's. */
    private static final Set<String> OTHERS =
            Set.of("http-nio", "Catalina", "HttpClient", "Keep-Alive", "process reaper", "client of the test");

    @TempDir
    Path directory;

    @Test
    void worksIsTakenAwayUnderLoadAndWorksAgain() throws Exception {
        try (RunningContainer container = RunningContainer.started()) {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            WeakReference<ClassLoader> first = useAndUndeploy(container);
            Waiting.until(() -> threadsSince(before).isEmpty(), "threads stay", () -> threadsSince(before));

            StandardContext again = container.deploy("", directory);
            assertOwnPage(container, "");
            container.awaitHost("");
            container.signIn("");
            HttpResponse<String> pulls = container.get(API + "/pulls?limit=5");
            assertTrue(pulls.body().contains("\"outcome\":\"DONE\""), "what was there before stays: " + pulls.body());

            container.undeploy(again);
            Waiting.until(() -> threadsSince(before).isEmpty(), "threads stay", () -> threadsSince(before));
            Waiting.until(() -> isCollected(first), "the class loader of the first deployment stays");
        }
    }

    /** In a method of its own, so that no variable of the test keeps the application. */
    private WeakReference<ClassLoader> useAndUndeploy(RunningContainer container) throws Exception {
        StandardContext application = container.deploy("", directory);
        assertOwnPage(container, "");
        container.awaitHost("");
        assertWorks(container, "");
        WeakReference<ClassLoader> classLoader =
                new WeakReference<>(application.getLoader().getClassLoader());
        undeployUnderLoad(container, application);
        return classLoader;
    }

    private static boolean isCollected(WeakReference<?> reference) {
        System.gc();
        return reference.get() == null;
    }

    /** Of the application: the test's own and the container's have names of their own. */
    private static List<String> threadsSince(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> OTHERS.stream().noneMatch(name::startsWith))
                .toList();
    }

    @Test
    void answersBelowItsContextPath() throws Exception {
        try (RunningContainer container = RunningContainer.started()) {
            container.deploy("/rota", directory);
            assertOwnPage(container, "/rota");
            container.awaitHost("/rota");

            assertEquals(404, container.get(RunningContainer.STATUS).statusCode(), "the root is somebody else's");
            assertWorks(container, "/rota");
        }
    }

    @Test
    void ownPageWorksWhereSessionwiseCannot() throws Exception {
        Path noDirectory = Files.createFile(directory.resolve("a-file"));
        try (RunningContainer container = RunningContainer.started()) {
            container.deploy("", noDirectory);

            assertOwnPage(container, "");
            HttpResponse<String> answer = container.get(RunningContainer.STATUS);
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        }
    }

    private static void assertOwnPage(RunningContainer container, String context) {
        HttpResponse<String> page = container.get(context + "/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("src=\"/sessionwise/loader.js\""), page::body);
    }

    /** A sign-in, a pull, figures, our panel's script and the stream of events. */
    private static void assertWorks(RunningContainer container, String context) {
        String api = context + API;
        Waiting.until(() -> container.get(api + "/me").statusCode() == 401, "no address for /me");
        String token = container.signIn(context);
        HttpResponse<String> pull = container.post(api + "/pulls", "{\"source\":\"http~demo\"}", token);
        assertEquals(202, pull.statusCode(), pull::body);
        Waiting.until(
                () -> container.get(api + "/pulls?limit=1").body().contains("\"outcome\":\"DONE\""),
                "the pull does not end");
        HttpResponse<String> position =
                container.get(api + "/departments/gastro/position?from=2026-11-09&until=2026-11-16");
        assertEquals(200, position.statusCode(), position::body);
        HttpResponse<String> offered = container.get(api + "/contributions");
        HttpResponse<String> loader = container.get(context + "/sessionwise/loader.js");
        assertTrue(loader.statusCode() < 400, () -> "the loader: " + loader.statusCode());
        String panel = offered.body().replaceFirst("(?s).*\"(/sessionwise/ui/[^\"]*gap-panel.js)\".*", "$1");
        assertEquals(200, container.get(context + panel).statusCode(), offered::body);
        try (Stream<String> events = container.listen(api + "/events").body()) {
            assertEquals("event: hello", events.findFirst().orElse("").replace("event:hello", "event: hello"));
        }
    }

    /** With a stream open and somebody who asks all the time; nobody else waits for it. */
    private static void undeployUnderLoad(RunningContainer container, StandardContext application) throws Exception {
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        Iterator<String> events = container.listen(API + "/events").body().iterator();
        events.next();
        CompletableFuture<Void> streamEnded = inThread(() -> events.forEachRemaining(line -> {}));
        CompletableFuture<Void> asked = inThread(() -> {
            int status = 200;
            while (status != 404) { // the application is gone
                status = container
                        .get(API + "/departments/gastro/position?from=2026-11-09&until=2026-11-16")
                        .statusCode();
                answered.incrementAndGet();
                if (status != 200 && status != 404 && status != 503) {
                    wrong.incrementAndGet();
                }
            }
        });
        Waiting.until(() -> answered.get() > 5, "nobody asks");

        long begun = System.nanoTime();
        container.undeploy(application);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);

        assertTrue(seconds < UNDEPLOY_SECONDS, "it took " + seconds + " s");
        asked.get(UNDEPLOY_SECONDS, TimeUnit.SECONDS);
        streamEnded.exceptionally(cut -> null).get(UNDEPLOY_SECONDS, TimeUnit.SECONDS);
        assertEquals(0, wrong.get());
    }

    private static CompletableFuture<Void> inThread(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                },
                "client of the test");
        thread.setDaemon(true);
        thread.start();
        return done;
    }
}

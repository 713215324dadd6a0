package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.jobplan.http.internal.FeedServer.Reply;

/** A feed that is slow, down, wrong or half done: no answer, a clear message, and never the key in it. */
class BrokenFeedTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private FeedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        never.countDown();
        server.close();
    }

    private String failure(Map<String, Object> settings) {
        try (Source source = new Source(server, settings)) {
            return source.failure();
        }
    }

    private void assertSays(String part, String message) {
        assertTrue(message.contains(part), message);
    }

    @ParameterizedTest
    @CsvSource({
        "401, check .apiKey or apiKeyFile",
        "403, we may not read job plans",
        "404, check baseUri",
        "302, does not follow it",
        "500, status 500",
        "304, status 304",
        "410, lets its answers expire"
    })
    void aStatusThatIsNoAnswerIsExplained(int status, String part) {
        server.answering(question -> Reply.status(status).with("Location", "http://127.0.0.1:1/"));

        String message = failure(Map.of());

        assertSays(status == 302 ? "which we do not follow" : part, message);
        assertSays("127.0.0.1", message);
    }

    @Test
    void aWrongKeyIsTriedOnce() {
        server.answering(question -> Reply.status(401));

        failure(Map.of("attempts", 4));

        assertEquals(1, server.questions().size());
    }

    @Test
    void aLongRetryAfterIsPassedOnInsteadOfWaitedFor() {
        server.answering(question -> Reply.status(429).with("Retry-After", "3600"));

        assertSays("in 3600 s", failure(Map.of("attempts", 4)));
        assertEquals(1, server.questions().size());
    }

    @Test
    void anAnswerThatComesLaterIsWaitedFor() throws Exception {
        Feed feed = Feed.of(1);
        server.answering(question ->
                server.questions().size() == 1 ? Reply.status(503).with("Retry-After", "0") : feed.answer(question));

        try (Source source = new Source(server, Map.of("attempts", 2))) {
            assertEquals(1, source.read().plans().size());
        }
    }

    static Stream<Arguments> brokenPages() {
        byte[] overlong = page().toString().replace("s-81", "s-@").getBytes(StandardCharsets.ISO_8859_1);
        overlong[new String(overlong, StandardCharsets.ISO_8859_1).indexOf('@')] = (byte) 0xC0;
        return Stream.of(
                Arguments.of("no JSON object", bytes("")),
                Arguments.of("not well-formed", bytes("{\"feed\":\"job-plans/1\",")),
                Arguments.of("not well-formed", bytes("<html>sign in</html>")),
                Arguments.of("not well-formed", bytes(page() + " {}")),
                Arguments.of("not well-formed", bytes(page().toString().replaceFirst("\\{", "{\"total\":0,"))),
                Arguments.of("no JSON object", bytes("[]")),
                Arguments.of("no JSON object", bytes("null")),
                Arguments.of("larger or deeper", bytes("[".repeat(200) + "]".repeat(200))),
                Arguments.of("larger or deeper", bytes("{\"x\":" + "9".repeat(900) + "}")),
                Arguments.of("larger or deeper", bytes("{\"x\":\"" + "y".repeat(10_000) + "\"}")),
                Arguments.of("larger or deeper", bytes("{\"" + "y".repeat(200) + "\":1}")),
                Arguments.of("larger or deeper", bytes("{\"x\":[" + "1,".repeat(600_000) + "1]}")),
                Arguments.of("not in UTF-8", overlong),
                Arguments.of("not in UTF-8", page().toString().getBytes(StandardCharsets.UTF_16)),
                Arguments.of("field feed", bytes(page().put("feed", "job-plans/2"))),
                Arguments.of("field coverage", bytes(page().put("coverage", "SOME"))),
                Arguments.of("field snapshot", bytes(page().put("snapshot", 5))),
                Arguments.of("field snapshot", bytes(page().put("snapshot", ""))),
                Arguments.of("field cursor", bytes(page().putNull("cursor"))),
                Arguments.of("field page", bytes(page().put("page", 0))),
                Arguments.of(
                        "expected page 1",
                        bytes(page().put("page", 2).put("pages", 2).put("total", 2))),
                Arguments.of("field pages", bytes(page().put("pages", 2_000_000_000))),
                Arguments.of("field total", bytes(page().put("total", "1"))),
                Arguments.of("field total", bytes(page().put("total", 1.5))),
                Arguments.of("field total", bytes(page().put("total", 2_000_000))),
                Arguments.of("announced 2 records and sent 1", bytes(page().put("total", 2))),
                Arguments.of("field items", bytes(page().put("items", "none"))),
                Arguments.of("changes when asked for everything", bytes(page().put("coverage", "CHANGES"))));
    }

    private static ObjectNode page() {
        return Feed.of(1).page(1, 100);
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("brokenPages")
    void aBrokenPageIsRefusedWhole(String part, byte[] body) {
        server.answering(question -> Reply.json(body));

        assertSays(part, failure(Map.of()));
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws Exception {
        server.answering(question -> Reply.json("\uFEFF" + page()));

        try (Source source = new Source(server, Map.of())) {
            assertEquals(1, source.read().plans().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/json; charset=utf-16", "''"})
    void anotherContentTypeIsRefused(String type) {
        server.answering(question -> Reply.json(page()).with("Content-Type", type));

        assertSays("application/json", failure(Map.of()));
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        server.answering(Feed.of(50));

        assertSays("more than 1000 bytes", failure(Map.of("maxPageBytes", 1_000)));
    }

    static Stream<Arguments> oddThirdPages() {
        return Stream.of(
                Arguments.of("another answer", (Change) page -> page.put("snapshot", "s-82")),
                Arguments.of("another answer", (Change) page -> page.put("total", 9)),
                Arguments.of("another answer", (Change) page -> page.put("cursor", "c-82")),
                Arguments.of("another answer", (Change) page -> page.put("page", 2)),
                Arguments.of("another answer", (Change) page -> page.put("coverage", "CHANGES")),
                Arguments.of("announced 8 records and sent 7", (Change)
                        page -> page.withArray("items").remove(0)));
    }

    interface Change {
        void to(ObjectNode page);
    }

    @ParameterizedTest
    @MethodSource("oddThirdPages")
    void aThirdPageThatDoesNotBelongSpoilsTheAnswer(String part, Change change) {
        Feed feed = Feed.of(8);
        server.answering(question -> {
            ObjectNode page = feed.page(question.page(), 2);
            if (question.page() == 3) {
                change.to(page);
            }
            return Reply.json(page);
        });

        assertSays(part, failure(Map.of("pageSize", 2)));
    }

    @Test
    void aSlowPageIsCutAtItsDeadline() {
        Feed feed = Feed.of(4);
        server.answering(question -> {
            if (question.page() == 2) {
                never.await();
            }
            return feed.answer(question);
        });

        String message =
                assertTimeoutPreemptively(SOON, () -> failure(Map.of("pageSize", 1, "exchangeDeadlineMillis", 200)));

        assertSays("did not answer in time", message);
    }

    @Test
    void aSlowFeedIsCutAtTheDeadlineOfThePull() {
        server.answering(question -> {
            never.await();
            return Reply.status(500);
        });

        String message =
                assertTimeoutPreemptively(SOON, () -> failure(Map.of("totalDeadlineSeconds", 1, "attempts", 100)));

        assertSays("1 s", message);
    }

    @Test
    void aClosedPortIsSaid() {
        server.close();

        assertSays("could not be read", failure(Map.of()));
    }

    @Test
    void anInterruptedReadEndsSoonAndKeepsTheFlag() throws Exception {
        assertEndsSoon(reader -> reader.thread().interrupt(), true);
    }

    @Test
    void aStoppedSourceEndsItsReadSoon() throws Exception {
        assertEndsSoon(reader -> reader.source().source().stop(), false);
    }

    private record Reader(Source source, Thread thread) {}

    private interface Stop {
        void stop(Reader reader);
    }

    private void assertEndsSoon(Stop stop, boolean interrupted) throws Exception {
        server.answering(question -> {
            asked.countDown();
            never.await();
            return Reply.status(500);
        });
        try (Source source = new Source(server, Map.of("exchangeDeadlineMillis", 60_000))) {
            AtomicReference<String> message = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                message.set(source.failure());
                flag.set(Thread.currentThread().isInterrupted());
            });
            thread.start();
            assertTrue(asked.await(5, TimeUnit.SECONDS));

            stop.stop(new Reader(source, thread));
            thread.join(SOON.toMillis());

            assertFalse(thread.isAlive());
            assertSays("nothing of it was used", message.get());
            assertEquals(interrupted, flag.get());
        }
    }

    @Test
    void aSourceThatWasStoppedReadsNoMore() {
        server.answering(Feed.of(1));
        try (Source source = new Source(server, Map.of())) {
            source.source().stop();

            assertSays("being stopped", source.failure());
        }
    }
}

package org.sessionwise.httpclient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.HttpQuestion.Method;

@Timeout(30)
class RepeatingFetcherTest {

    private static final RawServer.Answer OK = RawServer.status(200, "ok");
    private static final RawServer.Answer BUSY = RawServer.status(503, "");

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() {
        fetching.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void passingTroubleIsAskedAgain(int status) throws Exception {
        try (RawServer server = new RawServer(RawServer.status(status, ""), OK)) {
            HttpAnswer answer = fetching.fetch(HttpQuestion.get(server.uri("/")));

            assertEquals(200, answer.status());
            assertEquals(2, answer.attempts());
            assertEquals(List.of(Duration.ofMillis(250)), fetching.waiting.pauses());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 500, 501})
    void lastingTroubleIsNot(int status) throws Exception {
        try (RawServer server = new RawServer(RawServer.status(status, ""), OK)) {
            assertEquals(
                    status, fetching.fetch(HttpQuestion.get(server.uri("/"))).status());
        }
    }

    @Test
    void pausesDoubleUpToALimit() throws Exception {
        try (RawServer server = new RawServer(BUSY)) {
            HttpAnswer answer =
                    fetching.fetch(HttpQuestion.get(server.uri("/")).attempts(8).totalDeadline(Duration.ofMinutes(5)));

            assertEquals(503, answer.status());
            assertEquals(8, answer.attempts());
            assertEquals(
                    List.of(250L, 500L, 1000L, 2000L, 4000L, 8000L, 10_000L),
                    fetching.waiting.pauses().stream().map(Duration::toMillis).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Mon, 02 Mar 2026 09:00:07 GMT"})
    void retryAfterIsHonoured(String asked) throws Exception {
        try (RawServer server = new RawServer(RawServer.status(429, "", "Retry-After: " + asked), OK)) {
            assertEquals(200, fetching.fetch(HttpQuestion.get(server.uri("/"))).status());
            assertEquals(List.of(Duration.ofMillis(7250)), fetching.waiting.pauses());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "Mon, 02 Mar 2026 10:00:00 GMT", "999999999"})
    void longRetryAfterIsPassedOn(String asked) throws Exception {
        try (RawServer server = new RawServer(RawServer.status(503, "", "Retry-After: " + asked), OK)) {
            HttpAnswer answer = fetching.fetch(HttpQuestion.get(server.uri("/")).totalDeadline(Duration.ofDays(1)));

            assertEquals(503, answer.status());
            assertTrue(answer.retryAfter().orElseThrow().compareTo(Duration.ofSeconds(60)) > 0);
            assertEquals(List.of(), fetching.waiting.pauses());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "99999999999999999999", "Mon, 02 Mar 2026 08:00:00 GMT"})
    void oddRetryAfterDoesNotStopTheRepeats(String asked) throws Exception {
        try (RawServer server = new RawServer(RawServer.status(503, "", "Retry-After: " + asked), OK)) {
            assertEquals(200, fetching.fetch(HttpQuestion.get(server.uri("/"))).status());
            assertEquals(List.of(Duration.ofMillis(250)), fetching.waiting.pauses());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whatChangesSomethingIsAskedOnce(String method) throws Exception {
        RawServer.Answer reset = (out, socket) -> socket.setSoLinger(true, 0);
        try (RawServer busy = new RawServer(BUSY, OK);
                RawServer broken = new RawServer(reset, OK)) {
            HttpAnswer answer = fetching.fetch(
                    HttpQuestion.of(Method.valueOf(method), busy.uri("/")).attempts(5));
            HttpFetchException failure = fetching.failure(
                    HttpQuestion.of(Method.valueOf(method), broken.uri("/")).attempts(5));

            assertEquals(503, answer.status());
            assertEquals(1, failure.attempts());
            assertEquals(1, busy.requests().size());
            assertEquals(1, broken.requests().size());
        }
    }

    @Test
    void brokenAnswerIsAskedAgain() throws Exception {
        RawServer.Answer half = RawServer.says("HTTP/1.1 200 OK", "Content-Length: 10", "", "half");
        try (RawServer server = new RawServer(half, OK)) {
            assertEquals("ok", fetching.fetch(HttpQuestion.get(server.uri("/"))).bodyText());
        }
    }

    @Test
    void missedExchangeDeadlineIsAskedAgain() throws Exception {
        RawServer.Answer silence = (out, socket) -> RawServer.dribble(out, "", 20);
        try (RawServer server = new RawServer(silence, OK)) {
            HttpAnswer answer =
                    fetching.fetch(HttpQuestion.get(server.uri("/")).exchangeDeadline(Duration.ofMillis(300)));

            assertEquals(2, answer.attempts());
        }
    }

    @Test
    void refusedConnectionIsUnreachableAfterAllAttempts() throws Exception {
        HttpFetchException failure = fetching.failure(HttpQuestion.get(nobody()).attempts(3));

        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals(3, failure.attempts());
        assertEquals(2, fetching.waiting.pauses().size());
        assertTrue(failure.getMessage().endsWith("; asked 3 times"), failure.getMessage());
    }

    @Test
    void totalDeadlineEndsTheAttempts() throws Exception {
        try (RawServer server = new RawServer(BUSY)) {
            HttpAnswer answer = fetching.fetch(
                    HttpQuestion.get(server.uri("/")).attempts(100).totalDeadline(Duration.ofSeconds(2)));

            assertEquals(503, answer.status());
            assertEquals(4, answer.attempts()); // pauses of 0.25, 0.5 and 1 s; the next of 2 s would be too long
        }
    }

    @Test
    void totalDeadlineCutsAnExchange() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> RawServer.dribble(out, "", 20))) {
            HttpFetchException failure = fetching.failure(HttpQuestion.get(server.uri("/"))
                    .totalDeadline(Duration.ofMillis(200))
                    .exchangeDeadline(Duration.ofSeconds(25)));

            assertEquals(Kind.DEADLINE, failure.kind());
        }
    }

    @Test
    void interruptEndsThePause() throws Exception {
        Thread asking = Thread.currentThread();
        try (RawServer server = new RawServer((out, socket) -> {
            asking.interrupt();
            BUSY.write(out, socket);
        })) {
            HttpFetchException failure = fetching.failure(HttpQuestion.get(server.uri("/")));

            assertTrue(Thread.interrupted());
            assertEquals(Kind.CANCELLED, failure.kind());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void interruptedThreadDoesNotBegin() throws Exception {
        try (RawServer server = new RawServer(OK)) {
            Thread.currentThread().interrupt();
            HttpFetchException failure = fetching.failure(HttpQuestion.get(server.uri("/")));

            assertTrue(Thread.interrupted());
            assertEquals(Kind.CANCELLED, failure.kind());
            assertEquals(0, server.requests().size());
        }
    }

    @Test
    void messageHoldsNoSecret() throws Exception {
        URI secret = URI.create(nobody() + "staff/S4711?key=SECRET");
        RawServer.Answer odd = RawServer.says("HTTP/1.1 200 OK", "SECRET without colon", "", "");
        try (RawServer server = new RawServer(odd)) {
            for (URI uri : List.of(secret, server.uri("/staff/S4711?key=SECRET"))) {
                HttpFetchException failure = fetching.failure(HttpQuestion.get(uri)
                        .header("Authorization", "Bearer SECRET")
                        .attempts(1));

                String all = stackTrace(failure);
                assertFalse(all.contains("SECRET") || all.contains("S4711"), all);
                assertTrue(failure.getMessage().startsWith("GET http://127.0.0.1:"), failure.getMessage());
            }
        }
        assertFalse(HttpQuestion.get(secret).build().toString().contains("SECRET"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://plans.example/",
                "http://localhost.example/",
                "http://127.0.0.1.example/",
                "http://10.0.0.1/",
                "https://user:SECRET@plans.example/",
                "ftp://localhost/",
                "https:///plans",
                "plans",
                "",
            })
    void oddAddressesAreRefused(String uri) {
        HttpFetchException failure = fetching.failure(HttpQuestion.get(URI.create(uri)));

        assertEquals(Kind.REFUSED_ADDRESS, failure.kind());
        assertEquals(0, failure.attempts());
        assertFalse(failure.getMessage().contains("SECRET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1"})
    void namesThatLeadToLinkLocalAddressesAreRefused(String address) {
        try (Fetching rebound = new Fetching(new OneAddress(address))) {
            HttpFetchException failure = rebound.failure(HttpQuestion.get(URI.create("https://plans.example/")));

            assertEquals(Kind.REFUSED_ADDRESS, failure.kind());
            assertEquals(1, failure.attempts());
        }
    }

    private static URI nobody() throws Exception {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + gone.getLocalPort() + "/");
        }
    }

    private static String stackTrace(Exception e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Every name leads to one address. */
    private static final class OneAddress extends SystemDefaultDnsResolver {

        private final String address;

        OneAddress(String address) {
            this.address = address;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {InetAddress.getByName(address)};
        }
    }
}

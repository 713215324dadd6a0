package org.sessionwise.httpclient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.HttpQuestion.Method;

@Timeout(30)
class ExchangeTest {

    /** A thread for each task: the common pool has one only on two cores, and a test that blocks it would block the next. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private static final Duration DEADLINE = Duration.ofMillis(400);

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() {
        fetching.close();
    }

    @Test
    void answerIsWhole() throws Exception {
        try (RawServer server = new RawServer(RawServer.status(200, "plans", "ETag: \"7\"", "X-Two: a", "X-Two: b"))) {
            HttpAnswer answer = fetching.fetch(once(server).header("X-Key", "secret"));

            assertEquals(200, answer.status());
            assertEquals("plans", answer.bodyText());
            assertEquals("\"7\"", answer.header("ETag").orElseThrow());
            assertEquals(List.of("a", "b"), answer.headers().get("x-two"));
            assertEquals(1, answer.attempts());
            List<String> head = server.requests().get(0);
            assertEquals("GET /plans?key=secret HTTP/1.1", head.get(0));
            assertTrue(head.containsAll(List.of("X-Key: secret", "User-Agent: Sessionwise/1.2.3")), head.toString());
        }
    }

    @Test
    void bodyIsSent() throws Exception {
        try (RawServer server = new RawServer(RawServer.status(201, ""))) {
            HttpAnswer answer = fetching.fetch(
                    HttpQuestion.of(Method.POST, server.uri("/plans")).body("application/json", new byte[] {'{', '}'}));

            assertEquals(201, answer.status());
            List<String> head = server.requests().get(0);
            assertTrue(
                    head.containsAll(List.of("Content-Length: 2", "Content-Type: application/json")), head.toString());
        }
    }

    @Test
    void dribbledBodyEndsAtTheDeadline() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> {
            RawServer.says("HTTP/1.1 200 OK", "Content-Length: 100000", "", "").write(out, socket);
            RawServer.dribble(out, "x", 50);
        })) {
            assertDeadline(once(server));
        }
    }

    @Test
    void dribbledHeadersEndAtTheDeadline() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> {
            RawServer.says("HTTP/1.1 200 OK", "").write(out, socket);
            RawServer.dribble(out, "X-A: 1\r\n", 50);
        })) {
            assertDeadline(once(server));
        }
    }

    @Test
    void silenceEndsAtTheDeadline() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> RawServer.dribble(out, "", 50))) {
            assertDeadline(once(server));
        }
    }

    @Test
    void silentTlsServerEndsAtTheDeadline() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertDeadline(once(URI.create("https://127.0.0.1:" + server.getLocalPort() + "/")));
        }
    }

    @Test
    void connectThatHangsEndsAtTheDeadline() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = fillBacklog(full);
            assertDeadline(once(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/")));
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void lookUpThatHangsEndsAtTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        try (Fetching hanging = new Fetching(new HangingNames(never))) {
            assertDeadline(hanging, once(URI.create("https://plans.example/")));
        } finally {
            never.countDown();
        }
    }

    @Test
    void certificateNobodyTrustsIsRefused(@TempDir Path directory) throws Exception {
        HttpsServer server = SelfSigned.server(directory);
        server.start();
        try {
            HttpFetchException failure = fetching.failure(HttpQuestion.get(
                    URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/")));

            assertEquals(Kind.PROTOCOL, failure.kind());
            assertEquals(1, failure.attempts());
            assertTrue(failure.getMessage().contains("is self-signed"), failure.getMessage());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void bodyUpToTheCapIsTaken() throws Exception {
        try (RawServer server = new RawServer(RawServer.status(200, "12345678"))) {
            assertEquals("12345678", fetching.fetch(once(server).maxBytes(8)).bodyText());
            assertEquals(
                    Kind.TOO_LARGE, fetching.failure(once(server).maxBytes(7)).kind());
        }
    }

    @Test
    void endlessBodyEndsAtTheCap() throws Exception {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        try (RawServer server = new RawServer((out, socket) -> {
            RawServer.says("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "")
                    .write(out, socket);
            RawServer.dribble(out, chunk, 0);
        })) {
            HttpFetchException failure = fetching.failure(
                    HttpQuestion.get(server.uri("/")).maxBytes(100_000).exchangeDeadline(Duration.ofSeconds(20)));

            assertEquals(Kind.TOO_LARGE, failure.kind());
            assertEquals(1, failure.attempts());
            assertTrue(failure.getMessage().contains("the body is larger than 100000 bytes"), failure.getMessage());
        }
    }

    @Test
    void capCountsDecodedBytes() throws Exception {
        byte[] bomb = gzip(20_000_000);
        assertTrue(bomb.length < 100_000);
        try (RawServer server = new RawServer(encoded(bomb, "gzip"))) {
            assertEquals(
                    Kind.TOO_LARGE,
                    fetching.failure(once(server).maxBytes(1_000_000)).kind());
            HttpAnswer whole =
                    fetching.fetch(once(server).maxBytes(20_000_000).exchangeDeadline(Duration.ofSeconds(20)));
            assertEquals(20_000_000, whole.body().length);
            assertTrue(whole.header("content-encoding").isEmpty());
        }
    }

    @Test
    void encodingNobodyAskedForIsRefused() throws Exception {
        try (RawServer server = new RawServer(encoded(new byte[] {1, 2, 3}, "br"))) {
            assertEquals(Kind.PROTOCOL, fetching.failure(once(server)).kind());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
            })
    void brokenAnswerIsNoAnswer(String wire) throws Exception {
        try (RawServer server = new RawServer(RawServer.says(wire))) {
            HttpFetchException failure = fetching.failure(once(server));

            assertEquals(Kind.PROTOCOL, failure.kind(), failure.getMessage());
            assertTrue(failure.getMessage().contains("broken or ended early"), failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void headersAreCapped(int lines) throws Exception {
        String header = "X-A: " + "x".repeat(10_000 / lines) + "\r\n";
        try (RawServer server =
                new RawServer(RawServer.says("HTTP/1.1 200 OK", header.repeat(lines) + "Content-Length: 0", "", ""))) {
            assertEquals(Kind.TOO_LARGE, fetching.failure(once(server)).kind());
        }
    }

    @Test
    void answersThatDoNotBeginAreUnreachable() throws Exception {
        try (RawServer reset = new RawServer((out, socket) -> socket.setSoLinger(true, 0));
                RawServer noise = new RawServer(RawServer.says("nothing like HTTP at all", "", ""));
                RawServer empty = new RawServer((out, socket) -> out.flush())) {
            assertEquals(Kind.UNREACHABLE, fetching.failure(once(reset)).kind());
            assertEquals(Kind.UNREACHABLE, fetching.failure(once(noise)).kind());
            assertEquals(Kind.UNREACHABLE, fetching.failure(once(empty)).kind());
        }
    }

    @Test
    void redirectIsTheAnswer() throws Exception {
        try (RawServer server = new RawServer(RawServer.status(302, "", "Location: http://169.254.169.254/"))) {
            HttpAnswer answer = fetching.fetch(HttpQuestion.get(server.uri("/")));

            assertEquals(302, answer.status());
            assertEquals("http://169.254.169.254/", answer.header("location").orElseThrow());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (RawServer server = new RawServer(RawServer.status(200, "", "Set-Cookie: a=b"))) {
            fetching.fetch(once(server));
            fetching.fetch(once(server));

            assertFalse(server.requests().get(1).stream().anyMatch(line -> line.startsWith("Cookie")));
        }
    }

    @Test
    void closeCancelsWhatIsInFlight() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((out, socket) -> {
            asked.countDown();
            RawServer.dribble(out, "", 50);
        })) {
            CompletableFuture<HttpFetchException> failure = CompletableFuture.supplyAsync(
                    () -> fetching.failure(HttpQuestion.get(server.uri("/")).exchangeDeadline(Duration.ofSeconds(25))),
                    OWN_THREAD);
            asked.await();
            fetching.close();

            assertEquals(Kind.CANCELLED, failure.get(2, TimeUnit.SECONDS).kind());
            assertEquals(Kind.CANCELLED, fetching.failure(once(server)).kind());
        }
    }

    private void assertDeadline(HttpQuestion.Builder question) {
        assertDeadline(fetching, question);
    }

    private static void assertDeadline(Fetching fetching, HttpQuestion.Builder question) {
        long start = System.nanoTime();
        HttpFetchException failure = fetching.failure(question.exchangeDeadline(DEADLINE));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertEquals(Kind.DEADLINE, failure.kind(), failure.getMessage());
        assertTrue(took.compareTo(DEADLINE) >= 0, took.toString());
        assertTrue(took.compareTo(DEADLINE.plusSeconds(2)) < 0, took.toString()); // generous: the machine is shared
    }

    private static HttpQuestion.Builder once(RawServer server) {
        return once(server.uri("/plans?key=secret"));
    }

    private static HttpQuestion.Builder once(URI uri) {
        return HttpQuestion.get(uri).attempts(1);
    }

    private static RawServer.Answer encoded(byte[] body, String encoding) {
        return (out, socket) -> {
            RawServer.says("HTTP/1.1 200 OK", "Content-Encoding: " + encoding, "Content-Length: " + body.length, "", "")
                    .write(out, socket);
            out.write(body);
        };
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[zeros]);
        }
        return packed.toByteArray();
    }

    /** Connects until the kernel takes no more. */
    private static List<Socket> fillBacklog(ServerSocket server) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        while (true) {
            Socket socket = new Socket();
            sockets.add(socket);
            try {
                socket.connect(server.getLocalSocketAddress(), 200);
            } catch (IOException e) {
                return sockets;
            }
        }
    }

    /** Names that are never found until the latch opens. */
    private static final class HangingNames extends SystemDefaultDnsResolver {

        private final CountDownLatch latch;

        HangingNames(CountDownLatch latch) {
            this.latch = latch;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            boolean interrupted = false;
            while (latch.getCount() > 0) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    interrupted = true; // as the platform's look-up: deaf to interrupts
                }
            }
            throw new UnknownHostException(host + interrupted);
        }
    }
}

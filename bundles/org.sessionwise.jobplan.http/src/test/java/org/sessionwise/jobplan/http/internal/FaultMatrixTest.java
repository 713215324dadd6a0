package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.jobplan.http.internal.FeedServer.Reply;
import org.sessionwise.jobplan.http.internal.WireServer.Answer;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

/**
 * Everything a feed and the network before it do wrong, row by row as numbered in the fault matrix of our reliability notes:
 * no half answer, an end within the deadline, as few questions as agreed, words that say what to do. Rows 17 and 18 (TLS) are
 * told apart in the HTTP client's own tests.
 */
@Timeout(120)
class FaultMatrixTest {

    private static final String PAGE = Feed.of(1).page(1, 100).toString().replace("é", "e");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<String> REPORT = Collections.synchronizedList(new ArrayList<>());

    /** Something that can be asked, and counts how often it is. */
    interface Fault extends AutoCloseable {
        String base();

        int asked();

        @Override
        void close() throws IOException;
    }

    /** Sets a fault up. */
    interface Making {
        Fault begin() throws IOException;
    }

    /**
     * One row.
     *
     * @param asks how often the feed is asked exactly
     * @param pause asked for by the feed, as the scheduler hears it
     */
    record Row(
            String number,
            String fault,
            Making making,
            Reason reason,
            String words,
            int asks,
            Optional<Duration> pause) {

        Row pausing(Duration asked) {
            return new Row(number, fault, making, reason, words, asks, Optional.of(asked));
        }

        /** A short deadline where nothing but the deadline ends it; else one that no machine misses. */
        Map<String, Object> patience() {
            return words.equals("in time")
                    ? Map.of("exchangeDeadlineMillis", 700, "totalDeadlineSeconds", 5)
                    : Map.of();
        }

        @Override
        public String toString() {
            return number + " " + fault;
        }
    }

    private static Row row(String number, String fault, Making making, Reason reason, String words, int asks) {
        return new Row(number, fault, making, reason, words, asks, Optional.empty());
    }

    private static Making wire(String scheme, Answer answer) {
        return () -> {
            WireServer server = new WireServer(answer);
            return new Fault() {
                @Override
                public String base() {
                    return server.base(scheme);
                }

                @Override
                public int asked() {
                    return server.asked();
                }

                @Override
                public void close() throws IOException {
                    server.close();
                }
            };
        };
    }

    private static Making wire(Answer answer) {
        return wire("http", answer);
    }

    private static Making nobody(String base) {
        return () -> new Fault() {
            @Override
            public String base() {
                return base;
            }

            @Override
            public int asked() {
                return 0;
            }

            @Override
            public void close() {
                // nobody is there
            }
        };
    }

    private static Making status(int status, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return wire(WireServer.says(
                "HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\nConnection: close\r\n" + more + "\r\n"));
    }

    private static Making page(String body) {
        return wire(WireServer.says(WireServer.head("Content-Length: " + body.length()) + body));
    }

    private static String closedPort() {
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + gone.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Row> rows() {
        return Stream.of(network(), content(), statuses()).flatMap(rows -> rows);
    }

    private static Stream<Row> network() {
        Reason later = Reason.UNAVAILABLE;
        return Stream.of(
                row("1", "refuses connection", nobody(closedPort()), later, "no connection", 0),
                row(
                        "2",
                        "name does not resolve",
                        nobody("https://" + "x".repeat(70) + ".invalid"),
                        later,
                        "name of the host was not found",
                        0),
                row("3", "accepts, never answers", wire(WireServer.dribbles("", "", 20)), later, "in time", 2),
                row("4a", "reset", wire((out, socket) -> socket.setSoLinger(true, 0)), later, "could not be read", 2),
                row("4b", "empty answer", wire(WireServer.says("")), later, "could not be read", 2),
                row(
                        "4c",
                        "bad chunk",
                        wire(WireServer.says(WireServer.head("Transfer-Encoding: chunked") + "zz\r\n{}\r\n")),
                        later,
                        "broken or ended early",
                        2),
                row(
                        "4d",
                        "random bytes",
                        wire(WireServer.says("\u0001\u00ff\u0000 \r\n\r\n\u0017")),
                        later,
                        "could not",
                        2),
                row(
                        "5a",
                        "body dribbled",
                        wire(WireServer.dribbles(WireServer.head("Content-Length: 99999"), " ", 20)),
                        later,
                        "in time",
                        2),
                row(
                        "5b",
                        "headers dribbled",
                        wire(WireServer.dribbles("HTTP/1.1 200 OK\r\nX-A: ", "a", 20)),
                        later,
                        "in time",
                        2),
                row(
                        "6a",
                        "body shorter than Content-Length",
                        wire(WireServer.says(WireServer.head("Content-Length: 9999") + PAGE)),
                        later,
                        "broken or ended early",
                        2),
                row("17", "plain text where TLS is due", wire("https", WireServer.says("no")), later, "could not", 0));
    }

    private static Stream<Row> content() {
        Reason wrong = Reason.WRONG_ANSWER;
        return Stream.of(
                row("6b", "page without end", page(PAGE.substring(0, PAGE.length() - 2)), wrong, "(IN-01)", 1),
                row("6c", "count wrong", page(PAGE.replace("\"total\":1", "\"total\":2")), wrong, "(IN-15)", 1),
                row("7a", "endless body", wire(FaultMatrixTest::endless), wrong, "(IN-08)", 1),
                row("7b", "gzip bomb of 200 MB", wire(bomb()), wrong, "(IN-08)", 1),
                row("7c", "200,000 headers", wire(FaultMatrixTest::manyHeaders), wrong, "(IN-08)", 1),
                row(
                        "12a",
                        "login page as HTML",
                        wire(WireServer.says("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n"
                                + "Connection: close\r\n\r\n<html>")),
                        wrong,
                        "a login page?",
                        1),
                row("12b", "login page called JSON", page("<html>sign in</html>"), wrong, "(IN-01)", 1),
                row(
                        "14a",
                        "page repeated",
                        page(PAGE.replace("\"pages\":1", "\"pages\":2").replace("\"total\":1", "\"total\":2")),
                        wrong,
                        "(IN-15)",
                        2));
    }

    private static Stream<Row> statuses() {
        Reason later = Reason.UNAVAILABLE;
        String elsewhere = "Location: http://169.254.169.254/";
        return Stream.of(
                row("8a", "500", status(500), later, "status 500", 1),
                row("8b", "502", status(502), later, "status 502", 2),
                row("8c", "503", status(503), later, "come back later (503)", 2),
                row("8d", "504", status(504), later, "status 504", 2),
                row("8e", "503 for a short while", status(503, "Retry-After: 0"), later, "asked 2 times", 2)
                        .pausing(Duration.ZERO),
                row("8f", "503 for 30 years", status(503, "Retry-After: 999999999"), later, "come back later", 1)
                        .pausing(HOUR),
                row("9", "429 for an hour", status(429, "Retry-After: 3600"), later, "in 3600 s", 1)
                        .pausing(HOUR),
                row("10a", "401", status(401), Reason.NOT_LET_IN, "check .apiKey", 1),
                row("10b", "403", status(403), Reason.NOT_LET_IN, "ask its makers to let us", 1),
                row("11a", "301", status(301, elsewhere), Reason.WRONG_ANSWER, "do not follow", 1),
                row("11b", "302", status(302, elsewhere), Reason.WRONG_ANSWER, "do not follow", 1),
                row("11c", "307", status(307, elsewhere), Reason.WRONG_ANSWER, "do not follow", 1),
                row("13a", "404", status(404), Reason.WRONG_ANSWER, "check baseUri", 1),
                row("13b", "410 each time", status(410), later, "twice in a row", 2));
    }

    private static void endless(OutputStream out, Socket socket) throws IOException {
        out.write(WireServer.head("Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(chunk);
        }
    }

    private static void manyHeaders(OutputStream out, Socket socket) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 200_000; i++) {
            out.write(("X-" + i + ": 1\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static Answer bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        String length = "Content-Length: " + packed.size();
        return (out, socket) -> {
            out.write(WireServer.head("Content-Encoding: gzip", length).getBytes(StandardCharsets.US_ASCII));
            packed.writeTo(out);
        };
    }

    private static Map<String, Object> patience(Map<String, Object> more) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("exchangeDeadlineMillis", 20_000, "totalDeadlineSeconds", 60, "attempts", 2));
        settings.putAll(more);
        return settings;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whatGoesWrongIsHeldAndExplained(Row row) throws Exception {
        LogLines log = new LogLines();
        try (Fault fault = row.making.begin();
                Source source = new Source(fault.base(), patience(row.patience()))) {
            HeapPeak heap = new HeapPeak();
            long begin = System.nanoTime();
            SourceUnavailableException failure = source.unavailable();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            REPORT.add("| %s | %s | %s, \"%s\", asked %d times | %s | %s, asked %d times |"
                    .formatted(
                            row.number,
                            row.fault,
                            row.reason,
                            row.words,
                            row.asks,
                            failure.getMessage().replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1"),
                            failure.reason(),
                            fault.asked()));
            assertTrue(failure.getMessage().contains(row.words), failure.getMessage());
            assertEquals(row.reason, failure.reason());
            assertEquals(row.asks, fault.asked());
            assertEquals(row.pause, failure.pause());
            assertTrue(took.compareTo(Duration.ofSeconds(40)) < 0, "took " + took); // 5 s and what a busy machine adds
            assertTrue(heap.grownBytes() < 100_000_000, "heap grew by " + heap.grownBytes());
        } finally {
            assertFalse(log.close().contains(Source.KEY), "the key was logged");
        }
    }

    /** What goes wrong and still ends right. */
    enum Survived {
        R13C_CURSOR_GONE("410 for a cursor", "everything is read again"),
        R14B_SHUFFLED("pages shuffled, old version last", "the same plans"),
        R14C_CURSOR_LOOPS("cursor that never moves", "ends: pages have numbers, of which there is an end"),
        R15_CLOCK("source clock 70 years ahead", "its clock is not looked at"),
        R16_EMPTY("source empty by mistake", "told as everything, which is nothing: the brake's matter"),
        R19_NETWORK("latency, slices, 5 % resets", "ends right, nothing twice");

        private final String fault;
        private final String expected;

        Survived(String fault, String expected) {
            this.fault = fault;
            this.expected = expected;
        }
    }

    @ParameterizedTest
    @EnumSource(Survived.class)
    void whatEndsRightAllTheSame(Survived row) throws Exception {
        try (FeedServer server = new FeedServer()) {
            String seen =
                    switch (row) {
                        case R13C_CURSOR_GONE -> cursorGone(server);
                        case R14B_SHUFFLED -> shuffled(server);
                        case R14C_CURSOR_LOOPS -> cursorLoops(server);
                        case R15_CLOCK -> clockAhead(server);
                        case R16_EMPTY -> empty(server);
                        case R19_NETWORK -> slowNetwork(server);
                    };
            String number = row.name().substring(1, row.name().indexOf('_')).toLowerCase();
            REPORT.add("| %s | %s | %s | %s |  |".formatted(number, row.fault, row.expected, seen));
        }
    }

    private static String cursorGone(FeedServer server) throws Exception {
        Feed feed = Feed.of(3);
        server.answering(question -> question.query().containsKey("since") ? Reply.status(410) : feed.answer(question));
        try (Source source = new Source(server, patience(Map.of()))) {
            String cursor = source.read().cursor();
            int plans = source.readSince(cursor).plans().size();
            assertEquals(3, plans);
            return plans + " plans of 3";
        }
    }

    private static String shuffled(FeedServer server) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(Feed.plan("JP-" + i / 2, 2 - i % 2)); // the newer version first
        }
        try (Source source = new Source(server, patience(Map.of("pageSize", 3)))) {
            server.answering(new Feed().add(items.toArray(JsonNode[]::new)));
            var straight = Set.copyOf(source.read().plans());
            Collections.shuffle(items, new Random(4));
            server.answering(new Feed().add(items.toArray(JsonNode[]::new)));
            assertEquals(straight, Set.copyOf(source.read().plans()));
            assertEquals(20, straight.size());
            return "20 versions either way";
        }
    }

    private static String cursorLoops(FeedServer server) throws Exception {
        server.answering(Feed.of(4).changes("same"));
        String cursor;
        try (Source source = new Source(server, patience(Map.of("pageSize", 2)))) {
            server.answering(Feed.of(4).cursor("same"));
            cursor = source.read().cursor();
            server.answering(Feed.of(4).changes("same"));
            assertEquals(4, source.readSince(cursor).plans().size());
        }
        assertEquals(4, server.questions().size());
        return "4 questions for 2 reads of 2 pages";
    }

    private static String clockAhead(FeedServer server) throws Exception {
        Feed feed = Feed.of(2);
        server.answering(question -> feed.answer(question)
                .with("Date", "Mon, 01 Jan 2096 00:00:00 GMT")
                .with("Last-Modified", "Mon, 01 Jan 2096 00:00:00 GMT")
                .with("Expires", "Mon, 01 Jan 2096 00:00:00 GMT"));
        try (Source source = new Source(server, patience(Map.of()))) {
            source.read();
            assertEquals(2, source.read().plans().size());
        }
        assertEquals(2, server.questions().size());
        return "asked again, 2 plans";
    }

    private static String empty(FeedServer server) throws Exception {
        server.answering(new Feed());
        try (Source source = new Source(server, patience(Map.of()))) {
            var batch = source.read();
            assertEquals(JobPlanBatch.Coverage.EVERYTHING, batch.coverage());
            assertEquals(List.of(), batch.plans());
            return "EVERYTHING, 0 plans";
        }
    }

    private static String slowNetwork(FeedServer server) throws Exception {
        server.answering(Feed.of(60));
        SlowNetwork.Toxics toxics = new SlowNetwork.Toxics(5, 700, 5);
        Map<String, Object> patient =
                Map.of("pageSize", 3, "attempts", 20, "totalDeadlineSeconds", 100, "exchangeDeadlineMillis", 20_000);
        try (SlowNetwork network = new SlowNetwork(server.port(), toxics, 19);
                Source source = new Source(network.base(), patient)) {
            for (int reads = 0; reads < 20 && (reads == 0 || network.resets() == 0); reads++) {
                var plans = source.read().plans();
                assertEquals(60, plans.size());
                assertEquals(
                        60, plans.stream().map(plan -> plan.planId()).distinct().count());
            }
            assertTrue(network.resets() > 0, "no connection was reset");
            return "60 plans of 60, after " + network.resets() + " resets";
        }
    }

    @AfterAll
    static void report() throws IOException {
        List<String> lines = new ArrayList<>(List.of("| # | fault | expected | seen | and |", "|---|---|---|---|---|"));
        lines.addAll(REPORT);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "fault-matrix.md"), lines);
    }
}

package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every hostile class of a request as our reliability notes list them, with its status and the type of the problem. No answer
 * says back what was sent, or names a class. Headers beyond all measure, two lengths and the like are the server's, before us.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputMatrixTest {

    private static final String MARK = "S4711 <b>Dr Who</b>";
    private static final String POSITION = "/departments/anaes/position?";
    private static final String PULLS = "/pulls";
    private static final String JSON = "application/json";
    private static final String NUL = "\\u0000";
    private static final String HALF = "\\ud800";

    private final HttpClient client = HttpClient.newHttpClient();
    private Trust trust;

    @BeforeAll
    void open() {
        trust = Trust.open();
        trust.plans.waiting("P1");
        trust.plans.waiting("P2");
        trust.plans.waiting("P3");
    }

    @AfterAll
    void close() {
        trust.close();
    }

    /** One row. */
    record Row(String hostile, String expected, String method, String path, String type, byte[] body) {

        @Override
        public String toString() {
            return hostile + " " + expected;
        }
    }

    private static Row get(String hostile, String expected, String path) {
        return new Row(hostile, expected, "GET", path, "", new byte[0]);
    }

    private static Row post(String hostile, String expected, String type, byte[] body) {
        return new Row(hostile, expected, "POST", PULLS, type, body);
    }

    private static Row body(String hostile, String parameter, String body) {
        return post(hostile, "400 bad-parameter " + parameter, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Row> rows() {
        return Stream.of(frames(), bodies(), members(), methods(), addresses(), cursors(), days(), limits())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> frames() {
        byte[] good = "{\"source\":\"feed\"}".getBytes(StandardCharsets.UTF_8);
        String large = "{\"source\":\"" + "x".repeat(300_000) + "\"}";
        return Stream.of(
                get("query of 2,049 characters", "400 bad-parameter query", POSITION + "from=" + "x".repeat(2_044)),
                get("query of 100,000 characters", "400 bad-parameter query", "/status?" + "x".repeat(100_000)),
                get("NUL in a parameter", "400 bad-parameter from", POSITION + "from=%00&until=2026-03-30"),
                get("NUL in a parameter's name", "400 bad-parameter a", POSITION + "a=%01"),
                get("line end in a parameter", "400 bad-parameter by", POSITION + "by=%0d%0aX-Header:%201"),
                post("form", "415 unsupported-media-type", "application/x-www-form-urlencoded", good),
                post("text", "415 unsupported-media-type", "text/plain", good),
                post("XML", "415 unsupported-media-type", "application/xml", good),
                post("body without a type", "415 unsupported-media-type", "", good),
                post("type that is none", "415 unsupported-media-type", "/;=;", good),
                post("charset UTF-16", "415 unsupported-media-type", JSON + ";charset=utf-16", good),
                post("charset UTF-7", "415 unsupported-media-type", JSON + ";charset=UTF-7", good),
                post("charset that is none", "415 unsupported-media-type", JSON + ";charset=" + "x".repeat(99), good),
                post("body over 256 KiB", "413 too-large", JSON, large.getBytes(StandardCharsets.UTF_8)),
                post("body of 2 MB", "413 too-large", JSON, new byte[2_000_000]));
    }

    private static Stream<Row> bodies() {
        String good = "{\"source\":\"feed\"}";
        return Stream.of(
                body("no body", "body", ""),
                body("truncated", "source", "{\"source\":\"" + MARK),
                body("HTML", "body", "<p>" + MARK),
                body("single quotes", "body", good.replace('"', '\'')),
                body("comment", "body", "/* " + MARK + " */" + good),
                body("trailing JSON", "body", good + "{\"" + MARK + "\":1}"),
                body("null", "body", "null"),
                body("list", "body", "[" + good + "]"),
                body("text", "body", "\"" + MARK + "\""),
                body("key twice", "body", "{\"source\":\"feed\",\"source\":\"" + MARK + "\"}"),
                body("depth 5,000", "source", "{\"source\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                body("text of 5,000 characters", "source", "{\"source\":\"" + "x".repeat(5_000) + "\"}"),
                body("name of 5,000 characters", "body", "{\"" + "x".repeat(5_000) + "\":1}"),
                body("number of 100,000 digits", "body", "{\"source\":" + "9".repeat(100_000) + "}"),
                body("control character", "source", "{\"source\":\"a\u0001\"}"),
                post("UTF-16", "400 bad-parameter body", JSON, good.getBytes(StandardCharsets.UTF_16)),
                post("UTF-16 without mark", "400 bad-parameter body", JSON, good.getBytes(StandardCharsets.UTF_16LE)),
                post(
                        "ISO-8859-1",
                        "400 bad-parameter body",
                        JSON,
                        good.replace("feed", "f\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
                post(
                        "overlong UTF-8",
                        "400 bad-parameter body",
                        JSON,
                        good.replace("feed", "\u00c0\u00af").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Stream<Row> members() {
        return Stream.of(
                body("unknown member", "admin", "{\"source\":\"feed\",\"admin\":\"" + MARK + "\"}"),
                body("actor set by the client", "actor", "{\"source\":\"feed\",\"actor\":\"root\"}"),
                body("@class", "a text of 6 characters", "{\"source\":\"feed\",\"@class\":\"javax.script.X\"}"),
                body("hostile name", "a text of 19 characters", "{\"" + MARK + "\":1}"),
                body("number for a text", "source", "{\"source\":4711}"),
                body("1e400 for a text", "source", "{\"source\":1e400}"),
                body("list for a text", "source", "{\"source\":[\"" + MARK + "\"]}"),
                body("object for a text", "source", "{\"source\":{\"a\":1}}"),
                body("null for a text", "source", "{\"source\":null}"),
                body("text for a yes", "dryRun", "{\"source\":\"feed\",\"dryRun\":\"true\"}"),
                body("number for a yes", "dryRun", "{\"source\":\"feed\",\"dryRun\":1}"),
                body("NUL in a text", "source", "{\"source\":\"feed" + NUL + "\"}"),
                body("lone surrogate", "releaseKey", "{\"source\":\"feed\",\"releaseKey\":\"" + HALF + "\"}"),
                new Row(
                        "lone surrogate in a list",
                        "400 bad-parameter accepted.[]",
                        "POST",
                        "/departments/anaes/templates/main/applications",
                        JSON,
                        ("{\"accepted\":[\"" + HALF + "\"]}").getBytes(StandardCharsets.UTF_8)),
                new Row(
                        "NUL in a duty",
                        "400 bad-parameter duty",
                        "PUT",
                        "/departments/anaes/duties/CLINIC",
                        JSON,
                        ("{\"duty\":\"" + NUL + "\"}").getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Row> methods() {
        return Stream.of("TRACE", "PATCH", "PROPFIND", "BREW").flatMap(method -> Stream.of(
                        "/pulls", "/departments", POSITION + Trust.PERIOD)
                .map(path -> new Row(method + " " + path, "405 method-not-allowed", method, path, "", new byte[0])));
    }

    private static Stream<Row> addresses() {
        String id = "x".repeat(4_000);
        return Stream.of(
                get("slash that is encoded", "404 not-found", "/departments%2Fanaes%2Fposition?" + Trust.PERIOD),
                get(
                        "slash in a department",
                        "404 unknown-department",
                        "/departments/a%2Fnaes/position?" + Trust.PERIOD),
                get("dots in a department", "404 unknown-department", "/departments/%2e%2e/people"),
                get("dots and slash in a job", "404 unknown-job", "/jobs/..%2f..%2fetc"),
                get("NUL in a department", "404 not-found", "/departments/anaes%00/people"),
                get("line end in a job", "404 not-found", "/jobs/a%0d%0ab"),
                get("UTF-8 that is none", "404 unknown-job", "/jobs/%c0%af"),
                get("parameter behind a semicolon", "404 unknown-department", "/departments/..;x/people"),
                get("department of another trust", "404 unknown-department", "/departments/surg/people"),
                get("negative job", "404 unknown-job", "/jobs/-1"),
                get("huge job", "404 unknown-job", "/jobs/9999999999999999999999"),
                get("job of 4,000 characters", "404 unknown-job", "/jobs/" + id),
                get("pull of 4,000 characters", "404 unknown-pull", "/pulls/" + id),
                get("negative pull", "404 unknown-pull", "/pulls/-1"),
                get("department of 4,000 characters", "404 unknown-department", "/departments/" + id + "/people"),
                get("template of nowhere", "404 unknown-template", "/departments/anaes/templates/-1/proposal"),
                get(
                        "person of another trust",
                        "404 unknown-person",
                        "/departments/anaes/people/s1/findings?" + Trust.PERIOD),
                new Row(
                        "quotes and tags in a plan",
                        "409 cannot-match",
                        "DELETE",
                        "/unmatched/%27%3bDROP%20TABLE%3cb%3e",
                        "",
                        new byte[0]));
    }

    private static Stream<Row> cursors() {
        return Stream.of(
                get("cursor that is none", "409 list-changed", "/unmatched?cursor=" + "%3Cb%3E"),
                get("cursor without a list", "409 list-changed", "/unmatched?cursor=" + cursor("1")),
                get("cursor of another list", "409 list-changed", "/unmatched?cursor=" + cursor("1 abcdef")),
                get("cursor below nought", "409 list-changed", "/unmatched?cursor=" + cursor("-1 abcdef")),
                get("cursor of 1,900 characters", "409 list-changed", "/unmatched?cursor=" + "A".repeat(1_900)),
                get(
                        "cursor of 100,000 characters",
                        "400 bad-parameter query",
                        "/unmatched?cursor=" + "A".repeat(100_000)));
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Stream<Row> days() {
        String until = "&until=2026-03-30";
        return Stream.of(
                get("day 2026-02-30", "400 bad-parameter from", POSITION + "from=2026-02-30" + until),
                get("month 00", "400 bad-parameter from", POSITION + "from=2026-00-10" + until),
                get("day with a time", "400 bad-parameter from", POSITION + "from=2026-03-02T00:00" + until),
                get("year 0001", "400 bad-parameter from", POSITION + "from=0001-01-01" + until),
                get("year 9999", "400 bad-parameter until", POSITION + "from=2026-03-02&until=9999-12-31"),
                get("year 999999999", "400 bad-parameter from", POSITION + "from=%2B999999999-12-31" + until),
                get("other digits", "400 bad-parameter from", POSITION + "from=%D9%A2026-03-02" + until),
                get("reversed", "400 bad-parameter until", POSITION + "from=2026-03-30&until=2026-03-02"),
                get("no length", "400 bad-parameter until", POSITION + "from=2026-03-30&until=2026-03-30"),
                get("100 years", "400 bad-parameter until", POSITION + "from=2026-03-02&until=2126-03-02"),
                get("missing", "400 bad-parameter from", POSITION + "until=2026-03-30"),
                get(
                        "day of a proposal",
                        "400 bad-parameter asOf",
                        "/departments/anaes/templates/main/proposal?asOf=yesterday%3Cb%3E"),
                get("word not in the list", "400 bad-parameter by", POSITION + Trust.PERIOD + "&by=%3Cb%3E"));
    }

    private static Stream<Row> limits() {
        return Stream.of("/jobs", "/pulls", "/unmatched", "/departments/anaes/people/a1/findings")
                .flatMap(list -> Stream.of("0", "-1", "1e9", "1000000000", "99999999999999999999", "0x10", "", "1.0")
                        .map(limit -> get(
                                list + " with limit " + limit,
                                "400 bad-parameter limit",
                                list + "?" + Trust.PERIOD + "&limit=" + limit)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRowIsRefusedAsStated(Row row) throws Exception {
        HttpResponse<String> answer = send(row);

        JsonNode problem = Trust.json(answer);
        String parameter =
                problem.has("parameter") ? " " + problem.path("parameter").asText() : "";
        assertEquals(row.expected, Trust.problem(answer) + parameter, answer.body());
        Contract.checkSchema(Contract.schema("Problem"), problem);
        assertFalse(
                answer.body().matches("(?s).*(<|S4711|x{33}|A{33}|[a-z]\\.[a-z]+\\.[A-Z]|Exception).*"), answer.body());
        assertTrue(answer.body().length() < 1_000, "an answer as long as the request");
        assertEquals(0, trust.plans.reports.size(), "something was done");
        assertEquals(3, trust.plans.waiting.size());
    }

    private HttpResponse<String> send(Row row) throws Exception {
        BodyPublisher body = row.body.length == 0 && row.type.isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(row.body);
        HttpRequest.Builder request = trust.request("coordinator", row.path).method(row.method, body);
        if (!row.type.isEmpty()) {
            request.header("Content-Type", row.type);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aHeaderThatCannotBeReadIsTheClientsMatter() throws Exception {
        HttpRequest request = trust.request("coordinator", "/departments")
                .header("Accept", "/;=;")
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains(";=") || answer.body().contains("glassfish"), answer.body());
    }

    @Test
    void charsetUtf8ByAnyCaseIsTaken() throws Exception {
        try (Trust other = Trust.open()) {
            HttpRequest.Builder request = other.request("coordinator", PULLS)
                    .header("Content-Type", "application/json; charset=Utf-8")
                    .POST(BodyPublishers.ofString("{\"source\":\"feed\"}"));

            assertEquals(202, other.send(request).statusCode());
        }
    }

    @Test
    void aCursorOfOursLeadsOn() throws Exception {
        String next =
                trust.read("coordinator", "/unmatched?limit=2").path("next").asText();

        assertEquals(
                200,
                trust.get("coordinator", "/unmatched?limit=2&cursor=" + next).statusCode());
        assertEquals(
                "409 list-changed",
                Trust.problem(
                        trust.get("coordinator", "/unmatched?limit=2&cursor=" + next.replace(next.charAt(9), 'x'))));
    }
}

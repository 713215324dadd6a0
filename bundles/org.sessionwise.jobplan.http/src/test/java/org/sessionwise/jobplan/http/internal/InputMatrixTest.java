package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.jobplan.http.internal.FeedServer.Reply;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

/**
 * Every malformed class of JSON as our reliability notes list them: refused with its code, the page whole or one record of it,
 * or accepted as stated. No message repeats what stood there. What only the stored plans can tell (a version lower than held,
 * the same person under two ids, two plans in force at once) is the matter of the pull, not of a source.
 */
@Timeout(120)
class InputMatrixTest {

    private static final String MARK = "S4711-Dr-Who";

    /** Two good plans around the one that is changed. */
    private static String page() {
        return new Feed()
                .add(Feed.plan("JP-100", 1), Feed.plan(), Feed.plan("JP-200", 1))
                .page(1, 100)
                .toString();
    }

    /**
     * One row.
     *
     * @param refused what is refused: {@code page}, the field of the record, or empty text for nothing
     */
    record Row(String malformed, byte[] body, String code, String refused) {

        @Override
        public String toString() {
            return malformed + " " + code;
        }
    }

    private static Row page(String malformed, String code, byte[] body) {
        return new Row(malformed, body, code, "page");
    }

    private static Row page(String malformed, String code, String body) {
        return page(malformed, code, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of which one place of the middle record is changed. */
    private static Row field(String malformed, String code, String field, String good, String bad) {
        return new Row(malformed, changed(good, bad).getBytes(StandardCharsets.UTF_8), code, field);
    }

    private static String changed(String good, String bad) {
        int record = page().indexOf("\"JP-001\"") - "\"planId\":".length();
        int at = page().indexOf(good, record);
        assertTrue(at >= 0, good);
        return page().substring(0, at) + bad + page().substring(at + good.length());
    }

    private static Row taken(String accepted, byte[] body) {
        return new Row(accepted, body, "", "");
    }

    static Stream<Row> rows() {
        return Stream.of(frames(), sizes(), texts(), values(), meanings(), agreements(), terms())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> frames() {
        String page = page();
        return Stream.of(
                page("empty body", "IN-01", ""),
                page("blank body", "IN-01", " \n"),
                page("truncated", "IN-01", page.substring(0, page.length() / 2)),
                page("HTML", "IN-01", "<!doctype html><title>" + MARK + "</title>"),
                page("single quotes", "IN-01", page.replace('"', '\'')),
                page("comment", "IN-01", "/* " + MARK + " */" + page),
                page("trailing comma", "IN-01", page.replaceFirst("\\{", "{,")),
                page("trailing JSON", "IN-01", page + "{}"),
                page("trailing garbage", "IN-01", page + MARK),
                page("root array", "IN-01", "[" + page + "]"),
                page("root null", "IN-01", "null"),
                page("root text", "IN-01", "\"" + MARK + "\""),
                page("root number", "IN-01", "1"),
                page("NaN is no JSON", "IN-01", changed("\"version\":2", "\"version\":NaN")),
                page("Infinity is no JSON", "IN-01", changed("\"version\":2", "\"version\":-Infinity")),
                page("number with a leading zero", "IN-01", changed("\"version\":2", "\"version\":02")),
                page("duplicate key in the frame", "IN-02", page.replaceFirst("\\{", "{\"total\":3,")),
                page("duplicate key in a record", "IN-02", changed("\"version\":2", "\"version\":2,\"version\":3")),
                page("feed of another version", "IN-03", page.replace("job-plans/1", "job-plans/2")),
                page("coverage unknown", "IN-03", page.replace("EVERYTHING", "SOME")),
                page("items is a text", "IN-04", page.replaceFirst("\"items\":\\[.*]", "\"items\":\"none\"")),
                page("total as text", "IN-04", page.replace("\"total\":3", "\"total\":\"3\"")),
                page("total too large for a number", "IN-05", page.replace("\"total\":3", "\"total\":1e400")),
                page("count wrong", "IN-15", page.replace("\"total\":3", "\"total\":4")),
                page("page number wrong", "IN-15", page.replace("\"page\":1", "\"page\":2")),
                page("more pages than records", "IN-15", page.replace("\"pages\":1", "\"pages\":9")),
                page("changes instead of everything", "IN-15", page.replace("EVERYTHING", "CHANGES")));
    }

    private static Stream<Row> sizes() {
        String page = page();
        String many = "{\"x\":[" + "1,".repeat(600_000) + "1]}";
        return Stream.of(
                page("number of 900 digits", "IN-05", "{\"x\":" + "9".repeat(900) + "}"),
                page(
                        "number of 100,000 digits, too long even for a text",
                        "IN-07",
                        "{\"x\":" + "9".repeat(100_000) + "}"),
                page("depth 900", "IN-06", "[".repeat(900) + "]".repeat(900)),
                page("depth 5,000", "IN-06", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                page("text of 7 MB", "IN-07", "{\"x\":\"" + "y".repeat(7_000_000) + "\"}"),
                page("name of 200 characters", "IN-07", "{\"" + "y".repeat(200) + "\":1}"),
                page("600,000 values", "IN-08", many),
                page("body of 9 MB", "IN-08", page + " ".repeat(9_000_000)),
                page("too many records announced", "IN-08", page.replace("\"total\":3", "\"total\":100001")),
                field("key of 101 characters", "IN-07", "planId", "\"JP-001\"", "\"" + "J".repeat(101) + "\""),
                field(
                        "name of 301 characters",
                        "IN-07",
                        "activities[0].name",
                        "\"Outpatient clinic\"",
                        "\"" + "n".repeat(301) + "\""));
    }

    private static Stream<Row> texts() {
        byte[] overlong = changed("JP-001", "JP@1").getBytes(StandardCharsets.ISO_8859_1);
        byte[] slash = new String(overlong, StandardCharsets.ISO_8859_1)
                .replace("@", "\u00c0\u00af")
                .getBytes(StandardCharsets.ISO_8859_1);
        String name = "\"Outpatient clinic\"";
        return Stream.of(
                page("overlong UTF-8", "IN-09", slash),
                page("ISO-8859-1", "IN-09", page().getBytes(StandardCharsets.ISO_8859_1)),
                page("UTF-16", "IN-09", page().getBytes(StandardCharsets.UTF_16)),
                page("UTF-16 without mark", "IN-01", ascii().getBytes(StandardCharsets.UTF_16LE)),
                page("UTF-32", "IN-09", page().getBytes(Charset.forName("UTF-32"))),
                page("control character", "IN-01", changed("\"JP-001\"", "\"JP\u0001\"")),
                field("lone surrogate", "IN-09", "planId", "\"JP-001\"", "\"JP\\ud800\""),
                field("escaped NUL", "IN-09", "planId", "\"JP-001\"", "\"JP\\u0000\""),
                field("escaped line end in a name", "IN-09", "activities[0].name", name, "\"a\\nb\""),
                field("escaped C1 control in a name", "IN-09", "activities[0].name", name, "\"a\\u0085b\""),
                field("blank around a key", "IN-09", "planId", "\"JP-001\"", "\" JP-001\""),
                taken("byte order mark", ("\uFEFF" + page()).getBytes(StandardCharsets.UTF_8)),
                taken("bidi override in a name", changed(name, "\"a\u202Eb\"").getBytes(StandardCharsets.UTF_8)),
                taken("emoji in a name", changed(name, "\"\\ud83d\\ude00\"").getBytes(StandardCharsets.UTF_8)),
                taken(
                        "unknown field",
                        changed("\"version\":2", "\"version\":2,\"colour\":\"" + MARK + "\"")
                                .getBytes(StandardCharsets.UTF_8)),
                taken(
                        "@class is a field like any",
                        changed("\"version\":2", "\"version\":2,\"@class\":\"javax.X\"")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static String ascii() {
        return page().replace("é", "e");
    }

    private static Stream<Row> values() {
        return Stream.of(
                field("number where a text is due", "IN-04", "planId", "\"JP-001\"", "4711"),
                field(
                        "text where a number is due",
                        "IN-04",
                        "version",
                        "\"version\":2",
                        "\"version\":\"" + MARK + "\""),
                field("fraction", "IN-04", "version", "\"version\":2", "\"version\":1.5"),
                field("minutes as text", "IN-04", "contract.minutesPerPa", "240", "\"240\""),
                field("minutes as empty text", "IN-04", "contract.minutesPerPa", "240", "\"\""),
                field("true where a text is due", "IN-04", "planId", "\"JP-001\"", "true"),
                field("missing", "IN-04", "version", "\"version\":2,", ""),
                field("null where something is due", "IN-04", "version", "\"version\":2", "\"version\":null"),
                field("text where a list is due", "IN-04", "activities[0].timing.slots", slots(), "\"slots\":\"none\""),
                field("1e400", "IN-05", "version", "\"version\":2", "\"version\":1e400"),
                field("number larger than an int", "IN-05", "version", "\"version\":2", "\"version\":99999999999"),
                field("word not in the list", "IN-03", "state", "\"APPROVED\"", "\"" + MARK + " x\""),
                field("kind not in the list", "IN-03", "activities[1].timing.kind", "\"FLEXIBLE\"", "\"DAILY\""),
                field("day 2025-04-00", "IN-10", "inForce.from", "2026-04-01", "2025-04-00"),
                field("day 2025-02-29", "IN-10", "inForce.from", "2026-04-01", "2025-02-29"),
                field("year 0001", "IN-10", "inForce.from", "2026-04-01", "0001-01-01"),
                field("year 9999", "IN-10", "inForce.from", "2026-04-01", "9999-12-31"),
                field("day with a time", "IN-10", "inForce.from", "2026-04-01", "2026-04-01T00:00:00Z"),
                field("time 24:00", "IN-10", "activities[0].timing.slots[0].end", "13:00", "24:00"),
                field("time with a zone", "IN-10", "activities[0].timing.slots[0].end", "13:00", "13:00Z"),
                field("no such zone", "IN-10", "zone", "Europe/London", "Mars/North"),
                field("zone as an offset", "IN-10", "zone", "Europe/London", "+01:00"));
    }

    private static String slots() {
        return "\"slots\":" + Feed.plan().at("/activities/0/timing/slots");
    }

    private static Stream<Row> meanings() {
        String second = "{\"week\":3,\"day\":\"MONDAY\",\"start\":\"21:00\",\"end\":\"09:00\"}";
        return Stream.of(
                field("slot that ends as it starts", "IN-11", "activities[0].timing.slots[0].end", "13:00", "09:00"),
                field("slot twice", "IN-11", "activities[0].timing.slots[2].start", second, second + "," + second),
                field(
                        "slot outside its cycle",
                        "IN-11",
                        "activities[0].timing.slots[1].week",
                        "\"week\":3",
                        "\"week\":5"),
                field(
                        "cycle that begins on a Tuesday",
                        "IN-10",
                        "activities[0].timing.anchor",
                        "2026-06-01",
                        "2026-06-02"),
                field("negative minutes", "IN-12", "activities[1].timing.minutesPerWeek", "120", "-120"),
                field("more minutes than a week has", "IN-12", "activities[1].timing.minutesPerWeek", "120", "10081"),
                field("1441 minutes a PA", "IN-12", "contract.minutesPerPa", "240", "1441"),
                field(
                        "0 occurrences a year",
                        "IN-12",
                        "activities[2].timing.occurrencesPerYear",
                        "\"occurrencesPerYear\":40",
                        "\"occurrencesPerYear\":0"),
                field("nobody's plan", "IN-13", "person.assignmentNumber", person(), "\"person\":{}"),
                field("activity id reused", "IN-13", "", "\"id\":\"a2\"", "\"id\":\"a1\""),
                field("plan end before start", "IN-14", "inForce.until", "\"until\":null", "\"until\":\"2026-03-01\""));
    }

    /** The plan of the middle says one thing more. */
    private static Row plan(String malformed, String code, String field, String more) {
        return field(malformed, code, field, "\"version\":2", "\"version\":2," + more);
    }

    private static Stream<Row> agreements() {
        String objective = "{\"id\":\"P1\",\"level\":\"PERSON\",\"text\":\"x\"}";
        return Stream.of(
                plan("year as text", "IN-04", "year", "\"year\":\"none\""),
                plan("year that begins on 29 February", "IN-10", "year.begins", "\"year\":{\"begins\":\"02-29\"}"),
                plan("negative PA", "IN-12", "year.contracted", "\"year\":{\"contracted\":-1}"),
                plan("absurd PA", "IN-12", "year.contracted", "\"year\":{\"contracted\":\"1000\"}"),
                plan("PA rounded on the way", "IN-04", "year.contracted", "\"year\":{\"contracted\":10.5}"),
                plan("PA of 40 digits", "IN-05", "year.contracted", "\"year\":{\"contracted\":" + "9".repeat(30) + "}"),
                plan("53 weeks", "IN-12", "year.workingWeeks", "\"year\":{\"workingWeeks\":53}"),
                plan("a zeroth of a week", "IN-04", "year.workingWeeks", "\"year\":{\"workingWeeks\":\"42/0\"}"),
                plan(
                        "leave of 900 days",
                        "IN-12",
                        "year.leaveDays.annual",
                        "\"year\":{\"leaveDays\":{\"annual\":900}}"),
                plan("on call without a rota", "IN-04", "onCall.oneIn", "\"onCall\":{\"category\":\"A\"}"),
                plan("objectives as text", "IN-04", "objectives", "\"objectives\":\"" + MARK + "\""),
                plan("objective as text", "IN-04", "objectives[0]", "\"objectives\":[\"" + MARK + "\"]"),
                plan(
                        "objective twice",
                        "IN-02",
                        "objectives[1].id",
                        "\"objectives\":[" + objective + "," + objective + "]"),
                plan("responsibility as a number", "IN-04", "responsibilities[1]", "\"responsibilities\":[\"a\",1]"),
                plan("responsibility that is blank", "IN-04", "responsibilities[0]", "\"responsibilities\":[\" \"]"),
                plan(
                        "signature of nobody",
                        "IN-03",
                        "signatures[0].role",
                        "\"signatures\":[{\"role\":\"" + MARK + " x\",\"signedOn\":\"2026-03-01\"}]"),
                plan(
                        "dispute that ends before it begins",
                        "IN-14",
                        "disputes[0].closed",
                        "\"disputes\":[{\"kind\":\"APPEAL\",\"opened\":\"2026-03-02\",\"closed\":\"2026-03-01\"}]"),
                plan(
                        "201 texts",
                        "IN-08",
                        "accountabilities",
                        "\"accountabilities\":[" + "\"a\",".repeat(200) + "\"a\"]"));
    }

    /** The second activity says one thing more. */
    private static Row activity(String malformed, String code, String field, String more) {
        return field(malformed, code, field, "\"id\":\"a2\"", "\"id\":\"a2\"," + more);
    }

    private static Row timing(String malformed, String code, String field, String timing) {
        String good = "{\"kind\":\"FLEXIBLE\",\"minutesPerWeek\":120}";
        return field(malformed, code, "activities[1].timing" + field, good, timing);
    }

    private static Stream<Row> terms() {
        String sixth = "{\"nth\":6,\"day\":\"MONDAY\",\"start\":\"09:00\",\"end\":\"10:00\"}";
        return Stream.of(
                activity("priority 0", "IN-12", "activities[1].priority", "\"priority\":0"),
                activity("cover that is no word", "IN-04", "activities[1].cover", "\"cover\":true"),
                activity(
                        "output without a unit", "IN-04", "activities[1].output.unit", "\"output\":{\"perSession\":8}"),
                activity("unknown objective", "IN-13", "objectives", "\"objectives\":[\"P9\"]"),
                activity("unknown purpose", "IN-03", "activities[1].purposes[0]", "\"purposes\":[\"REST\"]"),
                timing("neither clock time nor count", "IN-04", ".times", "{\"kind\":\"COUNTED\",\"per\":\"WEEK\"}"),
                timing("sixth Monday", "IN-11", ".slots[0].nth", "{\"kind\":\"MONTHLY\",\"slots\":[" + sixth + "]}"),
                timing("no day of the month", "IN-11", ".kind", "{\"kind\":\"MONTHLY\",\"slots\":[]}"),
                timing("no duties", "IN-12", ".dutiesPerYear", "{\"kind\":\"ON_CALL\",\"dutiesPerYear\":0}"),
                timing(
                        "300 hours a week",
                        "IN-12",
                        ".times",
                        "{\"kind\":\"COUNTED\",\"times\":30,\"per\":\"WEEK\",\"minutesEach\":600}"));
    }

    private static String person() {
        return "\"person\":" + Feed.plan().get("person");
    }

    private static JobPlanBatch read(byte[] body) throws Exception {
        try (FeedServer server = new FeedServer().answering(question -> Reply.json(body));
                Source source = new Source(server, Map.of())) {
            return source.read();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRowIsRefusedWithItsCodeOrTaken(Row row) throws Exception {
        LogLines log = new LogLines();
        try {
            switch (row.refused) {
                case "page" -> assertPageRefused(row);
                default -> assertRecords(row, read(row.body));
            }
        } finally {
            assertFalse(log.close().contains(MARK), "a value was logged");
        }
    }

    private static void assertPageRefused(Row row) throws Exception {
        try (FeedServer server = new FeedServer().answering(question -> Reply.json(row.body));
                Source source = new Source(server, Map.of("attempts", 1))) {
            var failure = source.unavailable();

            assertTrue(failure.getMessage().endsWith("(" + row.code + ")"), failure.getMessage());
            assertEquals(Reason.WRONG_ANSWER, failure.reason());
            assertFalse(Source.trace(failure).contains(MARK), failure.getMessage());
        }
    }

    private static void assertRecords(Row row, JobPlanBatch batch) {
        if (row.code.isEmpty()) {
            assertEquals(List.of(), batch.rejected());
            assertEquals(3, batch.plans().size());
            return;
        }
        assertEquals(1, batch.rejected().size(), batch.rejected().toString());
        RejectedRecord rejected = batch.rejected().get(0);
        assertTrue(rejected.problem().endsWith("(" + row.code + ")"), rejected.toString());
        assertEquals(row.refused, rejected.field());
        assertTrue(rejected.record().contains("item 2"), rejected.record());
        assertFalse(rejected.toString().contains(MARK), rejected.toString());
        assertEquals(
                List.of("JP-100", "JP-200"),
                batch.plans().stream().map(plan -> plan.planId().toString()).collect(Collectors.toList()));
    }

    @Test
    void whatIsToldTwiceOrBothWaysIsSetAside() throws Exception {
        String twice = new Feed()
                .add(Feed.plan("JP-1", 1), Feed.plan("JP-1", 1), Feed.plan("JP-2", 1), Feed.withdrawn("JP-2"))
                .page(1, 100)
                .toString();

        JobPlanBatch batch = read(twice.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(), batch.plans());
        assertEquals(2, batch.rejected().size());
        batch.rejected().forEach(one -> assertTrue(one.problem().endsWith("(IN-13)"), one.problem()));
    }

    @Test
    void anUnknownFieldIsToldWithItsCodeAndWithoutItsValue() throws Exception {
        LogLines log = new LogLines();
        read(changed("\"version\":2", "\"version\":2,\"colour\":\"" + MARK + "\"")
                .getBytes(StandardCharsets.UTF_8));
        String logged = log.close();

        assertTrue(logged.contains("(IN-03): [items.colour]"), logged);
        assertFalse(logged.contains(MARK), logged);
    }

    @Test
    void aThousandUnknownFieldsAreNotAllTold() throws Exception {
        StringBuilder more = new StringBuilder("\"version\":2");
        for (int i = 0; i < 1_000; i++) {
            more.append(",\"f").append(i).append("\":1");
        }
        LogLines log = new LogLines();
        read(changed("\"version\":2", more.toString()).getBytes(StandardCharsets.UTF_8));

        assertTrue(log.close().length() < 2_000);
    }
}

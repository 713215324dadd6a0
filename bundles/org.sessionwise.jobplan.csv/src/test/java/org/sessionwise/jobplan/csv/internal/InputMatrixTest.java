package org.sessionwise.jobplan.csv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

/**
 * Every malformed class of a CSV file as our reliability notes list them: refused with its code, the file whole or one row of
 * it, or accepted as stated. No message repeats what stood there unless it looks like a number, a day or a word.
 */
@Timeout(120)
class InputMatrixTest {

    private static final String MARK = "S4711 Dr Who";

    @TempDir
    private Path folder;

    /**
     * One row.
     *
     * @param refused what is refused: {@code file}, the column of the row, or {@code nothing}
     */
    record Row(String malformed, String code, String refused, byte[] bytes) {

        @Override
        public String toString() {
            return malformed + " " + code;
        }
    }

    private static Row file(String malformed, String code, byte[] bytes) {
        return new Row(malformed, code, "file", bytes);
    }

    private static Row file(String malformed, String code, String text) {
        return file(malformed, code, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Row taken(String malformed, byte[] bytes) {
        return new Row(malformed, "", "nothing", bytes);
    }

    /** A row of the plan in the middle of which one cell is changed. */
    private static Row cell(String malformed, String code, String column, String value) {
        return new Row(malformed, code, column, with(column + "=" + value).getBytes(StandardCharsets.UTF_8));
    }

    /** A row whose cell is wrong because of another column, or in one of its entries. */
    private static Row refused(String malformed, String code, String column, String cell) {
        return new Row(malformed, code, column, with(cell).getBytes(StandardCharsets.UTF_8));
    }

    private static String with(String... cells) {
        return new Table()
                .row("plan_id=JP-100")
                .row(cells)
                .row("plan_id=JP-200")
                .toString();
    }

    static Stream<Row> rows() {
        return Stream.of(tables(), encodings(), texts(), numbers(), days(), meanings(), agreements())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> tables() {
        String good = with();
        String heading = new Table().toString();
        return Stream.of(
                file("empty", "IN-01", ""),
                file("blank", "IN-01", " \r\n , \n"),
                file("no heading", "IN-04", good.substring(good.indexOf('\n') + 1)),
                file("column missing", "IN-04", good.replaceFirst("contract", "")),
                file("web page", "IN-04", "<!doctype html>\n<title>" + MARK + "</title>\n"),
                file("column twice", "IN-02", good.replaceFirst(",day,", ",week,")),
                file("quote that is not closed", "IN-20", good.replace("JP-200", "\"JP-200")),
                file("text after a quote", "IN-20", good.replace("JP-200", "\"JP\"" + MARK)),
                file("1,000,000 columns in the heading", "IN-20", heading.strip() + ",".repeat(1_000_000) + "\n"),
                file("1,000,000 cells in a row", "IN-20", good + ",".repeat(1_000_000) + "\n"),
                file("cell of 5 MB", "IN-20", good + "x".repeat(5_000_000) + "\n"),
                file("quoted cell of 5 MB", "IN-20", good + "\"" + "x\n".repeat(2_500_000) + "\"\n"),
                file("more rows than allowed", "IN-08", good + ",x\n".repeat(100_000)),
                new Row("cell too many", "IN-20", "", bytes(good.replaceFirst("JP-001,", "JP-001,,"))),
                new Row("cell too few", "IN-20", "", bytes(good.replaceFirst("(JP-001.*),\n", "$1\n"))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Row> encodings() {
        Charset windows = Charset.forName("windows-1252");
        String text = with("activity_name=Zo\u00eb \u2013 sp\u00e4ter");
        byte[] broken = text.getBytes(windows);
        broken[text.indexOf('\u00eb')] = (byte) 0x81;
        byte[] both =
                with("activity_name=Zo\u00c3\u00ab @").replace("@", "\u00e9").getBytes(windows);
        String[] lines = text.split("\n");
        return Stream.of(
                file("UTF-16 with mark", "IN-21", text.getBytes(StandardCharsets.UTF_16)),
                file("UTF-16LE without mark", "IN-21", text.getBytes(StandardCharsets.UTF_16LE)),
                file("UTF-16BE without mark", "IN-21", text.getBytes(StandardCharsets.UTF_16BE)),
                file("UTF-32", "IN-21", text.getBytes(Charset.forName("UTF-32"))),
                file("byte that windows-1252 does not have", "IN-21", broken),
                file("UTF-8 and windows-1252 in one file", "IN-21", both),
                taken("UTF-8", bytes(text)),
                taken("UTF-8 with mark", bytes("\uFEFF" + text)),
                taken("windows-1252", text.getBytes(windows)),
                taken("line ends of Windows", bytes(text.replace("\n", "\r\n"))),
                taken("line ends of old Macs", bytes(text.replace("\n", "\r"))),
                taken("mixed line ends", bytes(lines[0] + "\r\n" + lines[1] + "\r" + lines[2] + "\n\r\n" + lines[3])),
                taken("no line end at the end", bytes(text.strip().replaceAll(",$", ","))));
    }

    private static Stream<Row> texts() {
        return Stream.of(
                cell("key of 101 characters", "IN-07", "activity_id", "J".repeat(101)),
                cell("name of 301 characters", "IN-07", "activity_name", "n".repeat(301)),
                cell("NUL in a name", "IN-09", "activity_name", "a\u0000b"),
                cell("line end in a name", "IN-09", "activity_name", "\"a\nb\""),
                cell("C1 control in a name", "IN-09", "activity_name", "a\u0085b"),
                cell("word not in the list", "IN-03", "state", MARK),
                cell("timing not in the list", "IN-03", "timing", "DAILY"),
                cell("required cell blank", "IN-04", "contract", ""),
                cell("registration without a body", "IN-04", "registration", "1234567"),
                cell("cell of another timing", "IN-04", "minutes_per_week", "60"),
                taken("bidi override in a name", bytes(with("activity_name=a\u202Eb"))),
                taken("emoji in a name", bytes(with("activity_name=\ud83d\ude00"))));
    }

    private static Stream<Row> numbers() {
        return Stream.of(
                cell("text for a number", "IN-04", "version", MARK),
                cell("fraction", "IN-04", "version", "1.5"),
                cell("thousands mark", "IN-04", "minutes_per_pa", "\"1,440\""),
                cell("number as 1E5", "IN-04", "minutes_per_pa", "1E5"),
                cell("number of 40 digits", "IN-05", "version", "9".repeat(40)),
                cell("version 0", "IN-12", "version", "0"),
                cell("negative minutes", "IN-12", "minutes_per_pa", "-240"),
                cell("1441 minutes a PA", "IN-12", "minutes_per_pa", "1441"),
                cell("cycle of 0 weeks", "IN-12", "cycle_weeks", "0"),
                cell("cycle of 521 weeks", "IN-12", "cycle_weeks", "521"),
                cell("week 0", "IN-12", "week", "0"));
    }

    private static Stream<Row> days() {
        return Stream.of(
                cell("day 2026-02-30", "IN-10", "in_force_from", "2026-02-30"),
                cell("day with month 00", "IN-10", "in_force_from", "2025-00-10"),
                cell("day as a serial", "IN-10", "in_force_from", "46113"),
                cell("day with slashes", "IN-10", "in_force_from", "01/04/2026"),
                cell("year 0001", "IN-10", "in_force_from", "0001-01-01"),
                cell("year 9999", "IN-10", "approved_on", "9999-12-31"),
                cell("time 24:00", "IN-10", "end", "24:00"),
                cell("time 9:00", "IN-10", "start", "9:00"),
                cell("time as a fraction of a day", "IN-10", "start", "0.375"),
                cell("no such zone", "IN-10", "zone", "Mars/North"),
                cell("zone as an offset", "IN-10", "zone", "+01:00"),
                cell("cycle that begins on a Tuesday", "IN-10", "cycle_anchor", "2026-06-02"));
    }

    private static Stream<Row> meanings() {
        String differs = with("week=2").replace("JP-200", "JP-001");
        return Stream.of(
                cell("slot without length", "IN-11", "end", "09:00"),
                cell("week outside the cycle", "IN-11", "week", "5"),
                new Row("slot twice", "IN-11", "start", bytes(with().replace("JP-200", "JP-001"))),
                new Row(
                        "nobody's plan",
                        "IN-13",
                        "assignment_number",
                        bytes(with("assignment_number=", "registration="))),
                new Row("plan told in two ways", "IN-13", "nation", bytes(differs + last("nation=SCOTLAND"))),
                new Row("activity told in two ways", "IN-13", "category", bytes(differs + last("category=SPA"))),
                cell("plan that ends before it begins", "IN-14", "in_force_until", "2026-03-01"));
    }

    private static Stream<Row> agreements() {
        return Stream.of(
                cell("negative PA", "IN-12", "contracted", "-1"),
                cell("absurd PA", "IN-12", "contracted", "1000"),
                cell("PA with a comma", "IN-04", "contracted", "\"10,5\""),
                cell("53 weeks", "IN-12", "working_weeks", "53"),
                cell("year that begins on 29 February", "IN-10", "year_begins", "02-29"),
                refused("on call without a rota", "IN-04", "on_call_one_in", "on_call_category=A"),
                refused(
                        "signature of nobody",
                        "IN-03",
                        "signatures, entry 2",
                        "signatures=EMPLOYEE | 2026-03-01; BOSS | 2026-03-02"),
                refused("half an objective", "IN-04", "objectives, entry 1", "objectives=P1 | PERSON"),
                cell("too much of a signature", "IN-04", "signatures", "EMPLOYEE | 2026-03-01 | here"),
                cell("priority 0", "IN-12", "priority", "0"),
                refused("output without a unit", "IN-04", "output_unit", "output=8"),
                cell("day of the month in a cycle", "IN-04", "nth", "2"),
                refused("unknown objective", "IN-13", "objectives", "objectives_served=P9"));
    }

    private static String last(String cell) {
        return new Table().row("week=3", cell).toString().split("\n")[1] + "\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyRowIsRefusedWithItsCodeOrTaken(Row row) throws Exception {
        CsvSource source = new CsvSource(folder).holding(row.bytes);
        switch (row.refused) {
            case "file" -> assertFileRefused(row, source);
            case "nothing" -> {
                assertEquals(List.of(), source.read().rejected());
                assertEquals(3, source.read().plans().size());
            }
            default -> assertRowRefused(row, source.read());
        }
    }

    private static void assertFileRefused(Row row, CsvSource source) {
        SourceUnavailableException refused = assertThrows(SourceUnavailableException.class, source::read);

        assertTrue(refused.getMessage().endsWith("(" + row.code + ")"), refused.getMessage());
        assertEquals(Reason.WRONG_ANSWER, refused.reason());
        assertFalse(refused.getMessage().contains(MARK), refused.getMessage());
    }

    private static void assertRowRefused(Row row, JobPlanBatch batch) {
        RejectedRecord rejected = batch.rejected().get(0);
        assertTrue(rejected.problem().endsWith("(" + row.code + ")"), rejected.toString());
        assertTrue(rejected.record().matches("line [345]"), rejected.record());
        assertEquals(row.refused, rejected.field());
        assertFalse(rejected.toString().contains(MARK), rejected.toString());
        List<String> offered =
                batch.plans().stream().map(plan -> plan.planId().value()).toList();
        assertTrue(offered.contains("JP-100"), "a good plan is not offered");
        assertFalse(offered.contains("JP-001"), "half a plan is offered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+44", "-5", "@x", "'quoted", "000123", "1E5", "1e5", "12345678901234567890", "1.10"})
    void whatASpreadsheetWouldChangeStaysTextToTheLetter(String text) throws Exception {
        JobPlanVersion plan = new CsvSource(folder)
                .holding(new Table()
                        .row(
                                "plan_id=" + text,
                                "assignment_number=" + text,
                                "activity_id=" + text,
                                "activity_code=" + text,
                                "activity_name=" + text))
                .read()
                .plans()
                .get(0);

        assertEquals(text, plan.planId().value());
        assertEquals(text, plan.person().assignmentNumber().orElseThrow());
        assertEquals(text, plan.activities().get(0).id().value());
        assertEquals(text, plan.activities().get(0).code().value());
        assertEquals(text, plan.activities().get(0).name());
    }

    @Test
    void aLineOfFiftyMegabytesIsNotReadAtAll() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("plans.csv").toFile(), "rw")) {
            file.setLength(50_000_000);
        }

        SourceUnavailableException refused =
                assertThrows(SourceUnavailableException.class, new CsvSource(folder)::read);

        assertTrue(refused.getMessage().endsWith("(IN-08)"), refused.getMessage());
    }

    /**
     * One setting.
     *
     * @param change makes the settings wrong
     */
    record Setting(String key, Object value, UnaryOperator<CsvSource> change) {

        @Override
        public String toString() {
            String text = String.valueOf(value);
            return key + " " + (text.length() > 40 ? "of " + text.length() + " characters" : text.replace('\0', '0'));
        }
    }

    static Stream<Setting> settings() {
        Stream<Setting> texts = Stream.of("sourceId", "title", "path", "encoding", "delimiter")
                .flatMap(key -> Stream.of(null, "", " ", "a\nb", "a\0b", "x".repeat(10_000))
                        .map(value -> setting(key, value)));
        Stream<Setting> numbers = Stream.of("maxFileBytes", "maxRows")
                .flatMap(key ->
                        Stream.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE).map(value -> setting(key, value)));
        Stream<Setting> others =
                Stream.of(setting("encoding", "UTF-7"), setting("delimiter", "|"), setting("systemOfRecord", null));
        return Stream.of(texts, numbers, others).flatMap(all -> all);
    }

    private static Setting setting(String key, Object value) {
        return new Setting(key, value, source -> source.with(key, value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingThatCannotBeIsRefusedByItsKey(Setting setting) {
        CsvSource source = setting.change.apply(new CsvSource(folder));

        String message =
                assertThrows(IllegalArgumentException.class, source::source).getMessage();

        assertTrue(message.contains(setting.key), message);
        assertTrue(message.length() < 300, "the value is told back");
    }
}

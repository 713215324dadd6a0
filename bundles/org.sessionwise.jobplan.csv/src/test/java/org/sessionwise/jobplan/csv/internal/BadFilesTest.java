package org.sessionwise.jobplan.csv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.RejectedRecord;

class BadFilesTest {

    @TempDir
    private Path folder;

    private CsvSource source;

    @BeforeEach
    void start() {
        source = new CsvSource(folder);
    }

    private static void assertSays(String part, String message) {
        assertTrue(message.contains(part), message);
    }

    @Test
    void aFileThatIsMissingOrIsNoneIsSaid() throws Exception {
        assertSays("put the job plans there", source.failure());

        Files.createDirectory(folder.resolve("plans.csv"));
        assertSays("is no file", source.failure());
    }

    static Stream<Arguments> files() {
        String heading = new Table().toString().strip();
        return Stream.of(
                Arguments.of("the file is empty", ""),
                Arguments.of("the file is empty", "\r\n\n , \n"),
                Arguments.of("lacks the columns version, state", "plan_id,activity_id\nJP-1,a1\n"),
                Arguments.of("lacks the columns", "20012345,Doctor\n"),
                Arguments.of(
                        "assignment_number",
                        heading.replace("assignment_number", "x").replace("registration", "y")),
                Arguments.of("the column week twice", heading + ",Week\n"),
                Arguments.of("the row that starts on line 2", heading + "\n\"JP-1,2\nJP-2,3\n"),
                Arguments.of("the row that starts on line 3", heading + "\n\nJP-1,\"2\"3\n"),
                Arguments.of("a cell of more than", heading + "\n" + "x".repeat(10_000) + "\n"),
                Arguments.of("more than 200 cells", heading + "\n" + ",".repeat(1_000_000) + "\n"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsNoTableOfPlansIsRefusedWhole(String part, String text) throws Exception {
        String message = source.holding(text).failure();

        assertSays(part, message);
        assertFalse(message.contains("Doctor"), "data in the message");
    }

    @Test
    void aFileOverALimitIsRefused() throws Exception {
        source.holding(new Table().row().row("week=2"));

        assertSays("raise maxFileBytes", source.with("maxFileBytes", 100).failure());
        assertSays(
                "raise maxRows",
                source.with("maxFileBytes", 10_000).with("maxRows", 2).failure());
        assertEquals(1, source.with("maxRows", 3).read().plans().size());
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                cell("version=two", "version", "found two, expected a whole number"),
                cell("version=", "version", "is missing"),
                cell("version=1.0", "version", "found 1.0"),
                cell("version=99999999999", "version", "expected a whole number"),
                cell(
                        "state=Signed",
                        "state",
                        "DRAFT, IN_DISCUSSION, REVIEWED, MEDIATION, APPEAL, AWAITING_SIGNATURES, APPROVED, SUPERSEDED"),
                cell("registration=1234567", "registration", "such as GMC 1234567"),
                cell("in_force_from=01/04/2026", "in_force_from", "found 01/04/2026"),
                cell("in_force_from=2026-02-30", "in_force_from", "found 2026-02-30"),
                cell("in_force_until=2026-04-01", "in_force_until", "must end after it starts"),
                cell("zone=London", "zone", "found London"),
                cell("nation=England", "nation", "found England"),
                cell("contract=", "contract", "is missing"),
                cell("minutes_per_pa=4h", "minutes_per_pa", "found 4h"),
                cell("activity_id=", "activity_id", "is missing"),
                cell("category=ABC", "category", "DCC, SPA, ANR, EXT"),
                cell("on_bank_holiday=", "on_bank_holiday", "FALLS_AWAY, STAYS"),
                cell("timing=", "timing", "is missing"),
                cell("cycle_weeks=0", "cycle_weeks", "found 0"),
                cell("cycle_anchor=2026-06-02", "cycle_anchor", "is a Monday"),
                cell("week=5", "week", "a week of the cycle, 1 to 4"),
                cell("day=Mon", "day", "found Mon"),
                cell("start=9:00", "start", "found 9:00"),
                cell("end=24:00", "end", "found 24:00"),
                cell("end=09:00", "end", "the same as the start"),
                cell("minutes_per_week=60", "minutes_per_week", "expected nothing where timing is TIMETABLED"),
                cell("timing=FLEXIBLE", "minutes_per_week", "is missing"),
                cell("system_of_record=FAX", "system_of_record", "found FAX"));
    }

    private static Arguments cell(String cell, String column, String part) {
        return Arguments.of(cell, column, part);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aBadCellRejectsItsPlanWholeAndNoOther(String cell, String column, String part) throws Exception {
        source.holding(new Table()
                .row("plan_id=JP-100")
                .row("plan_id=JP-001", "week=2")
                .row("plan_id=JP-001", cell)
                .row("plan_id=JP-001", "version=1")
                .row("plan_id=JP-200"));

        JobPlanBatch batch = source.read();

        assertEquals(List.of("JP-100", "JP-200"), plans(batch));
        RejectedRecord rejected = batch.rejected().get(0);
        assertEquals(1, batch.rejected().size());
        assertEquals("line 4", rejected.record());
        assertEquals(column, rejected.field());
        assertEquals(Optional.of(new JobPlanId("JP-001")), rejected.plan());
        assertSays(part, rejected.problem());
        assertFalse(rejected.toString().contains("20012345"), "personal data");
    }

    private static List<String> plans(JobPlanBatch batch) {
        return batch.plans().stream().map(plan -> plan.planId().value()).collect(Collectors.toList());
    }

    @Test
    void everyBadRowIsToldInOneReading() throws Exception {
        source.holding(new Table().row("week=9").row("day=Mon").row("plan_id=JP-2", "week=8"));

        assertEquals(
                List.of("line 2 week", "line 3 day", "line 4 week"),
                source.read().rejected().stream()
                        .map(each -> each.record() + " " + each.field())
                        .toList());
    }

    static Stream<Arguments> disagreements() {
        return Stream.of(
                Arguments.of("in_force_from=2026-05-01", "in_force_from", "in all rows of a plan version"),
                Arguments.of("registration=", "registration", "differs from line 2"),
                Arguments.of("activity_code=THEATRE", "activity_code", "in all rows of an activity"),
                Arguments.of("cycle_weeks=6", "cycle_weeks", "in all rows of an activity"),
                Arguments.of("end=14:00", "start", "twice at the same time"));
    }

    @ParameterizedTest
    @MethodSource("disagreements")
    void rowsThatDoNotGoTogetherRejectTheirPlan(String cell, String column, String part) throws Exception {
        String week = cell.startsWith("end") ? "week=1" : "week=2";
        source.holding(new Table().row().row(cell, week).row("plan_id=JP-002"));

        JobPlanBatch batch = source.read();

        assertEquals(List.of("JP-002"), plans(batch));
        assertEquals("line 3", batch.rejected().get(0).record());
        assertEquals(column, batch.rejected().get(0).field());
        assertSays(part, batch.rejected().get(0).problem());
    }

    @Test
    void aFlexibleActivityHasOneRow() throws Exception {
        RejectedRecord rejected = source.holding(new Table().flexible("a2").flexible("a2"))
                .read()
                .rejected()
                .get(0);

        assertEquals("line 3", rejected.record());
        assertSays("expected one row where timing is FLEXIBLE", rejected.problem());
    }

    @Test
    void aRowWithoutActivityStandsAlone() throws Exception {
        RejectedRecord rejected = source.holding(new Table().row().withoutActivity("JP-001"))
                .read()
                .rejected()
                .get(0);

        assertEquals("line 3", rejected.record());
        assertEquals("activity_id", rejected.field());
    }

    @Test
    void aRaggedRowRejectsThePlanItNames() throws Exception {
        source.holding(new Table()
                .row("plan_id=JP-100")
                .row("plan_id=JP-001")
                .line("JP-001,2,APPROVED")
                .row("plan_id=JP-200", "activity_name=Clinic, late"));

        JobPlanBatch batch = source.read();

        assertEquals(List.of("JP-100"), plans(batch));
        assertEquals(
                List.of("line 4", "line 5"),
                batch.rejected().stream().map(RejectedRecord::record).toList());
        assertSays("has 3 cells, expected 64", batch.rejected().get(0).problem());
        assertSays("has 65 cells, expected 64", batch.rejected().get(1).problem());
    }

    @Test
    void aRowWithoutPlanHoldsThePlanAboveBack() throws Exception {
        source.holding(new Table()
                .row("plan_id=JP-100")
                .row("plan_id=JP-001")
                .row("plan_id=", "week=2")
                .row("plan_id=JP-200"));

        JobPlanBatch batch = source.read();

        assertEquals(List.of("JP-100", "JP-200"), plans(batch));
        assertEquals(
                List.of(Optional.empty(), Optional.of(new JobPlanId("JP-001"))),
                batch.rejected().stream().map(RejectedRecord::plan).toList());
    }

    @Test
    void aWrongSettingIsRefusedByName() {
        for (String name : List.of("sourceId", "title", "path", "encoding", "delimiter")) {
            CsvSource wrong = new CsvSource(folder).with(name, " ");
            assertSays(
                    name,
                    assertThrows(IllegalArgumentException.class, wrong::source).getMessage());
        }
        for (String name : List.of("maxFileBytes", "maxRows")) {
            CsvSource wrong = new CsvSource(folder).with(name, 0);
            assertSays(
                    name,
                    assertThrows(IllegalArgumentException.class, wrong::source).getMessage());
        }
    }
}

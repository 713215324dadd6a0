package org.sessionwise.jobplan.csv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.PlanField;

class CsvJobPlanSourceTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private CsvSource source;

    @BeforeEach
    void start() {
        source = new CsvSource(folder);
    }

    private static JobPlanVersion expected(SystemOfRecord systemOfRecord) {
        Timing clinic = new Timing.Timetabled(
                new Cycle(4, LocalDate.of(2026, 6, 1)),
                List.of(
                        new CycleSlot(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        new CycleSlot(3, DayOfWeek.MONDAY, LocalTime.of(21, 0), LocalTime.of(9, 0))));
        return JobPlanVersion.builder(
                        new JobPlanId("JP-001"),
                        2,
                        new PersonReference(Optional.of("20012345"), Optional.of("GMC 1234567")),
                        DateRange.startingOn(LocalDate.of(2026, 4, 1)))
                .systemOfRecord(systemOfRecord)
                .contract(Contract.inProgrammedActivities("CONSULTANT_2003_ENGLAND", Duration.ofHours(4)))
                .reviewedOn(LocalDate.of(2026, 3, 10))
                .approvedOn(LocalDate.of(2026, 3, 20))
                .activities(List.of(
                        activity("a1", clinic),
                        activity("a2", new Timing.Flexible(Duration.ofHours(2))),
                        activity("a3", new Timing.Annualised(40, Duration.ofHours(4)))))
                .build();
    }

    private static Activity activity(String id, Timing timing) {
        return Activity.of(
                new ActivityId(id),
                new ActivityCode("CLINIC"),
                "Outpatient clinic",
                ActivityCategory.DCC,
                timing,
                HolidayRule.FALLS_AWAY);
    }

    private static Table table(String delimiter, String lineEnd) {
        return new Table(delimiter, lineEnd)
                .row()
                .flexible("a2")
                .row("week=3", "start=21:00", "end=09:00")
                .annualised("a3");
    }

    @Test
    void rowsBecomeAPlanWithItsActivities() throws Exception {
        JobPlanBatch batch = source.holding(table(",", "\n")).read();

        assertEquals(List.of(), batch.rejected());
        assertEquals(List.of(expected(SystemOfRecord.SPREADSHEET)), batch.plans());
        assertEquals(Coverage.EVERYTHING, batch.coverage());
    }

    @Test
    void whatWasAgreedStandsInCellsOfEntries() throws Exception {
        String[] agreed = {
            "working_weeks=208/5",
            "contracted=10.5",
            "objectives=P1 | PERSON | Shorter waits | T1; T1 | TEAM | No waits",
            "signatures=EMPLOYEE | 2026-03-01; MANAGER | 2026-03-05",
            "responsibilities=Lead for sepsis"
        };
        String[] monthly = {
            "timing=MONTHLY",
            "cycle_weeks=",
            "cycle_anchor=",
            "week=",
            "output=17/2",
            "output_unit=patients",
            "objectives_served=P1; T1",
            "cover=PROSPECTIVE"
        };
        JobPlanBatch batch = source.holding(
                        new Table().row(both(agreed, monthly, "nth=1")).row(both(agreed, monthly, "nth=-1")))
                .read();

        assertEquals(List.of(), batch.rejected());
        JobPlanVersion plan = batch.plans().get(0);
        assertEquals(Optional.of(new Fraction(208, 5)), plan.year().workingWeeks());
        assertEquals(2, plan.agreement().objectives().size());
        assertEquals(
                new Signature(Signature.Role.MANAGER, LocalDate.of(2026, 3, 5)),
                plan.life().signatures().get(1));
        Activity clinic = plan.activities().get(0);
        assertEquals(
                new Timing.Monthly(List.of(
                        new NthWeekday(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        new NthWeekday(NthWeekday.LAST, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)))),
                clinic.timing());
        assertEquals(Optional.of(new Output(new Fraction(17, 2), "patients")), clinic.output());
        assertEquals(2, clinic.objectives().size());
        assertTrue(clinic.covered());
    }

    private static String[] both(String[] some, String[] others, String last) {
        return Stream.of(Stream.of(some), Stream.of(others), Stream.of(last))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    @Test
    void semicolonsLineEndsOfWindowsAndAByteOrderMarkAreFoundOut() throws Exception {
        JobPlanBatch batch = source.holding("\uFEFF" + table(";", "\r\n")).read();

        assertEquals(List.of(expected(SystemOfRecord.SPREADSHEET)), batch.plans());
    }

    @Test
    void quotesAroundEveryCellAreFoundOutToo() throws Exception {
        String quoted = table(";", "\r\n").toString().replaceAll("([^;\r\n]*)(;|\r\n)", "\"$1\"$2");

        assertEquals(
                List.of(expected(SystemOfRecord.SPREADSHEET)),
                source.holding(quoted).read().plans());
    }

    @Test
    void aDelimiterCanBeSet() throws Exception {
        assertEquals(
                1,
                source.holding(table(";", "\n"))
                        .with("delimiter", ";")
                        .read()
                        .plans()
                        .size());
        assertTrue(source.with("delimiter", ",").failure().contains("check the delimiter"));
    }

    @Test
    void theRowsSystemOfRecordWinsOverTheUsualOne() throws Exception {
        source.with("systemOfRecord", SystemOfRecord.E_JOB_PLANNING)
                .holding(new Table()
                        .row()
                        .row("plan_id=JP-002", "system_of_record=PAPER")
                        .toString());

        assertEquals(
                List.of(SystemOfRecord.E_JOB_PLANNING, SystemOfRecord.PAPER),
                source.read().plans().stream()
                        .map(JobPlanVersion::systemOfRecord)
                        .toList());
    }

    @Test
    void aQuotedCellMayHoldDelimitersQuotesAndLineEnds() throws Exception {
        source.holding(new Table()
                .row("activity_name=\"Clinic, \"\"late\"\"\"")
                .row("plan_id=JP-002", "contract=\"two\nlines\"")
                .row("plan_id=JP-003", "week=9"));

        JobPlanBatch batch = source.read();

        assertEquals(
                "Clinic, \"late\"", batch.plans().get(0).activities().get(0).name());
        assertEquals(
                List.of("line 3", "line 5"),
                batch.rejected().stream().map(each -> each.record()).toList(),
                "a line end in a contract's code, and the line counted in lines of the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTO", "ISO-8859-1", "windows-1252", "UTF-8"})
    void umlautsSurviveEachEncoding(String name) throws Exception {
        String text = new Table()
                .row("activity_name=Zoë – später".replace(" – ", name.equals("ISO-8859-1") ? " " : " – "))
                .toString();
        Charset charset = name.equals("AUTO") ? WINDOWS : Charset.forName(name);

        JobPlanBatch batch =
                source.with("encoding", name).holding(text, charset).read();

        assertTrue(batch.plans().get(0).activities().get(0).name().matches("Zoë (– )?später"));
    }

    @Test
    void bytesThatAreNoTextAreRefusedInsteadOfReplaced() throws Exception {
        byte[] text = new Table().row("activity_name=@").toString().getBytes(StandardCharsets.US_ASCII);
        text[new String(text, StandardCharsets.US_ASCII).indexOf('@')] = (byte) 0x81;

        assertTrue(source.holding(text).failure().contains("no text in windows-1252"));
        assertTrue(source.with("encoding", "UTF-8").failure().contains("no text in UTF-8"));
        assertTrue(source.holding(new Table().row(), StandardCharsets.UTF_16)
                .failure()
                .contains("UTF-16"));
    }

    @Test
    void columnsMayStandInAnyOrderAndUnknownOnesAreIgnored() throws Exception {
        String[] lines = new Table().row().toString().split("\n");
        String turned = "end, Colour ,PLAN_ID ,,version,state,assignment_number,in_force_from,zone,nation,contract,"
                + "activity_id,activity_code,category,on_bank_holiday,timing,cycle_weeks,cycle_anchor,week,day,start\n"
                + "13:00,blue, JP-001 ,,2,APPROVED,20012345,2026-04-01,Europe/London,SCOTLAND,AFC,"
                + "a1,CLINIC,DCC,STAYS,TIMETABLED,4,2026-06-01,1,MONDAY,09:00\n";
        assertNotEquals(lines[0], turned);

        JobPlanBatch batch = source.holding(turned).read();

        assertEquals(List.of(), batch.rejected());
        assertEquals(new JobPlanId("JP-001"), batch.plans().get(0).planId());
        assertEquals(Optional.empty(), batch.plans().get(0).contract().onePa());
    }

    @Test
    void aPlanWithoutActivitiesIsOneRow() throws Exception {
        JobPlanBatch batch =
                source.holding(new Table().withoutActivity("JP-007").row()).read();

        assertEquals(List.of(), batch.rejected());
        assertEquals(List.of(), batch.plans().get(0).activities());
    }

    @Test
    void versionsOfAPlanStandApartWhereverTheirRowsAre() throws Exception {
        source.holding(
                new Table().row("version=2").row("version=1", "state=DRAFT").row("version=2", "week=3"));

        assertEquals(
                List.of(1, 2),
                source.read().plans().stream().map(JobPlanVersion::version).toList());
    }

    @Test
    void anUnchangedFileSaysSoAndAChangedOneOrSettingDoesNot() throws Exception {
        String cursor = source.holding(new Table().row()).read().cursor();

        assertEquals(Coverage.UNCHANGED, source.readSince(cursor).coverage());
        assertEquals(cursor, source.readSince(cursor).cursor());
        assertEquals(Coverage.EVERYTHING, source.readSince("other").coverage());
        assertEquals(
                Coverage.EVERYTHING,
                source.with("systemOfRecord", SystemOfRecord.PAPER)
                        .readSince(cursor)
                        .coverage());
        source.with("systemOfRecord", SystemOfRecord.SPREADSHEET).holding(new Table().row("week=2"));
        assertEquals(Coverage.EVERYTHING, source.readSince(cursor).coverage());
    }

    @Test
    void tenThousandRowsAreReadWithProgress() throws Exception {
        Table table = new Table();
        for (int i = 0; i < 10_000; i++) {
            int activity = i % 10 / 2;
            table.row("plan_id=JP-" + i / 10, "activity_id=a" + activity, "week=" + (1 + i % 2));
        }
        List<Long> progress = new ArrayList<>();

        JobPlanBatch batch = source.holding(table).source().read(Optional.empty(), (done, total) -> {
            assertEquals(10_000, total);
            progress.add(done);
        });

        assertEquals(1_000, batch.plans().size());
        assertEquals(List.of(), batch.rejected());
        assertEquals(5, batch.plans().get(0).activities().size());
        assertEquals(10_000, progress.get(progress.size() - 1));
    }

    @Test
    void theDocumentNamesEveryColumnAndItsExampleIsGood() throws Exception {
        String document = document();
        for (PlanField field : Columns.all()) {
            assertTrue(document.contains("| `" + Columns.nameOf(field) + "` |"), Columns.nameOf(field));
        }
        String example = document.substring(document.indexOf("```csv\n") + 7, document.lastIndexOf("```"));

        JobPlanBatch batch = source.holding(example).read();

        assertEquals(List.of(), batch.rejected());
        assertEquals(3, batch.plans().get(0).activities().size());
    }

    private static String document() throws Exception {
        try (InputStream in =
                CsvJobPlanSourceTest.class.getResourceAsStream("/org/sessionwise/jobplan/csv/job-plan-columns.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anInterruptedReadEndsAndKeepsTheFlag() throws Exception {
        source.holding(new Table().row());
        Thread.currentThread().interrupt();
        try {
            assertThrows(SourceUnavailableException.class, source::read);
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void theFileIsNotLocked() throws Exception {
        source.holding(new Table().row()).read();

        Files.delete(folder.resolve("plans.csv"));
        assertFalse(Files.exists(folder.resolve("plans.csv")));
    }
}

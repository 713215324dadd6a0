package org.sessionwise.jobplan.upload.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.upload.Importer;
import org.sessionwise.api.upload.PlanUploads.Extent;
import org.sessionwise.api.upload.SavedUpload;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.api.upload.UploadReport;
import org.sessionwise.api.upload.UploadedDocument;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.RejectedRecord;

@Timeout(120)
class KeptUploadsTest extends TrialUploads {

    private static final String NAME = "Surgery 2026";
    private static final String HEADING =
            "ESR number,Start date,Status,Activity,Type of PA,Day,Start time,Finish time\n";
    private static final String GOOD = "20012345,01/04/2026,Approved,Clinic,Clinical,Mon,9:00,1pm\n";
    private static final String ALSO_GOOD = "20012346,01/04/2026,approved,Teaching,SPA,Friday,14:00,16:00\n";
    private static final String BAD = "20012347,31/04/2026,Approved,=cmd(),DCC,Tuesday,09:00,13:00\n";
    private static final UploadMapping MAPPING = UploadMapping.NOTHING
            .columns(Map.of(
                    "assignment_number", "ESR number",
                    "in_force_from", "Start date",
                    "state", "Status",
                    "activity_code", "Activity",
                    "category", "Type of PA",
                    "day", "Day",
                    "start", "Start time",
                    "end", "Finish time"))
            .constants(Map.of(
                    "zone", "Europe/London",
                    "nation", "England and Wales",
                    "contract", "CONSULTANT_2003_ENGLAND",
                    "minutes_per_pa", "240",
                    "timing", "TIMETABLED",
                    "on_bank_holiday", "FALLS_AWAY",
                    "cycle_weeks", "1",
                    "cycle_anchor", "2026-03-30",
                    "week", "1",
                    "system_of_record", "SPREADSHEET"))
            .words(Map.of("category", Map.of("Clinical", "DCC")));

    private UploadReport take(String file, Extent extent) throws Exception {
        uploads.save(NAME, MAPPING, IMPORTER);
        return uploads.take(NAME, bytes(file), extent, IMPORTER);
    }

    private JobPlanBatch pulled() throws Exception {
        return running.get("upload~" + NAME).read(Optional.empty(), (done, total) -> {});
    }

    private static Set<String> plans(JobPlanBatch batch) {
        return batch.plans().stream().map(plan -> plan.planId().value()).collect(Collectors.toSet());
    }

    @Test
    void aMappedFileBecomesThePlansOfItsSource() throws Exception {
        UploadReport report = take(HEADING + GOOD + ALSO_GOOD, Extent.ALL_PLANS);

        assertEquals(List.of(), report.faults());
        assertEquals(2, report.plans());
        JobPlanBatch batch = pulled();
        assertEquals(JobPlanBatch.Coverage.EVERYTHING, batch.coverage());
        assertEquals(Set.of("20012345", "20012346"), plans(batch));
        JobPlanVersion plan = batch.plans().get(0);
        assertEquals("2026-04-01", plan.inForce().from().toString());
        assertEquals("DCC", plan.activities().get(0).category().name());
        assertTrue(plan.activities().get(0).timing().toString().contains("13:00"));
    }

    @Test
    void aBadRowLeavesOutItsPlanAndKeepsWhatIsStoredOfIt() throws Exception {
        UploadReport report = take(HEADING + GOOD + BAD, Extent.ALL_PLANS);

        assertEquals(1, report.goodRows());
        UploadReport.Fault fault = report.faults().get(0);
        assertEquals("line 3", fault.record());
        assertEquals("Start date", fault.column());
        assertTrue(fault.problem().contains("expected a day"), fault.problem());
        assertEquals(
                List.of(Optional.of("20012347")),
                pulled().rejected().stream()
                        .map(RejectedRecord::plan)
                        .map(plan -> plan.map(id -> id.value()))
                        .toList());
    }

    @Test
    void refusedRowsComeBackWithWhatIsWrongAndNoFormula() throws Exception {
        uploads.save(NAME, MAPPING, IMPORTER);

        UploadedDocument document = uploads.refusedRows(NAME, bytes(HEADING + GOOD + BAD), IMPORTER);

        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        assertEquals("Surgery_2026-refused.csv", document.name());
        assertEquals(2, text.lines().count());
        assertTrue(text.contains("'=cmd()"), text);
        assertFalse(text.contains("20012345"), text);
        assertTrue(text.lines().findFirst().orElseThrow().endsWith("What is wrong (Sessionwise)"), text);
    }

    @Test
    void mendedRowsAreAddedToThePlansThatAreThere() throws Exception {
        take(HEADING + GOOD + BAD, Extent.ALL_PLANS);
        byte[] refused =
                uploads.refusedRows(NAME, bytes(HEADING + GOOD + BAD), IMPORTER).bytes();
        String mended = new String(refused, StandardCharsets.UTF_8).replace("31/04/2026", "30/04/2026");

        UploadReport report = uploads.take(NAME, bytes(mended), Extent.THESE_PLANS, IMPORTER);

        assertEquals(List.of(), report.faults());
        assertEquals(Set.of("20012345", "20012347"), plans(pulled()));
        assertEquals(List.of(), pulled().rejected());
        SavedUpload saved = uploads.saved().get(0);
        assertEquals(2, saved.plans());
        assertEquals(Optional.of(NOW), saved.takenAt());
    }

    @Test
    void theNextFileTakesThePlaceOfTheLast() throws Exception {
        take(HEADING + GOOD, Extent.ALL_PLANS);
        take(HEADING + ALSO_GOOD, Extent.ALL_PLANS);

        assertEquals(Set.of("20012346"), plans(pulled()));
    }

    @Test
    void nothingNewIsToldAsThat() throws Exception {
        take(HEADING + GOOD, Extent.ALL_PLANS);
        String cursor = pulled().cursor();
        take(HEADING + GOOD, Extent.ALL_PLANS);

        JobPlanBatch batch = running.get("upload~" + NAME).read(Optional.of(cursor), (done, total) -> {});

        assertEquals(JobPlanBatch.Coverage.UNCHANGED, batch.coverage());
    }

    @Test
    void sourcesAreThereAgainAfterARestart() throws Exception {
        take(HEADING + GOOD, Extent.ALL_PLANS);
        sources.close();
        assertEquals(Map.of(), running);

        sources = new UploadSources(framework(), database);
        sources.require(NAME); // waits its turn behind the look at what was taken

        assertEquals(Set.of("upload~" + NAME), running.keySet());
    }

    @Test
    void aFileWithoutAGoodPlanTakesNothingAway() throws Exception {
        take(HEADING + GOOD, Extent.ALL_PLANS);

        assertThrows(UploadRefusedException.class, () -> take(HEADING + BAD, Extent.ALL_PLANS));

        assertEquals(Set.of("20012345"), plans(pulled()));
    }

    @Test
    void twoVersionsInForceOnOneDayAreRefused() throws Exception {
        uploads.save(NAME, MAPPING.columns(with(MAPPING.columns(), "version", "V")), IMPORTER);
        String rows = GOOD.replace("\n", ",1\n") + GOOD.replace("\n", ",2\n");

        UploadReport report = uploads.check(NAME, bytes(HEADING.replace("\n", ",V\n") + rows), IMPORTER);

        assertEquals(0, report.plans());
        assertTrue(
                report.faults().get(0).problem().contains("IN-14"),
                report.faults().toString());
    }

    private static Map<String, String> with(Map<String, String> columns, String field, String heading) {
        Map<String, String> more = new java.util.HashMap<>(columns);
        more.put(field, heading);
        return more;
    }

    @Test
    void whoDidWhatIsAuditedWithoutContent() throws Exception {
        take(HEADING + GOOD + BAD, Extent.ALL_PLANS);
        uploads.refusedRows(NAME, bytes(HEADING + GOOD + BAD), IMPORTER);

        assertEquals(
                List.of("import mapping saved", "import file taken", "refused rows of an import downloaded"),
                audited.stream().map(entry -> entry.action()).toList());
        assertFalse(audited.toString().contains("2001234"), audited.toString());
    }

    @Test
    void namesAndMappingsThatCannotBeAreRefused() {
        assertThrows(UploadRefusedException.class, () -> uploads.save("../x", MAPPING, IMPORTER));
        assertThrows(
                UploadRefusedException.class,
                () -> uploads.save(NAME, MAPPING.columns(Map.of("salary", "Salary")), IMPORTER));
        assertThrows(UploadRefusedException.class, () -> uploads.check("Nobody's", bytes(HEADING), IMPORTER));
    }

    @Test
    void plansOfPeopleWhomTheImporterDoesNotManageAreRefusedAndStayAsTheyAre() throws Exception {
        Importer nobodys = new Importer(COORDINATOR, person -> false);
        take(HEADING + GOOD, Extent.ALL_PLANS);

        UploadReport checked = uploads.check(NAME, bytes(HEADING + GOOD), nobodys);

        assertEquals(0, checked.plans());
        assertTrue(checked.faults().get(0).problem().contains("nobody whose job plans you manage"));
        assertThrows(
                UploadRefusedException.class,
                () -> uploads.take(NAME, bytes(HEADING + GOOD), Extent.ALL_PLANS, nobodys));
        Importer another =
                new Importer(COORDINATOR, person -> person.assignmentNumber().equals(Optional.of("20012346")));
        UploadRefusedException refused = assertThrows(
                UploadRefusedException.class,
                () -> uploads.take(NAME, bytes(HEADING + ALSO_GOOD), Extent.ALL_PLANS, another));
        assertTrue(refused.getMessage().contains("use a name of your own"), refused.getMessage());
        assertThrows(UploadRefusedException.class, () -> uploads.save(NAME, UploadMapping.NOTHING, another));
        assertEquals(MAPPING, uploads.saved().get(0).mapping());
        assertEquals(1, uploads.saved().get(0).plans());
    }
}

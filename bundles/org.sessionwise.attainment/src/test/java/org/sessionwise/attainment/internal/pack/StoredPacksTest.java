package org.sessionwise.attainment.internal.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.api.pack.Packs.Format;
import org.sessionwise.api.pack.Restated;
import org.sessionwise.attainment.internal.evidence.AuditOfTests;
import org.sessionwise.attainment.internal.indicator.IndicatorsOfTests;
import org.sessionwise.attainment.internal.indicator.MadeUpFigures;
import org.sessionwise.attainment.internal.indicator.MadeUpTrust;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.AttainmentScope.Kind;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.pdf.internal.TaggedPdfWriter;

class StoredPacksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Actor LEAD = new Actor("lead");
    private static final AttainmentScope TRUST = AttainmentScope.trust();
    private static final AttainmentScope GASTRO = AttainmentScope.of(new DepartmentId("gastro"));

    @TempDir
    private Path directory;

    private final AuditOfTests audit = new AuditOfTests();
    private final RegisterOfTests register = new RegisterOfTests();
    private final MadeUpTrust trust = new MadeUpTrust()
            .team("gastro", "endo", "Medical", 30, 27)
            .team("gastro", "liver", "Nursing & <midwifery>", 3, 3)
            .team("anaes", "main", "Medical", 40, 20);
    private final MadeUpFigures gastro = new MadeUpFigures("gastro");
    private EmbeddedDatabase database;
    private StoredPacks packs;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        packs = new StoredPacks(
                database,
                audit,
                new PackGathering(trust, IndicatorsOfTests.of(trust, gastro), register, trust),
                new TaggedPdfWriter(),
                register,
                new TrustDay(),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String json(Pack pack) throws NoAnswerException {
        return new String(packs.file(pack.id(), Format.JSON).orElseThrow(), StandardCharsets.UTF_8);
    }

    private String words(Pack pack) throws NoAnswerException, IOException {
        try (PDDocument document =
                Loader.loadPDF(packs.file(pack.id(), Format.PDF).orElseThrow())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aPackOpenedAgainIsTheSameByteForByteWhateverHappenedMeanwhile() throws NoAnswerException {
        Pack made = packs.freeze(TRUST, DAY, LEAD);
        byte[] pdf = packs.file(made.id(), Format.PDF).orElseThrow();
        trust.team("gastro", "new", "Medical", 50, 0);

        Pack again = packs.find(made.id()).orElseThrow();
        assertArrayEquals(pdf, packs.file(made.id(), Format.PDF).orElseThrow());
        assertEquals(made.digest(), again.digest());
        assertEquals(64, again.digest().length());
        assertEquals(NOON, again.asAt());
        assertEquals(
                new PackFiles(
                                packs.file(made.id(), Format.JSON).orElseThrow(),
                                pdf,
                                packs.file(made.id(), Format.XLSX).orElseThrow())
                        .digest(),
                again.digest());
    }

    @Test
    void aPackOutlivesTheProcess() throws NoAnswerException {
        Pack made = packs.freeze(GASTRO, DAY, LEAD);
        byte[] xlsx = packs.file(made.id(), Format.XLSX).orElseThrow();
        database.close();
        open();

        assertEquals(GASTRO, packs.find(made.id()).orElseThrow().scope());
        assertArrayEquals(xlsx, packs.file(made.id(), Format.XLSX).orElseThrow());
        assertEquals(List.of(), packs.all(TRUST));
        assertEquals(1, packs.all(GASTRO).size());
    }

    @Test
    void everyPartIsInThePdfUnderAHeadingOfItsOwn() throws NoAnswerException, IOException {
        Pack made = packs.freeze(TRUST, DAY, LEAD);
        try (PDDocument document =
                Loader.loadPDF(packs.file(made.id(), Format.PDF).orElseThrow())) {
            List<String> tags = new ArrayList<>();
            document.getDocumentCatalog().getStructureTreeRoot().getKids().forEach(kid -> collect(kid, tags));
            assertEquals("Board pack", document.getDocumentInformation().getTitle());
            assertEquals(1, tags.stream().filter("H1"::equals).count());
            assertEquals(10, tags.stream().filter("H2"::equals).count());
            assertTrue(tags.stream().filter("Table"::equals).count() >= 5);
            assertTrue(tags.contains("TH"));
        }
        String words = words(made);
        for (String part : List.of(
                "Levels of attainment",
                "Indicators",
                "At least monthly",
                "Trend",
                "Between here and the next level",
                "Evidence that ends soon",
                "Completeness",
                "a local default",
                "at least 90 %",
                "Nursing & <midwifery>")) {
            assertTrue(words.replace('\u00a0', ' ').contains(part), part);
        }
    }

    @Test
    void theWorkbookOpensAndHasASheetForEachTable() throws NoAnswerException, IOException {
        Pack made = packs.freeze(GASTRO, DAY, LEAD);
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(packs.file(made.id(), Format.XLSX).orElseThrow()))) {
            List<String> sheets = workbook.getSheets().map(Sheet::getName).toList();
            assertEquals("About", sheets.get(0));
            assertTrue(sheets.containsAll(List.of("Levels of attainment", "Indicators", "Trend")), sheets.toString());
            Sheet levels = workbook.findSheet("Levels of attainment").orElseThrow();
            assertEquals("Department gastro", levels.read().get(1).getCellText(0));
        }
    }

    private JsonNode rows(Pack pack, String section) throws NoAnswerException, IOException {
        for (JsonNode one : JSON.readTree(json(pack)).path("sections")) {
            if (one.path("id").asText().equals(section)) {
                return one.at("/table/rows");
            }
        }
        throw new AssertionError("no section " + section);
    }

    @Test
    void ofAGroupOfFewNotEvenTheLevelIsTold() throws NoAnswerException, IOException {
        for (AttainmentScope scope : List.of(TRUST, GASTRO)) {
            JsonNode rows = rows(packs.freeze(scope, DAY, LEAD), "levels");

            assertEquals("2", rows.at("/0/4").asText(), "Medical");
            assertEquals("kept back", rows.at("/0/5").asText(), "Nursing, 3 people");
        }
        JsonNode departments = rows(packs.freeze(TRUST, DAY, LEAD), "levels");
        assertEquals("nobody in scope", departments.at("/1/5").asText(), "Nursing in anaes");
        assertEquals("kept back", departments.at("/2/5").asText(), "Nursing in gastro");
    }

    @Test
    void ofTeamsNothingIsTold() throws NoAnswerException, IOException {
        for (AttainmentScope scope : List.of(TRUST, GASTRO)) {
            Pack made = packs.freeze(scope, DAY, LEAD);

            assertFalse(json(made).contains("TEAM"), "a line of a team");
            assertFalse((json(made) + words(made)).contains("Team endo"));
            assertFalse(packs.restated(made.id()).stream()
                    .anyMatch(one -> one.scope().kind() == Kind.TEAM));
        }
    }

    @Test
    void whoIsLeftOutIsToldOfTheTrustAloneAndOnlyOfMany() throws NoAnswerException, IOException {
        trust.exclusions = Map.of("in training", 12, "on leave for long", 9);
        String many = words(packs.freeze(TRUST, DAY, LEAD));
        assertTrue(many.contains("21 people are left out of every count."), many);
        assertTrue(many.contains("Of these 12 people: in training."), many);
        assertFalse(words(packs.freeze(GASTRO, DAY, LEAD)).contains("12 people"));

        trust.exclusions = Map.of("in training", 12, "on leave for long", 2);
        String few = words(packs.freeze(TRUST, DAY, LEAD));
        assertFalse(few.contains("14 people"), "less 12 they are 2");
        assertFalse(few.contains("12 people"), few);
    }

    @Test
    void aStepThatCountsFewPeopleIsKeptBackThoughTheScopeHasMany() throws NoAnswerException, IOException {
        assertEquals(
                "3", rows(packs.freeze(TRUST, DAY, LEAD), "steps").at("/0/3").asText());
        trust.step = trust.step.counted(new Proportion(1, 4));
        JsonNode step = rows(packs.freeze(TRUST, DAY, LEAD), "steps").path(0);

        for (int cell = 2; cell <= 4; cell++) {
            assertEquals("kept back", step.path(cell).asText());
        }
    }

    @Test
    void nobodyIsNamedAndFewPeopleAreKeptBack() throws NoAnswerException, IOException {
        register.ending.add(EvidenceEntry.of(
                "e",
                EvidenceContent.of(EvidenceKind.ROLE, TRUST, "Dr Secret Name is accountable", DAY.minusYears(1))
                        .criteria(Set.of(new CriterionId("1.3f")))
                        .owner("Dr Secret Name")
                        .notes("Dr Secret Name")
                        .until(DAY.plusDays(20))
                        .build(),
                Optional.empty(),
                Optional.empty(),
                1,
                LEAD,
                NOON));
        Pack made = packs.freeze(GASTRO, DAY, LEAD);
        String all = json(made) + words(made);

        assertFalse(all.contains("Secret"));
        assertFalse(all.contains("gastro-liver"), "a key of a person");
        assertTrue(all.contains("1.3f"));
        assertTrue(json(made).contains("\"missing\":\"SUPPRESSED\""));
        assertFalse(json(made).contains("\"part\":\"3\",\"whole\":\"3\""));
    }

    @Test
    void aDepartmentOfFewPeopleKeepsItsCountsBackEverywhere() throws NoAnswerException, IOException {
        trust.team("small", "one", "Medical", 4, 1);
        Pack made = packs.freeze(AttainmentScope.of(new DepartmentId("small")), DAY, LEAD);

        assertFalse((json(made) + words(made)).contains("3 more plans"));
        assertTrue(words(made).contains("kept back"));
    }

    @Test
    void theSameKnowledgeGivesTheSamePdf() throws NoAnswerException {
        Pack one = packs.freeze(TRUST, DAY, LEAD);
        Pack two = packs.freeze(TRUST, DAY, LEAD);

        assertArrayEquals(
                packs.file(one.id(), Format.PDF).orElseThrow(),
                packs.file(two.id(), Format.PDF).orElseThrow());
        assertEquals(json(one).replace(one.id(), ""), json(two).replace(two.id(), ""));
    }

    @Test
    void whatCameLaterIsTold() throws NoAnswerException {
        Pack made = packs.freeze(GASTRO, DAY, LEAD);
        assertEquals(List.of(), packs.restated(made.id()));

        gastro.delivered(trust.people(GASTRO), 4);
        List<Restated> restated = packs.restated(made.id());

        Restated whole = restated.stream()
                .filter(one ->
                        one.indicator() == Indicator.VARIANCE_DCC && one.scope().equals(GASTRO))
                .findFirst()
                .orElseThrow();
        assertEquals("0.0", whole.then());
        assertEquals("-50.0", whole.now());
        assertTrue(restated.stream().noneMatch(one -> one.indicator() == Indicator.ACTIVE_PLANS));
        assertEquals(List.of(), packs.restated("unknown"));
    }

    @Test
    void aReportIsLoggedAndCountsAsEvidence() throws NoAnswerException, EvidenceRefusedException {
        Pack made = packs.freeze(GASTRO, DAY, LEAD);
        packs.reported(made.id(), new Packs.Report("board", DAY, "Minute 7"), LEAD);
        Pack twice = packs.reported(made.id(), new Packs.Report("department", DAY.plusDays(1), "Minute 8"), LEAD);

        assertEquals(
                List.of("board", "department"),
                twice.reports().stream().map(Packs.Report::to).toList());
        assertEquals("Minute 7", twice.reports().get(0).minute());
        EvidenceContent evidence = register.added.get(0);
        assertEquals(EvidenceKind.REPORT, evidence.kind());
        assertEquals(Set.of("board"), evidence.topics());
        assertEquals(GASTRO, evidence.scope());
        assertEquals(DAY, evidence.on());
        assertEquals(3, audit.lines().size());
        assertTrue(audit.lines().get(1).startsWith("lead pack reported"));
    }

    @Test
    void aReportThatTheRegisterRefusesIsNotLogged() throws NoAnswerException {
        Pack made = packs.freeze(TRUST, DAY, LEAD);
        register.refuses = true;

        assertThrows(
                EvidenceRefusedException.class,
                () -> packs.reported(made.id(), new Packs.Report("board", DAY, "Minute 7"), LEAD));
        assertThrows(
                NoSuchElementException.class,
                () -> packs.reported("unknown", new Packs.Report("board", DAY, "Minute 7"), LEAD));
        assertThrows(
                IllegalArgumentException.class,
                () -> packs.reported(made.id(), new Packs.Report("press", DAY, "Minute 7"), LEAD));
        assertEquals(List.of(), packs.find(made.id()).orElseThrow().reports());
    }

    @Test
    void aPackIsReportedFromTheDayOnWhichItWasMadeAndWithWhereItIsMinuted() throws NoAnswerException {
        Pack made = packs.freeze(TRUST, DAY.minusDays(30), LEAD);
        Packs.Report early = new Packs.Report("board", DAY.minusDays(1), "Minute 7");
        Packs.Report bare = new Packs.Report("board", DAY, " ");

        assertEquals(
                "on",
                assertThrows(EvidenceRefusedException.class, () -> packs.reported(made.id(), early, LEAD))
                        .field());
        assertEquals(
                "minute",
                assertThrows(EvidenceRefusedException.class, () -> packs.reported(made.id(), bare, LEAD))
                        .field());
        assertEquals(List.of(), register.added);
    }

    @Test
    void noLevelCountsAReportThatThePackDoesNotHave() throws NoAnswerException, EvidenceRefusedException {
        Pack made = packs.freeze(TRUST, DAY, LEAD);
        Packs.Report report = new Packs.Report("board", DAY, "Minute 7");
        audit.isBroken = true;
        assertThrows(IllegalStateException.class, () -> packs.reported(made.id(), report, LEAD));
        assertEquals(List.of(), register.added, "the pack could not be marked");

        audit.isBroken = false;
        register.isGone = true;
        assertThrows(NoAnswerException.class, () -> packs.reported(made.id(), report, LEAD));
        register.isGone = false;
        assertEquals(List.of(report), packs.reported(made.id(), report, LEAD).reports(), "said again it stands once");
        assertEquals(1, register.added.size());
    }

    @Test
    void aPackOfAPastDayLeavesOutWhatIsKnownOfTodayOnly() throws NoAnswerException, IOException {
        String today = words(packs.freeze(TRUST, DAY, LEAD));
        assertTrue(today.contains("more plans are signed"));
        String past = words(packs.freeze(TRUST, DAY.minusDays(1), LEAD));

        assertFalse(past.contains("more plans are signed"));
        assertTrue(past.contains("what stands in the way is known of today only"), past);
        assertTrue(past.contains("what ends soon is known of today only"), past);
    }

    @Test
    void theTrendSaysWhatWasWorkedOutLater() throws NoAnswerException, IOException {
        assertEquals(
                "as known then",
                rows(packs.freeze(TRUST, DAY, LEAD), "trend").at("/0/7").asText());
        trust.reconstructed = true;
        Pack made = packs.freeze(TRUST, DAY, LEAD);
        assertEquals(
                "worked out later from what is known now",
                rows(made, "trend").at("/0/7").asText());
        assertFalse(words(made).contains("as it stood"));
    }

    @Test
    void itSaysWhatTheLevelRestsOnWhoMadeItAndWhen() throws NoAnswerException, IOException {
        trust.active = Status.NOT_MET;
        Pack made = packs.freeze(TRUST, DAY, LEAD);
        JsonNode standards = rows(made, "standards");
        assertEquals(4, standards.size());
        assertEquals("[\"1.4 Active\",\"1\",\"not met\"]", standards.get(0).toString());
        assertEquals("50 of 73 have one.", rows(made, "criteria").at("/0/3").asText());
        String words = words(made);
        assertTrue(words.contains("As known on 22 November 2026, 06:00. Made on 22 November 2026, 12:00 by lead."));
        assertTrue(words.contains("Rests on no number that the trust set"));

        trust.minimumPercent(85);
        String own = words(packs.freeze(TRUST, DAY, LEAD)).replace('\u00a0', ' ');
        assertTrue(own.contains("Rests on 1 number the trust set: 1.4a at least 85 %."), own);
    }

    @Test
    void whyACriterionDoesNotHoldCountsNoFew() throws NoAnswerException, IOException {
        trust.active = Status.NOT_MET;
        trust.team("small", "one", "Medical", 4, 1);
        Pack made = packs.freeze(AttainmentScope.of(new DepartmentId("small")), DAY, LEAD);

        assertEquals("kept back", rows(made, "criteria").at("/0/3").asText());
        assertFalse((json(made) + words(made)).contains("1 of 4"));
    }

    @Test
    void nothingIsKeptThatTheAuditLogRefuses() throws NoAnswerException {
        audit.isBroken = true;

        assertThrows(IllegalStateException.class, () -> packs.freeze(TRUST, DAY, LEAD));
        assertEquals(List.of(), packs.all(TRUST));
    }

    @Test
    void teamsAndGroupsHaveNoPacks() {
        assertThrows(IllegalArgumentException.class, () -> packs.freeze(TRUST.onlyGroup("Medical"), DAY, LEAD));
    }

    private static void collect(Object kid, List<String> tags) {
        if (kid instanceof PDStructureElement element) {
            tags.add(element.getStructureType());
            element.getKids().forEach(below -> collect(below, tags));
        }
    }
}

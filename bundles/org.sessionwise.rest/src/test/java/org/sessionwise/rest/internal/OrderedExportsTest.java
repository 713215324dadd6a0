package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.Columns;
import org.sessionwise.rest.internal.export.FiguresTable;
import org.sessionwise.rest.internal.export.FindingsTable;
import org.sessionwise.rest.internal.export.OutcomesTable;
import org.w3c.dom.Document;

/** Columns, print, and files that are made in the background. */
class OrderedExportsTest {

    private static final String FIGURES = "/departments/anaes/figures";
    private static final String EXPORTS = "/departments/anaes/exports";
    private static final String QUERY = "?split=person&" + Trust.PERIOD;
    private static final String ORDER = "{\"what\":\"figures\",\"format\":\"csv\",\"from\":\"2026-03-02\","
            + "\"until\":\"2026-03-30\",\"split\":\"person\",\"columns\":\"name,people\"}";

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void aFileHasTheColumnsAskedForInTheOrderOfTheTable() throws Exception {
        String csv = trust.get("coordinator", FIGURES + ".csv" + QUERY + "&columns=people,%20name")
                .body();

        assertTrue(csv.substring(1).startsWith("Name,People\r\nAmy Ash,"), csv);
        String findings = trust.get(
                        "coordinator",
                        "/departments/anaes/findings.csv?" + Trust.PERIOD + "&columns=outcome,plannedPaExact")
                .body();
        assertTrue(findings.substring(1).startsWith("Outcome,\"Planned (PA, exact)\""), findings);
        assertEquals(
                200,
                trust.get("coordinator", FIGURES + ".xlsx" + QUERY + "&columns=basis")
                        .statusCode());
    }

    @Test
    void aColumnThatIsNoneIsAnsweredWithThoseThatAre() throws Exception {
        HttpResponse<String> answer = trust.get("coordinator", FIGURES + ".csv" + QUERY + "&columns=name,salary");

        assertEquals("400 bad-parameter", Trust.problem(answer));
        assertEquals("columns", Trust.json(answer).path("parameter").asText());
        assertTrue(Trust.json(answer).path("detail").asText().contains("deliveredVariancePercentOfPa"), answer.body());
    }

    @Test
    void everyColumnHasAKeyOfItsOwnAndPaperTakesKnownOnes() {
        for (List<String> headings :
                List.of(FiguresTable.headings(), OutcomesTable.headings(), FindingsTable.headings())) {
            assertEquals(
                    headings.size(),
                    headings.stream().map(Columns::key).distinct().count(),
                    headings.toString());
        }
        keysOf(FiguresTable.headings(), FiguresTable.PRINTED);
        keysOf(OutcomesTable.headings(), OutcomesTable.PRINTED);
        keysOf(FindingsTable.headings(), FindingsTable.PRINTED);
    }

    private static void keysOf(List<String> headings, List<String> printed) {
        Set<String> keys = headings.stream().map(Columns::key).collect(Collectors.toSet());
        assertTrue(keys.containsAll(printed), () -> printed + " of " + keys);
        assertTrue(printed.size() <= ExportColumns.MOST_PRINTED);
    }

    @Test
    void aPrintedFileSaysWhatItIsOf() throws Exception {
        trust.host.people.add(
                trust.host.person("a9", "anaes", "red", "<b>\u0001 & Co").build());

        String printed = trust.get("coordinator", FIGURES + ".pdf" + QUERY).body();

        Document parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, parsed.getElementsByTagName("table").getLength());
        assertTrue(printed.contains("<h1>Planned and worked, 2026-03-02 to 2026-03-29</h1>"), printed);
        assertTrue(printed.contains("As at"), printed);
        assertTrue(printed.contains("<th scope=\"row\">Amy Ash</th>"), printed);
        assertTrue(trust.plans.newest(1).get(0).detail().startsWith("figures as pdf"));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.get(
                        "coordinator",
                        FIGURES + ".pdf" + QUERY + "&columns="
                                + FiguresTable.headings().stream()
                                        .limit(15)
                                        .map(Columns::key)
                                        .collect(Collectors.joining(",")))));
    }

    @Test
    void anOrderedFileIsForWhoOrderedIt() throws Exception {
        HttpResponse<String> begun = trust.send("POST", "coordinator", EXPORTS, ORDER);
        assertEquals(202, begun.statusCode(), begun.body());
        String job = Trust.json(begun).path("job").asText();
        assertEquals("404 unknown-export", Trust.problem(trust.get("coordinator", "/exports/" + job)));
        assertEquals("409 job-running", Trust.problem(trust.send("POST", "coordinator", EXPORTS, ORDER)));

        trust.jobs.run(job);

        assertEquals(
                "/exports/" + job,
                trust.read("coordinator", "/jobs/" + job).path("result").asText());
        HttpResponse<String> file = trust.get("coordinator", "/exports/" + job);
        assertTrue(file.body().substring(1).startsWith("Name,People\r\n"), file.body());
        assertEquals("fetched", trust.plans.newest(1).get(0).action());
        assertEquals("404 unknown-export", Trust.problem(trust.get("everywhere", "/exports/" + job)));
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", "/exports/" + job)));
    }

    @Test
    void whoSeesFewerThanWhenItWasOrderedGetsItNoMore() throws Exception {
        String job = Trust.json(trust.send("POST", "coordinator", EXPORTS, ORDER))
                .path("job")
                .asText();
        trust.jobs.run(job);

        trust.host.user(
                "coordinator",
                Set.of(Permission.VIEW_GAPS),
                AccessScope.of(Set.of(), Set.of(new TeamId("red")), Set.of()));

        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/exports/" + job)));
    }

    @Test
    void whatReconciliationNoLongerCoversIsFetchedNoMore() throws Exception {
        String job = order("coordinator");
        trust.jobs.run(job);

        trust.reconciliation.groups = Set.of("Nobody's");
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/exports/" + job)));
        trust.reconciliations.clear();
        assertEquals("404 capability-not-enabled", Trust.problem(trust.get("coordinator", "/exports/" + job)));
        assertEquals("404 capability-not-enabled", Trust.problem(trust.send("POST", "coordinator", EXPORTS, ORDER)));
    }

    @Test
    void anOrderedFileIsOfThoseWhomReconciliationCovers() throws Exception {
        trust.host.people.add(trust.host
                .person("n1", "anaes", "red", "Nan Nurse")
                .professionalGroup("Nursing")
                .build());
        trust.reconciliation.groups = Set.of("Nursing");
        String job = order("coordinator");
        trust.jobs.run(job);

        assertEquals(Set.of(new StaffId("n1")), trust.jobFiles.kept.get(job).staff());
        assertEquals(Set.of(new StaffId("n1")), trust.figures.askedFor);
        assertEquals(200, trust.get("coordinator", "/exports/" + job).statusCode());
    }

    @Test
    void oneFileIsMadeForAUserAtATimeWhateverItIsOfAndOneInAll() throws Exception {
        String job = order("coordinator");

        HttpResponse<String> second = trust.send(
                "POST",
                "coordinator",
                EXPORTS,
                ORDER.replace("\"figures\"", "\"findings\"").replace(",\"columns\":\"name,people\"", ""));
        assertEquals("409 job-running", Trust.problem(second));
        assertEquals(
                "A file of yours is being made: wait until it is ready, or cancel it.",
                Trust.json(second).path("detail").asText());
        assertTrue(second.headers().firstValue("Location").orElse("").endsWith("/jobs/" + job));
        assertEquals("503 no-answer", Trust.problem(trust.send("POST", "viewer", EXPORTS, ORDER)));

        trust.jobs.run(job);
        assertEquals(202, trust.send("POST", "viewer", EXPORTS, ORDER).statusCode());
    }

    @Test
    void noFileIsMadeThatCouldNotBeKept() throws Exception {
        trust.jobFiles.full = true;

        assertEquals("503 busy", Trust.problem(trust.send("POST", "coordinator", EXPORTS, ORDER)));
        assertTrue(trust.jobs.newest(1).isEmpty());
    }

    @Test
    void whereAFileIsIsToldToItsOwnerWhileItIsThere() throws Exception {
        String job = order("coordinator");
        trust.jobs.run(job);

        assertEquals(
                "/exports/" + job,
                trust.read("coordinator", "/jobs").at("/jobs/0/result").asText());
        JsonNode seenByOther = trust.read("administrator", "/jobs").at("/jobs/0");
        assertEquals(job, seenByOther.path("id").asText());
        assertFalse(seenByOther.has("result"), seenByOther.toString());
        trust.jobFiles.kept.clear();
        assertFalse(trust.read("coordinator", "/jobs").at("/jobs/0").has("result"));
        assertFalse(trust.read("coordinator", "/jobs/" + job).has("result"));
    }

    private String order(String user) throws Exception {
        return Trust.json(trust.send("POST", user, EXPORTS, ORDER)).path("job").asText();
    }

    @Test
    void anOrderThatMakesNoSenseIsRefusedBeforeItIsBegun() throws Exception {
        for (String wrong : List.of(
                ORDER.replace("figures", "salaries"),
                ORDER.replace("\"csv\"", "\"doc\""),
                ORDER.replace("people\"", "salary\""),
                ORDER.replace("2026-03-30", "2026-03-01"))) {
            assertEquals("400 bad-parameter", Trust.problem(trust.send("POST", "coordinator", EXPORTS, wrong)), wrong);
        }
        assertTrue(trust.jobs.newest(1).isEmpty());
        assertEquals("403 not-permitted", Trust.problem(trust.send("POST", "nobody", EXPORTS, ORDER)));
    }

    @Test
    void aFileWithTooManyRowsIsAFailedJobInWords() throws Exception {
        trust.more("anaes", "red", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9");
        String job = Trust.json(trust.send("POST", "coordinator", EXPORTS, ORDER))
                .path("job")
                .asText();

        trust.jobs.run(job);

        JsonNode told = trust.read("coordinator", "/jobs/" + job);
        assertEquals("failed", told.path("state").asText());
        assertTrue(told.path("words").asText().startsWith("A file takes 12 rows"), told.toString());
    }

    @Test
    void whatNoFigureCanSeeIsTold() throws Exception {
        trust.roster.mapping = new DutyMapping(Map.of(new ActivityCode("LIST"), new DutyCode("THEATRE")));
        rostered("1", "a1", "THEATRE", RosterSession.Status.ROSTERED);
        rostered("2", "a1", "CRIT", RosterSession.Status.ROSTERED);
        rostered("3", "a3", "CRIT", RosterSession.Status.ROSTERED);
        rostered("4", "a2", "CRIT", RosterSession.Status.CANCELLED);
        rostered("5", "a4", "CRIT", RosterSession.Status.ROSTERED); // in training: mapped or not, in no figure

        JsonNode all = trust.read("coordinator", "/departments/anaes/unmapped?" + Trust.PERIOD);

        assertEquals(
                "[{\"duty\":\"CRIT\",\"title\":\"CRIT\",\"sessions\":3,\"people\":3}]",
                all.path("duties").toString());
        assertEquals(List.of("a1", "a3"), all.path("people").findValuesAsText("staffId"));
        assertEquals(
                List.of("a1"),
                trust.read("lead", "/departments/anaes/unmapped?" + Trust.PERIOD)
                        .path("people")
                        .findValuesAsText("staffId"));
        assertEquals(
                "403 not-permitted", Trust.problem(trust.get("viewer", "/departments/anaes/unmapped?" + Trust.PERIOD)));
    }

    private void rostered(String id, String staff, String duty, RosterSession.Status status) {
        Instant start = Instant.parse("2026-03-03T09:00:00Z");
        trust.roster.sessions.add(RosterSession.of(
                new SessionId(id),
                new StaffId(staff),
                new DutyCode(duty),
                new Period(start, start.plusSeconds(3600)),
                status));
    }
}

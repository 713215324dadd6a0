package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;

class FindingsExportTest {

    private static final String CSV = "/departments/anaes/findings.csv?" + Trust.PERIOD;
    private static final String XLSX = "/departments/anaes/findings.xlsx?" + Trust.PERIOD;

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
    void everySessionIsARowOfAFileThatNobodyKeepsOrGuessesAt() throws Exception {
        HttpResponse<String> answer = trust.get("coordinator", CSV);

        List<String> lines = answer.body().lines().toList();
        assertEquals(5, lines.size(), answer.body());
        assertTrue(lines.get(0).startsWith("\uFEFFStaff id,Name,Team,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("a1,Amy Ash,Red team,2026-03-02,Rostered,Other activity,"), lines.get(1));
        assertTrue(lines.get(3).startsWith("a3,Cat Cedar,Blue team,2026-03-02,Rostered,Other activity,"), lines.get(3));
        assertEquals("text/csv", header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals(
                "attachment; filename=\"findings-anaes-2026-03-02-2026-03-30.csv\"",
                header(answer, "Content-Disposition"));
    }

    @Test
    void aWorkbookSaysWhatItIsOf() throws Exception {
        assertEquals(200, trust.get("lead", XLSX).statusCode());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(trust.file("lead", XLSX)))) {
            List<Row> sessions = book.findSheet("Sessions").orElseThrow().read();
            String about = book.findSheet("About").orElseThrow().read().toString();
            List<Row> facts = book.findSheet("About").orElseThrow().read();

            assertEquals(3, sessions.size());
            assertEquals("Amy Ash", sessions.get(1).getCellText(1));
            assertEquals("Department", facts.get(1).getCellText(0), about);
            assertEquals("Anaesthetics", facts.get(1).getCellText(1));
            assertTrue(facts.get(2).getCellText(1).startsWith("2 people of the department"));
            assertEquals("2026-03-30T06:00:00Z", facts.get(4).getCellText(1));
            assertEquals("matching/2", facts.get(5).getCellText(1));
        }
    }

    @Test
    void lineManagementDecidesWhoIsInIt() throws Exception {
        assertEquals(3, trust.get("lead", CSV).body().lines().count());
        assertEquals("404 unknown-department", Trust.problem(trust.get("coordinator", CSV.replace("anaes", "surg"))));
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", CSV)));
        assertFalse(trust.figures.askedFor.contains(new StaffId("a3")), "what a lead does not see is not asked for");
    }

    @Test
    void aCellIsExportedByItsKeyAndOutcome() throws Exception {
        HttpResponse<String> answer =
                trust.get("coordinator", CSV + "&key=team:red&outcome=otherActivity&basis=DELIVERED&categories=all");

        assertEquals(5, answer.body().lines().count());
        assertEquals("team:red", trust.figures.keys.get(0).toString());
        assertEquals(Optional.of(Outcome.OTHER_ACTIVITY), trust.figures.outcome);
        assertTrue(trust.figures.questions.get(0).allCategories());
        AuditEntry entry = trust.plans.newest(1).get(0);
        assertEquals("exported department anaes", entry.action() + " " + entry.subject());
        assertEquals("findings as csv, 2026-03-02 until 2026-03-30, delivered of team, 4 rows", entry.detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&key=colour:red",
                "&key=person:",
                "&outcome=SHORT",
                "&basis=PLANNED",
                "&categories=some",
                "&key="
            })
    void whatCannotBeReadIsTold(String wrong) throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(trust.get("coordinator", CSV + wrong)));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, XLSX})
    void moreRowsThanAFileTakesAreRefused(String path) throws Exception {
        trust.figures.findingsEach = Trust.MOST_ROWS / 4 + 1;

        assertEquals("422 too-many-rows", Trust.problem(trust.get("coordinator", path)));
        assertEquals(0, trust.plans.newest(1).size(), "what was refused did not leave");
        assertEquals(200, trust.get("manager", path).statusCode(), "the place was given back");
    }

    @Test
    void anEmptyPeriodIsAFileWithHeadings() throws Exception {
        trust.figures.findingsEach = 0;

        assertEquals(1, trust.get("coordinator", CSV).body().lines().count());
        assertEquals(200, trust.get("coordinator", XLSX).statusCode());
    }

    @Test
    void withoutAnAnswerNothingIsExported() throws Exception {
        trust.figures.noAnswer = new NoAnswerException("the host gave no answer");

        assertEquals("503 no-answer", Trust.problem(trust.get("coordinator", CSV)));
        assertEquals(0, trust.plans.newest(1).size());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;

class FiguresExportTest {

    private static final String FIGURES = "/departments/anaes/figures";
    private static final String BY_PERSON = "?split=person&" + Trust.PERIOD;

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?split=person",
                "?split=team&over=month",
                "?split=department&planned=annual&categories=all",
                "?over=financialQuarter"
            })
    void aFileHasTheSameAmountsAsJsonExactly(String asked) throws Exception {
        String query = asked + "&" + Trust.PERIOD;
        JsonNode json = trust.read("coordinator", FIGURES + query);

        List<List<String>> rows = csv("coordinator", FIGURES + ".csv" + query);

        assertEquals(json.path("lines").size() + 2, rows.size());
        for (int line = 0; line < json.path("lines").size(); line++) {
            same(json.path("lines").path(line), rows.get(0), rows.get(line + 1));
        }
        List<String> total = rows.get(rows.size() - 1);
        assertEquals("total", total.get(0));
        same(json.path("total"), rows.get(0), total);
    }

    private static void same(JsonNode line, List<String> headings, List<String> row) {
        assertEquals(headings.size(), row.size());
        assertEquals(line.at("/key/name").asText(), cell(headings, row, "Name"));
        assertEquals(line.at("/key/id").asText(), cell(headings, row, "Id"));
        assertEquals(line.path("people").asText(), cell(headings, row, "People"));
        same(line.path("planned"), headings, row, "Planned");
        same(line.path("otherBasis"), headings, row, "Planned on the other basis");
        for (String side : List.of("Rostered", "Delivered")) {
            JsonNode figures = line.path(side.toLowerCase(Locale.ROOT));
            same(figures.path("planned"), headings, row, side + ": planned, of what is known");
            same(figures.path("done"), headings, row, side + ": done");
            same(figures.path("undated"), headings, row, side + ": of it without dates");
            same(figures.path("beside"), headings, row, side + ": beside the plan");
            same(figures.path("variance"), headings, row, side + ": variance");
            assertEquals(
                    figures.at("/variance/percent/sessions").asText(),
                    cell(headings, row, side + ": variance (% of sessions)"));
        }
    }

    private static void same(JsonNode amount, List<String> headings, List<String> row, String part) {
        List<String> units = List.of("occurrences", "sessions", "minutes", "PA");
        List<String> members = List.of("occurrences", "sessions", "minutes", "pa");
        for (int i = 0; i < units.size(); i++) {
            String exact = amount.path(members.get(i)).asText();
            assertEquals(exact, cell(headings, row, part + " (" + units.get(i) + ", exact)"));
            BigDecimal decimal = new BigDecimal(cell(headings, row, part + " (" + units.get(i) + ")"));
            assertEquals(0, decimal.compareTo(Fraction.parse(exact).toDecimal(4)), part);
        }
    }

    @Test
    void outcomesAreATableOfTheirOwn() throws Exception {
        List<List<String>> rows = csv("coordinator", FIGURES + ".csv" + BY_PERSON + "&part=outcomes");

        assertEquals(5, rows.size());
        assertEquals("Not rostered", cell(rows.get(0), rows.get(1), "Outcome"));
        assertEquals("320", cell(rows.get(0), rows.get(1), "Planned (minutes)"));
        assertEquals("16/9", cell(rows.get(0), rows.get(1), "Planned (PA, exact)"));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.get("coordinator", FIGURES + ".csv" + BY_PERSON + "&part=some")));
    }

    @Test
    void aWorkbookHasBothTablesAndWhatTheyAreOf() throws Exception {
        String path = FIGURES + ".xlsx" + BY_PERSON;
        assertEquals(200, trust.get("coordinator", path).statusCode());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(trust.file("coordinator", path)))) {
            List<Row> figures = book.findSheet("Figures").orElseThrow().read();

            assertEquals(6, figures.size());
            assertEquals("Amy Ash", figures.get(1).getCellText(3));
            assertEquals(new BigDecimal("8"), figures.get(1).getCell(9).asNumber());
            assertEquals(5, book.findSheet("Outcomes").orElseThrow().read().size());
            assertTrue(book.findSheet("About").isPresent());
        }
        assertEquals(
                "figures as xlsx, 2026-03-02 until 2026-03-30, by person, 9 rows",
                trust.plans.newest(1).get(0).detail());
    }

    @Test
    void lineManagementDecidesWhoIsInIt() throws Exception {
        assertEquals(4, csv("lead", FIGURES + ".csv" + BY_PERSON).size());
        assertTrue(!trust.figures.askedFor.contains(new StaffId("a3")));
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", FIGURES + ".csv" + BY_PERSON)));
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(trust.get("everywhere", "/departments/surg/figures.xlsx" + BY_PERSON)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".xlsx"})
    @Timeout(60)
    void figuresAreWorkedOutForSoManyFilesAtATimeOnly(String ending) throws Exception {
        FakeFigures.Hold held = new FakeFigures.Hold(new CountDownLatch(1), new CountDownLatch(1));
        trust.figures.hold = held;
        FutureTask<Integer> first = new FutureTask<>(
                () -> trust.get("coordinator", FIGURES + ending + BY_PERSON).statusCode());
        new Thread(first, "first file").start();
        held.there().await();

        assertEquals("503 busy", Trust.problem(trust.get("manager", FIGURES + ending + BY_PERSON)));
        held.goOn().countDown();
        assertEquals(200, first.get());
        assertEquals(1, trust.figures.questions.size());
    }

    private List<List<String>> csv(String user, String path) throws Exception {
        String text = trust.get(user, path).body();
        return text.substring(1).lines().map(FiguresExportTest::cells).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
        }
        return cells;
    }

    private static String cell(List<String> headings, List<String> row, String heading) {
        assertTrue(headings.contains(heading), () -> heading + " is not in " + headings);
        return row.get(headings.indexOf(heading));
    }
}

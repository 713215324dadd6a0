package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.figures.Split;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;

class FigureSheetTest {

    private static final String FIGURES = "/departments/anaes/figures?" + Trust.PERIOD;
    private static final String FINDINGS = "/departments/anaes/figures/findings?" + Trust.PERIOD;

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
    void linesHaveTheNamesThatPeopleKnow() throws Exception {
        JsonNode byTeam = trust.read("coordinator", FIGURES);
        JsonNode byPerson = trust.read("coordinator", FIGURES + "&split=person");

        assertEquals("team", byTeam.at("/lines/0/key/kind").asText());
        assertEquals("Red team", byTeam.at("/lines/0/key/name").asText());
        assertEquals("Anaesthetics", byTeam.at("/total/key/name").asText());
        assertEquals("Amy Ash", byPerson.at("/lines/0/key/name").asText());
        assertEquals("[\"DCC\"]", byTeam.at("/categories/counted").toString());
        assertEquals("[\"SPA\",\"ANR\",\"EXT\"]", byTeam.at("/categories/left").toString());
        assertEquals("dated", byTeam.path("plannedBasis").asText());
    }

    @Test
    void amountsAreExactAndWhatCannotBeDividedIsLeftOut() throws Exception {
        JsonNode line = trust.read("manager", FIGURES + "&split=person").at("/lines/0");

        assertEquals(
                "{\"occurrences\":8,\"sessions\":\"4\",\"minutes\":1920,\"pa\":\"32/3\"}",
                line.path("planned").toString());
        assertEquals("8/7", line.at("/otherBasis/occurrences").asText());
        assertEquals(-1, line.at("/rostered/variance/occurrences").asInt());
        assertEquals("-12.5", line.at("/rostered/variance/percent/occurrences").asText());
        assertEquals("-16.66", line.at("/rostered/variance/percent/minutes").asText());
        assertEquals(
                1, line.at("/rostered/outcomes/notRostered/planned/occurrences").asInt());
        assertTrue(line.at("/delivered/variance").has("percent"));
        assertFalse(line.at("/delivered/variance/percent").has("occurrences"));
    }

    @Test
    void whatIsAskedForIsPassedOn() throws Exception {
        trust.read("coordinator", FIGURES + "&split=activity&over=financialQuarter&planned=annual&categories=all");
        FigureQuestion question = trust.figures.questions.get(0);

        assertEquals(Split.ACTIVITY, question.split());
        assertEquals(Over.FINANCIAL_QUARTER, question.over());
        assertEquals(PlannedBasis.ANNUAL, question.planned());
        assertTrue(question.allCategories());
        assertEquals(new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30)), question.period());
    }

    @Test
    void planYearToDateNeedsNoFirstDay() throws Exception {
        trust.read("coordinator", "/departments/anaes/figures?until=2026-04-01&over=planYear");
        trust.read("coordinator", "/departments/anaes/figures?until=2026-04-02&over=planYear");

        assertEquals(
                LocalDate.of(2025, 4, 1),
                trust.figures.questions.get(0).period().from());
        assertEquals(
                LocalDate.of(2026, 4, 1),
                trust.figures.questions.get(1).period().from());
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.get("coordinator", "/departments/anaes/figures?until=2026-04-02")));
    }

    @Test
    void nobodyOutOfSightIsEvenAskedFor() throws Exception {
        trust.read("lead", FIGURES);
        trust.read("lead", "/figures?" + Trust.PERIOD);
        trust.read("lead", FINDINGS + "&key=department");

        assertEquals(staff("a1", "a2"), trust.figures.askedFor);
    }

    @Test
    void figuresOfTheTrustAreThoseOfEveryDepartmentThatIsOnTheOthersAreNamed() throws Exception {
        JsonNode one = trust.read("everywhere", "/figures?" + Trust.PERIOD);
        trust.figureServices.add(new FakeFigures("surg"));
        JsonNode both = trust.read("everywhere", "/figures?" + Trust.PERIOD);
        JsonNode whole = trust.read("everywhere", "/figures?split=trust&" + Trust.PERIOD);

        assertEquals(1, one.path("lines").size());
        assertEquals("Surgery", one.at("/leftOut/0/name").asText());
        assertEquals("Anaesthetics", both.at("/lines/0/key/name").asText());
        assertEquals("Surgery", both.at("/lines/1/key/name").asText());
        assertEquals(0, both.path("leftOut").size());
        assertEquals(5, both.at("/total/people").asInt());
        assertEquals(40, both.at("/total/planned/occurrences").asInt());
        assertEquals(
                "-12.5", both.at("/total/rostered/variance/percent/occurrences").asText());
        assertEquals(1, whole.path("lines").size());
        assertEquals(both.at("/total/planned"), whole.at("/lines/0/planned"));
        assertEquals("trust", whole.at("/lines/0/key/kind").asText());
    }

    @Test
    void findingsOfALineSayWhoseTheyAreAndWhatOfThemCounts() throws Exception {
        JsonNode page = trust.read("coordinator", FINDINGS + "&key=category:DCC&outcome=otherActivity&limit=1");

        assertEquals(4, page.path("total").asInt());
        assertEquals("a1", page.at("/findings/0/staffId").asText());
        assertEquals("Amy Ash", page.at("/findings/0/name").asText());
        assertEquals("[\"planned\"]", page.at("/findings/0/counts").toString());
        assertEquals("OTHER_ACTIVITY", page.at("/findings/0/outcome").asText());
        assertEquals("P1", page.at("/findings/0/planned/plan").asText());
        assertEquals(LineKey.of(LineKey.Kind.CATEGORY, "DCC"), trust.figures.keys.get(0));
        assertEquals(Optional.of(Outcome.OTHER_ACTIVITY), trust.figures.outcome);
        JsonNode next = trust.read(
                "coordinator",
                FINDINGS + "&key=category:DCC&outcome=otherActivity&limit=1&cursor="
                        + page.path("next").asText());
        assertEquals("a2", next.at("/findings/0/staffId").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "split=trust, 400 bad-parameter",
        "split=Team, 400 bad-parameter",
        "over=fortnight, 400 bad-parameter",
        "planned=both, 400 bad-parameter",
        "categories=DCC, 400 bad-parameter"
    })
    void whatCannotBeReadIsRefused(String parameter, String problem) throws Exception {
        assertEquals(problem, Trust.problem(trust.get("coordinator", FIGURES + "&" + parameter)));
    }

    @ParameterizedTest
    @CsvSource({"key=team", "key=team:", "key=red", "outcome=done&key=department", "basis=BOTH&key=department", "x=y"})
    void aKeyThatIsNoneIsRefused(String parameters) throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(trust.get("coordinator", FINDINGS + "&" + parameters)));
    }

    @Test
    void figuresNeedThePermissionTheDepartmentAndTheCapability() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", FIGURES)));
        assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", "/figures?" + Trust.PERIOD)));
        assertEquals(
                "404 unknown-department",
                Trust.problem(trust.get("lead", "/departments/surg/figures?" + Trust.PERIOD)));
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(trust.get("everywhere", "/departments/surg/figures?" + Trust.PERIOD)));
    }

    @Test
    void silenceOfTheHostIsToldAsSuch() throws Exception {
        trust.figures.noAnswer = new NoAnswerException("The rostering system gives no answer just now.");

        assertEquals("503 no-answer", Trust.problem(trust.get("coordinator", FIGURES)));
    }

    private static Set<StaffId> staff(String... ids) {
        return Stream.of(ids).map(StaffId::new).collect(Collectors.toSet());
    }
}

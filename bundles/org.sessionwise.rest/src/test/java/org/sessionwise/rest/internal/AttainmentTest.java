package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Levels of attainment: who is told what. */
class AttainmentTest {

    private static final String ANAES = "/attainment?scope=department&department=anaes";
    private static final String RED = "/attainment?scope=team&department=anaes&team=red";
    private static final String BLUE = "/attainment?scope=team&department=anaes&team=blue";

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
        trust.attainmentOn();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void whoSeesTheWholeTrustIsToldEveryCount() throws Exception {
        JsonNode told = trust.read("everywhere", "/attainment");

        assertEquals("trust", told.at("/scope/key").asText());
        assertEquals("2026-07-29", told.path("day").asText(), "the host's day");
        assertEquals(4, told.path("people").asInt());
        assertEquals(1, told.path("excluded").asInt());
        assertEquals("Doctors in training", told.at("/exclusions/0/reason").asText());
        assertEquals("Surgery", told.at("/switchedOff/0").asText());
        assertFalse(told.path("suppressed").asBoolean());
        assertEquals(1, told.path("nextLevel").asInt());
        assertTrue(told.at("/levels/0/attained").asBoolean());
        assertFalse(told.at("/levels/1/attained").asBoolean());
        JsonNode plans = told.at("/standards/0/criteria/0");
        assertEquals("notMet", plans.path("status").asText());
        assertEquals("75.0", plans.at("/counted/percent").asText());
        assertEquals("3 of 4 people have an active plan.", plans.path("reason").asText());
        JsonNode officer = told.at("/standards/0/criteria/1");
        assertEquals("metExpiring", officer.path("status").asText());
        assertEquals("2026-08-01", officer.path("until").asText());
        assertEquals("trust", officer.path("inherited").asText());
        assertEquals(
                "there is a team", told.at("/standards/1/criteria/0/condition").asText());
        assertTrue(told.path("mayWrite").asBoolean());
    }

    @Test
    void theBoardSeesLevelsOfTrustAndDepartmentsAndNoCountOfFew() throws Exception {
        for (String path : List.of("/attainment", ANAES)) {
            JsonNode told = trust.read("board", path);

            assertTrue(told.path("suppressed").asBoolean());
            for (String member : List.of("people", "excluded", "exclusions")) {
                assertTrue(told.path(member).isMissingNode(), member);
            }
            assertEquals("notMet", told.at("/standards/0/criteria/0/status").asText());
            assertTrue(told.at("/standards/0/criteria/0/counted").isMissingNode());
            assertEquals(
                    "Counts of fewer than 8 people, or that would give theirs away, are not told.",
                    told.at("/standards/0/criteria/0/reason").asText());
            assertEquals(3, told.at("/standards/1/criteria/0/counted/whole").asInt(), "teams are no people");
            assertFalse(told.path("mayWrite").asBoolean());
        }
    }

    @Test
    void ofAGroupOfFewNotEvenALevelIsTold() throws Exception {
        String medical = ANAES + "&group=Medical";
        for (String path : List.of(medical, medical.replace("?", "/trend?"), medical.replace("?", "/steps?"))) {
            assertEquals("403 few-people", Trust.problem(trust.get("board", path)));
        }
        String whatIf = medical.replace("?", "/what-if?");
        assertEquals("403 few-people", Trust.problem(trust.send("POST", "board", whatIf, "{\"done\":[\"1.1a\"]}")));
        assertTrue(trust.read("lead", "/attainment/matrix")
                .at("/rows/1/cells/0/level")
                .isMissingNode());
        assertEquals(0, trust.read("everywhere", medical).path("level").asInt());
        smallestGroup(3);
        assertEquals(0, trust.read("board", medical).path("level").asInt(), "three are enough now");
    }

    @Test
    void countsOfEnoughPeopleAreToldButNotHowManyAreLeftOutOfAPart() throws Exception {
        smallestGroup(3);
        assertTrue(trust.read("board", ANAES).path("suppressed").asBoolean(), "or one in surgery could be worked out");
        assertEquals(4, trust.read("board", "/attainment").path("people").asInt());

        trust.more("surg", "green", "s2", "s3");
        JsonNode department = trust.read("board", ANAES);
        assertEquals(3, department.path("people").asInt());
        assertEquals(3, department.at("/standards/0/criteria/0/counted/whole").asInt());
        assertTrue(department.path("excluded").isMissingNode());
        assertTrue(trust.read("board", "/attainment").path("excluded").isMissingNode(), "one is left out");
        trust.attainment.exclusions.put("Doctors in training", 3);
        assertEquals(1, trust.read("board", "/attainment").path("excluded").asInt());
    }

    @Test
    void whoSeesAPartIsNotToldACountThatLeavesFewWhenTheirsAreTakenOff() throws Exception {
        smallestGroup(3);
        trust.more("surg", "green", "s2", "s3");
        assertTrue(trust.read("lead", ANAES).path("suppressed").asBoolean(), "one of three is out of sight");
        assertTrue(trust.read("viewer", "/attainment").path("people").isInt(), "three are out of sight");
        trust.more("anaes", "blue", "a5", "a6");
        assertEquals(5, trust.read("lead", ANAES).path("people").asInt());
    }

    @Test
    void aCriterionThatCountsOtherPeopleIsHiddenByThose() throws Exception {
        smallestGroup(3);
        trust.more("surg", "green", "s2", "s3");
        annualised("a1", "a2", "a3", "a4", "s1");
        JsonNode one = trust.read("board", ANAES).at("/standards/1/criteria/1");
        JsonNode all = trust.read("board", "/attainment").at("/standards/1/criteria/1");
        assertTrue(one.path("counted").isMissingNode() || all.path("counted").isMissingNode(), "s1 is all but anaes");
        assertEquals(
                4,
                trust.read("everywhere", "/attainment")
                        .at("/standards/1/criteria/1/counted/whole")
                        .asInt());

        annualised("s2", "s3");
        assertEquals(
                6,
                trust.read("board", "/attainment")
                        .at("/standards/1/criteria/1/counted/whole")
                        .asInt());
        assertEquals(
                3,
                trust.read("board", ANAES)
                        .at("/standards/1/criteria/1/counted/whole")
                        .asInt());
    }

    private void annualised(String... people) {
        for (String person : people) {
            trust.attainment.annualised.add(new StaffId(person));
        }
    }

    @Test
    void disputesAreCountedForThoseWhoLookAfterThem() throws Exception {
        for (String user : List.of("board", "viewer", "coordinator")) {
            JsonNode told = trust.read(user, ANAES).at("/standards/1/criteria/2");
            assertTrue(told.path("counted").isMissingNode(), user);
            assertEquals(0, told.path("evidence").size(), user);
            assertEquals(
                    "Fewer than 8 mediations and appeals are not counted here.",
                    told.path("reason").asText());
            assertEquals("trust", told.path("inherited").asText());
        }
        JsonNode told = trust.read("everywhere", "/attainment").at("/standards/1/criteria/2");
        assertEquals(2, told.at("/counted/whole").asInt());
        assertEquals("dispute-1", told.at("/evidence/0").asText());

        trust.attainment.disputes = 8;
        told = trust.read("board", "/attainment").at("/standards/1/criteria/2");
        assertEquals(8, told.at("/counted/whole").asInt());
        assertEquals(0, told.path("evidence").size());
    }

    @Test
    void anOldDayIsNotToldOfSmallerGroupsThanToday() throws Exception {
        String medical = ANAES + "&group=Medical&asAt=2026-06-15";
        trust.more("surg", "green", "s2", "s3");
        smallestGroup(3);
        assertEquals(3, trust.read("board", medical).path("people").asInt());
        trust.attainment.save(
                LocalDate.of(2026, 7, 1),
                AttainmentPolicy.LOCAL_DEFAULT.smallestGroup(5),
                trust.attainment.policies().version(),
                new Actor("everywhere"));

        assertEquals("403 few-people", Trust.problem(trust.get("board", medical)));
        assertTrue(trust.read("board", ANAES + "&asAt=2026-06-15")
                .path("suppressed")
                .asBoolean());
        JsonNode matrix = trust.read("board", "/attainment/matrix?asAt=2026-06-15");
        assertTrue(matrix.at("/rows/1/suppressed").asBoolean());
        assertEquals(
                5,
                trust.read("board", "/indicators?asAt=2026-06-15")
                        .path("smallestGroup")
                        .asInt());
    }

    @Test
    void teamsAreOnlyForWhoSeesThemAsAWhole() throws Exception {
        assertEquals(2, trust.read("lead", RED).path("people").asInt(), "all of them are in sight");
        assertEquals(2, trust.read("coordinator", RED).path("people").asInt());
        for (String user : List.of("board", "manager")) {
            assertEquals("404 unknown-team", Trust.problem(trust.get(user, RED)));
        }
        assertEquals("404 unknown-team", Trust.problem(trust.get("lead", BLUE)));
        assertEquals("404 unknown-team", Trust.problem(trust.get("everywhere", RED.replace("red", "none"))));
    }

    @Test
    void aLeadOfATeamIsNoMoreThanTheBoardInTheDepartment() throws Exception {
        assertTrue(trust.read("lead", ANAES).path("suppressed").asBoolean());
        assertFalse(trust.read("lead", ANAES).path("mayWrite").asBoolean(), "a lead has all permissions, for a team");
    }

    @Test
    void whoOnlyAdministersSeesNoCountOfFew() throws Exception {
        assertTrue(trust.read("administrator", ANAES).path("suppressed").asBoolean());
    }

    @Test
    void whoIsNotSignedInOrHasNoPermissionIsToldNothing() throws Exception {
        for (String path : List.of(
                "/attainment",
                "/attainment/catalogue",
                "/attainment/matrix",
                "/attainment/trend",
                "/attainment/steps",
                "/attainment/lapsing",
                "/attainment/policy",
                "/evidence",
                "/evidence/e1",
                "/evidence/e1/versions",
                "/evidence/e1/file",
                "/person-records?department=anaes",
                "/samples")) {
            assertEquals("403 not-permitted", Trust.problem(trust.get("nobody", path)), path);
            assertEquals("401 not-signed-in", Trust.problem(trust.get("stranger", path)), path);
        }
    }

    @Test
    void scopesThatAreNotThereAreToldApart() throws Exception {
        assertEquals("404 unknown-department", Trust.problem(trust.get("board", ANAES.replace("anaes", "none"))));
        assertEquals("404 capability-not-enabled", Trust.problem(trust.get("board", ANAES.replace("anaes", "surg"))));
        assertEquals("404 unknown-scope", Trust.problem(trust.get("board", ANAES + "&group=Nursing")));
        for (String path : List.of(
                "/attainment?scope=ward",
                "/attainment?scope=department",
                "/attainment?scope=team&department=anaes",
                "/attainment?scope=trust&department=anaes",
                "/attainment?department=anaes",
                ANAES + "&team=red",
                ANAES + "&group=",
                "/attainment?asAt=2026-07-30",
                "/attainment?asAt=yesterday",
                "/attainment/trend?months=0",
                "/attainment/trend?months=37",
                "/attainment/steps?level=5")) {
            assertEquals("400 bad-parameter", Trust.problem(trust.get("everywhere", path)), path);
        }
    }

    @Test
    void thatAnotherDaySaysIsReadAsOfThatDay() throws Exception {
        JsonNode told = trust.read("everywhere", "/attainment?asAt=2026-05-31");
        assertEquals("2026-05-31", told.path("day").asText());
        assertTrue(told.path("reconstructed").asBoolean());
    }

    @Test
    void plansAboutToLapseAreToldOfThoseInSightOnly() throws Exception {
        JsonNode own = trust.read("lead", RED.replace("?", "/lapsing?"));
        assertEquals("2026-09-28", own.path("before").asText());
        assertEquals(2, own.path("people").size());
        assertEquals("2026-08-08", own.at("/people/0/on").asText());
        assertTrue(own.at("/people/0/name").isTextual());
        assertEquals(
                0, trust.read("board", "/attainment/lapsing").path("people").size());
        assertEquals(
                2,
                trust.read("lead", ANAES.replace("?", "/lapsing?"))
                        .path("people")
                        .size(),
                "the own team");
    }

    @Test
    void theTrendEndsTodayAndGoesBackByMonths() throws Exception {
        JsonNode months = trust.read("board", "/attainment/trend?months=3").path("months");
        assertEquals(List.of("2026-05-31", "2026-06-30", "2026-07-29"), months.findValuesAsText("day"));
        assertTrue(months.at("/0/reconstructed").asBoolean());
        assertEquals(12, trust.read("board", "/attainment/trend").path("months").size());
    }

    @Test
    void theMatrixHoldsWhatIsInSightAndSwitchedOn() throws Exception {
        assertEquals(List.of("trust", "department/anaes"), rows("board"));
        assertEquals(List.of("trust", "department/anaes", "team/anaes/red"), rows("lead"));
        assertEquals(List.of("trust", "department/anaes", "team/anaes/red", "team/anaes/blue"), rows("coordinator"));
        JsonNode matrix = trust.read("lead", "/attainment/matrix");
        assertEquals("Medical", matrix.at("/groups/0").asText());
        assertTrue(matrix.at("/rows/1/suppressed").asBoolean());
        assertTrue(matrix.at("/rows/1/people").isMissingNode());
        assertTrue(matrix.at("/rows/1/cells/0/people").isMissingNode());
        assertEquals(2, matrix.at("/rows/2/people").asInt());
    }

    private List<String> rows(String user) throws Exception {
        return trust.read(user, "/attainment/matrix").path("rows").findValuesAsText("key");
    }

    @Test
    void theCatalogueIsForEverybodyWithAPermission() throws Exception {
        JsonNode catalogue = trust.read("board", "/attainment/catalogue");
        JsonNode criterion = catalogue.at("/levels/1/standards/0/criteria/1");
        assertEquals("1.1b", criterion.path("id").asText());
        assertEquals("trust", criterion.path("reach").asText());
        assertEquals("attested", criterion.path("means").asText());
        assertEquals("Chief executive", criterion.at("/attestedBy/0").asText());
        assertEquals(
                "stated",
                catalogue
                        .at("/levels/1/standards/0/criteria/0/settings/0/standing")
                        .asText());
    }

    @Test
    void whatIfTellsAndChangesNothing() throws Exception {
        HttpResponse<String> answer =
                trust.send("POST", "coordinator", ANAES.replace("?", "/what-if?"), "{\"done\":[\"1.1a\"]}");
        assertEquals(1, Trust.json(answer).path("level").asInt());
        assertEquals(0, trust.read("coordinator", ANAES).path("level").asInt());
        HttpResponse<String> ofFew =
                trust.send("POST", "board", ANAES.replace("?", "/what-if?"), "{\"done\":[\"1.1a\"]}");
        assertTrue(Trust.json(ofFew).path("suppressed").asBoolean());
        HttpResponse<String> refused =
                trust.send("POST", "board", ANAES.replace("?", "/what-if?"), "{\"done\":[\"9.9z\"]}");
        assertEquals("done.0", Trust.json(refused).path("parameter").asText());
    }

    @Test
    void viewsOfATeamNameItOnlyIfEverybodyAgreed() throws Exception {
        assertFalse(trust.read("lead", RED).path("mayNameTeam").asBoolean());
        agree("a1");
        assertFalse(trust.read("lead", RED).path("mayNameTeam").asBoolean());
        agree("a2");
        assertTrue(trust.read("lead", RED).path("mayNameTeam").asBoolean());
        assertFalse(trust.read("coordinator", ANAES).path("mayNameTeam").asBoolean());
        trust.evidence.withdraw("r2", new Actor("a2"));
        assertFalse(trust.read("lead", RED).path("mayNameTeam").asBoolean());
    }

    private void agree(String person) throws Exception {
        trust.evidence.add(
                Set.of(new StaffId(person)),
                PersonRecord.Kind.MAY_BE_NAMED,
                DateRange.startingOn(LocalDate.of(2026, 1, 1)),
                "",
                new Actor("coordinator"));
    }

    private void smallestGroup(int people) throws Exception {
        trust.attainment.save(
                LocalDate.of(2026, 1, 1),
                AttainmentPolicy.LOCAL_DEFAULT.smallestGroup(people),
                trust.attainment.policies().version(),
                new Actor("everywhere"));
    }
}

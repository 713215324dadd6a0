package org.sessionwise.host.reference.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.SessionId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.account.SignIn;
import org.sessionwise.host.reference.internal.adapter.Contributions;
import org.sessionwise.host.reference.internal.rota.ChangeReason;

class ApiServletTest {

    private static final String SURGERY = "/departments/surg";
    private static final String SESSION = """
            {"version": 1, "staff": "bob", "duty": "CLINIC", "start": "2026-11-17T09:00", "end": "2026-11-17T13:00",
             "status": "ROSTERED", "reason": null, "paidExtra": false}""";

    @TempDir
    Path folder;

    private TestHost host;
    private ApiServlet servlet;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        servlet = new ApiServlet(() -> Optional.of(host.host()), () -> "", new Contributions());
    }

    @AfterEach
    void close() {
        host.close();
    }

    static Stream<Route> everyRoute() {
        return Stream.of(
                        SessionEndpoints.routes(),
                        RosterEndpoints.routes(),
                        WeekEndpoints.routes(),
                        TemplateEndpoints.routes(),
                        LeaveEndpoints.routes(),
                        PeriodEndpoints.routes(),
                        SwapEndpoints.routes(),
                        AuditEndpoints.routes(),
                        FigureEndpoints.routes(),
                        new ContributionEndpoints(new Contributions()).routes())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void whoeverIsNotSignedInGetsNothing(Route route) throws Exception {
        if (route.access() != Access.ANYONE) {
            Exchange exchange = Exchange.of(route.method(), example(route)).with(servlet);
            assertEquals(401, exchange.status(), route.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void nothingIsChangedWithoutTheToken(Route route) throws Exception {
        if (route.access() != Access.ANYONE && !route.method().equals("GET")) {
            SignIn ada = signIn("ada");
            assertEquals(
                    401,
                    Exchange.of(route.method(), example(route))
                            .cookie(ada.key())
                            .with(servlet)
                            .status());
        }
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void aDepartmentOutOfScopeDoesNotExist(Route route) throws Exception {
        if (route.access() == Access.OPENS_DEPARTMENT || route.access() == Access.MANAGES_DEPARTMENT) {
            String path = example(route).replace("surg", "anae");
            assertEquals(404, as("cora", route.method(), path).with(servlet).status());
        }
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void onlyWhoManagesADepartmentChangesIt(Route route) throws Exception {
        if (route.access() == Access.MANAGES_DEPARTMENT) {
            assertEquals(
                    403, as("leo", route.method(), example(route)).with(servlet).status());
            assertEquals(
                    403,
                    as("bobby", route.method(), example(route)).with(servlet).status());
        }
    }

    @Test
    void signingInGivesCookieAndToken() throws Exception {
        Exchange exchange = Exchange.of("POST", "/session")
                .body("application/json", "{\"user\": \"cora\", \"password\": \"cora-secret\"}")
                .with(servlet);

        assertEquals(200, exchange.status());
        String cookie = exchange.answered("Set-Cookie");
        assertTrue(cookie.contains("; HttpOnly; SameSite=Lax"), cookie);
        JsonNode answer = exchange.json();
        assertFalse(answer.path("token").asText().isEmpty());
        assertEquals("coordinator", answer.at("/user/role").asText());
        assertEquals("2026-11-18", answer.at("/trust/today").asText());
        assertEquals(1, answer.path("departments").size());
    }

    @Test
    void aPageOfAnotherSiteCannotSignAnybodyIn() throws Exception {
        Exchange form = Exchange.of("POST", "/session")
                .body("text/plain", "{\"user\": \"cora\", \"password\": \"cora-secret\"}")
                .with(servlet);

        assertEquals(415, form.status());
    }

    @Test
    void eachSeesOnlyTheRowsInScope() throws Exception {
        assertEquals(List.of("amy", "bob", "cat"), peopleSeenBy("cora"));
        assertEquals(List.of("amy", "bob"), peopleSeenBy("leo"));
        assertEquals(List.of("bob"), peopleSeenBy("bobby"));
    }

    @Test
    void sessionsAndLeaveOfOthersAreNotSent() throws Exception {
        JsonNode roster = roster("bobby");

        assertEquals(1, roster.path("sessions").size());
        assertEquals("s3", roster.at("/sessions/0/id").asText());
        assertFalse(roster.path("manage").asBoolean());
    }

    @Test
    void aDutyIsAssignedAndChanged() throws Exception {
        String session = SESSION.replace("2026-11-17", "2026-11-24");
        Exchange made = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", session)
                .with(servlet);
        assertEquals(201, made.status(), made.text());
        String id = made.json().at("/session/id").asText();

        String cancelled = session.replace("ROSTERED", "CANCELLED").replace("null", "\"Ill\"");
        Exchange changed = as("cora", "PUT", SURGERY + "/sessions/" + id)
                .body("application/json; charset=utf-8", cancelled)
                .with(servlet);
        assertEquals(200, changed.status(), changed.text());
        assertEquals("Ill", changed.json().at("/session/reason").asText());
        assertEquals(2, changed.json().at("/session/version").asInt());

        Exchange again = as("cora", "PUT", SURGERY + "/sessions/" + id)
                .body("application/json", cancelled)
                .with(servlet);
        assertEquals(412, again.status());
    }

    @Test
    void aSessionIsCalledOffByOneSideAndGivenToAColleague() throws Exception {
        String id = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", SESSION.replace("2026-11-17", "2026-11-24"))
                .with(servlet)
                .json()
                .at("/session/id")
                .asText();

        Exchange given = as("cora", "PUT", SURGERY + "/sessions/" + id + "/colleague")
                .body("application/json", "{\"version\": 1, \"staff\": \"cat\"}")
                .with(servlet);
        assertEquals(200, given.status(), given.text());
        assertEquals("cat", given.json().at("/session/staff").asText());
        assertEquals("bob", given.json().at("/session/owner").asText());

        String off = SESSION.replace("2026-11-17", "2026-11-24")
                .replace("\"bob\"", "\"cat\"")
                .replace("\"version\": 1", "\"version\": 2")
                .replace("ROSTERED", "CANCELLED")
                .replace("null", "\"No room\", \"cancelledBy\": \"TRUST\", \"cancelledAt\": \"2026-11-18T10:00\"");
        Exchange calledOff = as("cora", "PUT", SURGERY + "/sessions/" + id)
                .body("application/json", off)
                .with(servlet);
        assertEquals(200, calledOff.status(), calledOff.text());
        assertEquals("TRUST", calledOff.json().at("/session/cancelledBy").asText());
        assertEquals(
                "2026-11-18T10:00", calledOff.json().at("/session/cancelledAt").asText());
        assertEquals("bob", calledOff.json().at("/session/owner").asText());
    }

    @Test
    void whoseASessionWasIsNotSentToWhoDoesNotSeeThem() throws Exception {
        host.host()
                .roster()
                .giveTo(
                        TestHost.BOB,
                        TestHost.SURGERY,
                        new SessionId("s4"),
                        1,
                        Optional.of(new ChangeReason(ChangeReason.Kind.SERVICE_NEED, "")),
                        "cora");

        assertEquals("", owner(roster("leo"), "s4"));
        assertEquals("cat", owner(roster("cora"), "s4"));
    }

    private static String owner(JsonNode roster, String session) {
        return StreamSupport.stream(roster.path("sessions").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(session))
                .map(one -> one.path("owner").asText())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"version\": 1}", "{\"version\": 1, \"version\": 2}"})
    void aBrokenBodyIsRefusedAndNamed(String body) throws Exception {
        Exchange exchange = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", body)
                .with(servlet);

        assertTrue(exchange.status() == 400 || exchange.status() == 422, exchange.text());
        assertEquals("application/problem+json", exchange.answered("Content-Type"));
        assertFalse(exchange.json().path("detail").asText().isEmpty());
    }

    @Test
    void aProblemNamesRecordFieldAndExpectation() throws Exception {
        Exchange exchange = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", SESSION.replace("2026-11-17T13:00", "noon"))
                .with(servlet);

        assertEquals(422, exchange.status());
        JsonNode error = exchange.json().at("/errors/0");
        assertEquals("session", error.path("record").asText());
        assertEquals("end", error.path("field").asText());
        assertTrue(error.path("expected").asText().startsWith("a local date and time"));
    }

    @Test
    void aRosterIsSetUpAndBroughtIn() throws Exception {
        Exchange setUp = as("cora", "POST", SURGERY + "/rosters")
                .body(
                        "application/json",
                        "{\"template\": \"two\", \"from\": \"2026-11-30\", \"until\": \"2026-12-14\"}")
                .with(servlet);
        assertEquals(2, setUp.json().path("sessions").asInt(), setUp.text());
        assertEquals("ON_LEAVE", setUp.json().at("/leftOut/0/why").asText());

        Exchange in = as("cora", "POST", "/import/sessions")
                .query("department", "surg")
                .body("text/csv", "person,duty,start,end\namy,CLINIC,2026-12-08T09:00,2026-12-08T13:00\n")
                .with(servlet);
        assertEquals(1, in.json().path("sessions").asInt(), in.text());
        assertEquals(1, in.json().path("replaced").asInt());
    }

    @Test
    void onlyWhoManagesTheDepartmentBringsARosterIn() throws Exception {
        String csv = "person,duty,start,end\namy,CLINIC,2026-12-08T09:00,2026-12-08T13:00\n";

        assertEquals(403, bringIn("leo", "surg", csv));
        assertEquals(404, bringIn("cora", "anae", csv));
        assertEquals(422, bringIn("ada", "anae", csv)); // allowed, but Amy does not work there
    }

    @Test
    void staffAskForTheirOwnLeaveAndCannotApproveIt() throws Exception {
        String ask =
                "{\"staff\": \"bob\", \"firstDay\": \"2026-11-23\", \"lastDay\": \"2026-11-24\", \"kind\": \"OTHER\"}";
        Exchange asked = as("bobby", "POST", SURGERY + "/leave")
                .body("application/json", ask)
                .with(servlet);
        assertEquals(201, asked.status(), asked.text());
        String approval = SURGERY + "/leave/" + asked.json().path("id").asText() + "/approval";

        assertEquals(403, as("bobby", "POST", approval).with(servlet).status());
        assertEquals(200, as("leo", "POST", approval).with(servlet).status());
        assertEquals(
                422,
                as("bobby", "POST", SURGERY + "/leave")
                        .body("application/json", ask.replace("bob", "amy"))
                        .with(servlet)
                        .status());
    }

    @Test
    void aTemplateIsEditedByHand() throws Exception {
        String slot = "{\"version\": \"1\", \"staff\": \"cat\", \"duty\": \"CLINIC\", \"week\": 2, \"day\": \"FRIDAY\","
                + " \"start\": \"09:00\", \"end\": \"13:00\"}";
        Exchange added = as("cora", "POST", SURGERY + "/templates/two/slots")
                .body("application/json", slot)
                .with(servlet);
        assertEquals(200, added.status(), added.text());
        assertEquals("2", added.json().at("/template/version").asText());
        String address =
                SURGERY + "/templates/two/slots/" + added.json().path("slot").asText();

        assertEquals(
                412,
                as("cora", "DELETE", address)
                        .query("version", "1")
                        .with(servlet)
                        .status());
        assertEquals(
                200,
                as("cora", "DELETE", address)
                        .query("version", "2")
                        .with(servlet)
                        .status());
        assertEquals(
                404,
                as("ada", "GET", "/departments/anae/templates/two")
                        .with(servlet)
                        .status());
    }

    @Test
    void aWeekIsReopenedOnlyWithAReason() throws Exception {
        String week = SURGERY + "/weeks/2026-11-02";

        assertEquals(
                422,
                as("cora", "PUT", week)
                        .body("application/json", "{\"state\": \"PUBLISHED\"}")
                        .with(servlet)
                        .status());
        assertEquals(
                200,
                as("cora", "PUT", week)
                        .body("application/json", "{\"state\": \"PUBLISHED\", \"reason\": \"wrong\"}")
                        .with(servlet)
                        .status());
    }

    @Test
    void otherMethodsAndAddressesAreToldApart() throws Exception {
        assertEquals(
                405, as("cora", "DELETE", SURGERY + "/roster").with(servlet).status());
        assertEquals(404, as("cora", "GET", "/nothing").with(servlet).status());
    }

    @Test
    void aPublishedRosterIsChangedWithAReasonThatItsHistoryTells() throws Exception {
        Exchange without = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", SESSION)
                .with(servlet);
        assertEquals(422, without.status(), without.text());
        assertEquals("changeKind", without.json().at("/errors/0/field").asText());

        String why = SESSION.replace("}", ", \"changeKind\": \"SERVICE_NEED\", \"changeWords\": \"Long list\"}");
        assertEquals(
                201,
                as("cora", "POST", SURGERY + "/sessions")
                        .body("application/json", why)
                        .with(servlet)
                        .status());

        JsonNode history = as("cora", "GET", SURGERY + "/history/bob/2026-11-17")
                .with(servlet)
                .json();
        assertEquals(1, history.size());
        assertEquals("SERVICE_NEED", history.at("/0/kind").asText());
        assertEquals("Long list", history.at("/0/reason").asText());
        assertEquals(
                404,
                as("bobby", "GET", SURGERY + "/history/amy/2026-11-17")
                        .with(servlet)
                        .status());
    }

    @Test
    void whyAShiftWasTakenFromSomebodyIsNotToldToWhoeverGotIt() throws Exception {
        String amys = SESSION.replace("\"bob\"", "\"amy\"").replace("}", ", \"changeKind\": \"CORRECTION\"}");
        Exchange assigned = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", amys)
                .with(servlet);
        assertEquals(201, assigned.status(), assigned.text());
        String id = assigned.json().at("/session/id").asText();
        String bobs = SESSION.replace("}", ", \"changeKind\": \"SICKNESS\", \"changeWords\": \"Migraine\"}");
        Exchange changed = as("cora", "PUT", SURGERY + "/sessions/" + id)
                .body("application/json", bobs)
                .with(servlet);
        assertEquals(200, changed.status(), changed.text());

        String history = SURGERY + "/history/bob/2026-11-17";
        JsonNode seen = as("bobby", "GET", history).with(servlet).json();
        assertEquals(1, seen.size());
        assertEquals("", seen.at("/0/kind").asText() + seen.at("/0/reason").asText());
        assertEquals(
                "Migraine",
                as("cora", "GET", history).with(servlet).json().at("/0/reason").asText());
    }

    @Test
    void aPeriodIsApprovedByTheLeadAndNotByItsCoordinator() throws Exception {
        as("cora", "POST", SURGERY + "/rosters")
                .body(
                        "application/json",
                        "{\"template\": \"two\", \"from\": \"2026-11-30\", \"until\": \"2026-12-28\"}")
                .with(servlet);

        assertEquals(403, step("leo", "SUBMIT"));
        assertEquals(200, step("cora", "SUBMIT"));
        assertEquals(403, step("cora", "APPROVE"));
        assertEquals(403, step("bobby", "APPROVE"));
        assertEquals(200, step("leo", "APPROVE"));
        assertEquals(403, step("leo", "PUBLISH"));
        assertEquals(200, step("cora", "PUBLISH"));
        JsonNode calendar =
                as("bobby", "GET", SURGERY + "/periods").with(servlet).json();
        assertEquals("PUBLISHED", calendar.at("/periods/1/state").asText(), calendar.toString());
    }

    private int step(String user, String step) throws Exception {
        return as(user, "PUT", SURGERY + "/periods/2026-11-30")
                .body("application/json", "{\"step\": \"" + step + "\"}")
                .with(servlet)
                .status();
    }

    @Test
    void theBoardReadsFiguresAndNobodysName() throws Exception {
        Exchange figures = as("bea", "GET", "/figures")
                .query("from", "2026-11-02")
                .query("until", "2026-11-30")
                .with(servlet);

        assertEquals(200, figures.status(), figures.text());
        assertEquals(2, figures.json().path("departments").size());
        assertEquals(-1, figures.json().at("/departments/1/paidExtra").asInt(), "one is a few");
        for (String name : List.of("Amy", "amy", "Bob", "Cat")) {
            assertFalse(figures.text().contains(name), name);
        }
        assertEquals(404, as("bea", "GET", SURGERY + "/roster").with(servlet).status());
        assertEquals(
                0,
                as("bea", "GET", "/session")
                        .with(servlet)
                        .json()
                        .path("departments")
                        .size());
        assertEquals(
                403,
                as("leo", "GET", "/figures")
                        .query("from", "2026-11-02")
                        .query("until", "2026-11-30")
                        .with(servlet)
                        .status());
    }

    @Test
    void onlyTheAdministratorReadsTheWholeAudit() throws Exception {
        assertEquals(403, as("cora", "GET", "/audit").with(servlet).status());
        Exchange audit = as("ada", "GET", "/audit").with(servlet);
        assertEquals(200, audit.status(), audit.text());
        assertTrue(audit.json().path("entries").isArray());
        assertEquals(
                422,
                as("ada", "GET", "/audit").query("before", "x").with(servlet).status());
    }

    @Test
    void staffOfferAndTakeTheirOwnShiftsOnly() throws Exception {
        Exchange friday = as("cora", "POST", SURGERY + "/sessions")
                .body(
                        "application/json",
                        SESSION.replace("2026-11-17", "2026-11-25").replace("\"amy\"", "\"bob\""))
                .with(servlet);
        assertEquals(201, friday.status(), friday.text());
        String body = "{\"session\": \"" + friday.json().at("/session/id").asText() + "\", \"note\": null}";
        assertEquals(
                403,
                as("bobby", "POST", SURGERY + "/swaps")
                        .body("application/json", "{\"session\": \"s4\", \"note\": null}")
                        .with(servlet)
                        .status());
        Exchange offered = as("bobby", "POST", SURGERY + "/swaps")
                .body("application/json", body)
                .with(servlet);
        assertEquals(201, offered.status(), offered.text());
        String swap = SURGERY + "/swaps/" + offered.json().path("id").asText();

        assertEquals(
                403,
                as("bobby", "POST", swap + "/acceptance")
                        .body("application/json", "{\"staff\": \"amy\"}")
                        .with(servlet)
                        .status());
        Exchange taken = as("cora", "POST", swap + "/acceptance")
                .body("application/json", "{\"staff\": \"amy\"}")
                .with(servlet);
        assertEquals("ACCEPTED", taken.json().path("state").asText(), taken.text());
        assertEquals(
                403,
                as("cora", "POST", swap + "/approval")
                        .body("application/json", "{\"words\": null}")
                        .with(servlet)
                        .status(),
                "cora took it for Amy");
        assertEquals(
                200,
                as("ada", "POST", swap + "/approval")
                        .body("application/json", "{\"words\": null}")
                        .with(servlet)
                        .status());
        JsonNode notices = as("bobby", "GET", "/session").with(servlet).json().path("notices");
        assertEquals(2, notices.size());
        assertEquals(
                204,
                as("bobby", "POST", "/notices/" + notices.at("/0/no").asLong() + "/seen")
                        .with(servlet)
                        .status());
    }

    @Test
    void aRequestThatCannotBeReadIsTheClientsMatter() throws Exception {
        Exchange read = as("cora", "GET", SURGERY + "/roster").unreadable().with(servlet);
        Exchange written = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", SESSION)
                .unreadable()
                .with(servlet);

        assertEquals(400, read.status(), read.text());
        assertEquals(400, written.status(), written.text());
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-30, +999999999-12-31", "-999999999-01-01, -999999999-01-02", "1969-12-31, 1970-01-01"})
    void aDayOfWhichNoRosterIsKeptIsRefused(String from, String until) throws Exception {
        Exchange roster = as("cora", "GET", SURGERY + "/roster")
                .query("from", from)
                .query("until", until)
                .with(servlet);
        Exchange leave = as("cora", "POST", SURGERY + "/leave")
                .body(
                        "application/json",
                        "{\"staff\": \"amy\", \"kind\": \"SICKNESS\", \"firstDay\": \"" + from + "\", \"lastDay\": \""
                                + from + "\"}")
                .with(servlet);
        Exchange session = as("cora", "POST", SURGERY + "/sessions")
                .body("application/json", SESSION.replace("2026-11-17T09:00", from + "T09:00"))
                .with(servlet);

        assertEquals(
                List.of(422, 422, 422),
                List.of(roster.status(), leave.status(), session.status()),
                roster.text() + leave.text() + session.text());
    }

    @Test
    void beforeThereAreDataOnlyTheStateIsTold() throws Exception {
        ApiServlet closed = new ApiServlet(Optional::empty, () -> "Waiting.", new Contributions());

        assertEquals(
                "Waiting.",
                Exchange.of("GET", "/status")
                        .with(closed)
                        .json()
                        .path("message")
                        .asText());
        assertEquals(503, Exchange.of("GET", "/session").with(closed).status());
    }

    @Test
    void dataAreNeverKeptByTheBrowser() throws Exception {
        Exchange exchange = as("cora", "GET", "/session").with(servlet);

        assertEquals("no-store", exchange.answered("Cache-Control"));
        assertEquals("nosniff", exchange.answered("X-Content-Type-Options"));
    }

    private List<String> peopleSeenBy(String user) throws Exception {
        List<String> ids = new ArrayList<>();
        roster(user).path("people").forEach(person -> ids.add(person.path("id").asText()));
        return ids;
    }

    private JsonNode roster(String user) throws Exception {
        return as(user, "GET", SURGERY + "/roster")
                .query("from", "2026-11-02")
                .query("until", "2026-11-30")
                .with(servlet)
                .json();
    }

    private int bringIn(String user, String department, String csv) throws Exception {
        return as(user, "POST", "/import/sessions")
                .query("department", department)
                .body("text/csv", csv)
                .with(servlet)
                .status();
    }

    private static String example(Route route) {
        return "/"
                + String.join("/", route.path()).replace("{department}", "surg").replaceAll("\\{.*?}", "x");
    }

    private SignIn signIn(String user) {
        String password = user.equals("bobby") ? "bob-secret" : user + "-secret";
        return host.host().signIns().signIn(user, password, "192.0.2.1");
    }

    private Exchange as(String user, String method, String path) {
        SignIn signIn = signIn(user);
        return Exchange.of(method, path).cookie(signIn.key()).header("X-Rota-Token", signIn.token());
    }
}

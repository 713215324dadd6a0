package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.api.NoAnswerException;

class ProblemsTest {

    private static final String POSITION = "/departments/anaes/position?" + Trust.PERIOD;

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
                "/departments",
                "/departments/anaes/position?from=x",
                "/departments/anaes/templates",
                "/sources",
                "/audit"
            })
    void withoutHostEverythingSaysSoAndStatusRuns(String path) throws Exception {
        try (Trust alone = Trust.withoutHost()) {
            HttpResponse<String> answer = alone.get("coordinator", path);

            assertEquals("503 no-host", Trust.problem(answer));
            assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
            JsonNode status = alone.read("", "/status");
            assertEquals("Sessionwise", status.path("product").asText());
            assertFalse(status.has("host"));
        }
    }

    @Test
    void anAdapterThatThrowsWhatItMayNotGivesNoAnswerAndIsNamedInTheLogOnceByClass() throws Exception {
        trust.host.broken = true;
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 3; i++) {
                assertEquals("503 no-answer", Trust.problem(trust.get("coordinator", "/departments")));
            }
        } finally {
            System.setErr(before);
        }
        String written = log.toString(StandardCharsets.UTF_8);
        assertEquals(1, written.split("tell who keeps the adapter", -1).length - 1, written);
        assertTrue(written.contains("IllegalStateException"), written);
        assertFalse(written.contains("Amy"), written);
    }

    @Test
    void withTwoHostsNobodyGetsAnAnswerButThat() throws Exception {
        FakeHost other = new FakeHost() {
            @Override
            public String name() {
                return "another";
            }
        };
        try (Trust trust = Trust.withAnother(other)) {
            for (String path : List.of("/departments", "/me", "/contributions", "/audit", "/sources", "/unmatched")) {
                HttpResponse<String> answer = trust.get("everywhere", path);
                assertEquals("503 more-than-one-host", Trust.problem(answer));
                assertEquals(
                        "Connected are another and fake. Ask whoever runs Sessionwise to stop all adapters but one.",
                        Trust.json(answer).path("detail").asText());
            }
            assertEquals(
                    "[{\"name\":\"another\",\"title\":\"Fake Rostering\",\"version\":\"1.2\"},"
                            + "{\"name\":\"fake\",\"title\":\"Fake Rostering\",\"version\":\"1.2\"}]",
                    trust.read("everywhere", "/status").path("moreThanOneHost").toString());
            assertFalse(trust.read("everywhere", "/status").has("host"));
        }
    }

    @Test
    void withTwoSignInsNobodyIsLetIn() throws Exception {
        try (Trust trust = Trust.withAnotherSignIn(request -> Optional.empty())) {
            for (String path : List.of("/departments", "/me", "/audit")) {
                assertEquals("503 more-than-one-sign-in", Trust.problem(trust.get("everywhere", path)));
            }
        }
    }

    @Test
    void statusNamesTheHostAndNeedsNoSignIn() throws Exception {
        JsonNode status = Trust.json(trust.send(HttpRequest.newBuilder(trust.at("/status"))));

        assertEquals(
                "fake 1.2",
                status.at("/host/name").asText() + " "
                        + status.at("/host/version").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, 401 not-signed-in",
        "nobody, 403 not-permitted",
        "administrator, 403 not-permitted",
        "viewer, 200 ",
        "lead, 200 "
    })
    void figuresNeedASignInAndThePermission(String user, String expected) throws Exception {
        assertEquals(expected.trim(), Trust.problem(trust.get(user, POSITION)).trim());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/departments/anaes/templates", "/departments/anaes/duties", "/sources", "/pulls", "/unmatched"})
    void templatesAndPullsNeedTheirPermission(String path) throws Exception {
        assertEquals("403 not-permitted", Trust.problem(trust.get("viewer", path)));
        assertEquals(200, trust.get("coordinator", path).statusCode());
    }

    @Test
    void whoSeesOnlyATeamSeesNoTemplates() throws Exception {
        assertEquals("404 unknown-department", Trust.problem(trust.get("lead", "/departments/anaes/templates")));
        assertEquals("404 unknown-department", Trust.problem(trust.get("lead", "/capabilities?department=anaes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"surg", "nowhere", "%2e%2e", "a%2Fb", "ANAES"})
    void aDepartmentOutOfSightIsAnsweredLikeNoneAtAll(String department) throws Exception {
        String path = "/departments/" + department + "/position?" + Trust.PERIOD;
        HttpResponse<String> answer = trust.get("coordinator", path);

        assertEquals("404 unknown-department", Trust.problem(answer));
        assertEquals(
                trust.get("coordinator", "/departments/nowhere/position?" + Trust.PERIOD)
                        .body(),
                answer.body());
    }

    @Test
    void aCapabilityThatGoesIsGoneForItsDepartmentFromTheNextRequestOn() throws Exception {
        assertEquals(200, trust.get("everywhere", POSITION).statusCode());

        trust.reconciliations.clear();

        for (String path : List.of(
                POSITION,
                "/departments/anaes/people/a1/findings?" + Trust.PERIOD,
                "/departments/anaes/markers?" + Trust.PERIOD,
                "/markers?department=anaes&" + Trust.PERIOD)) {
            HttpResponse<String> answer = trust.get("everywhere", path);
            assertEquals("404 capability-not-enabled", Trust.problem(answer));
            assertEquals("RECONCILIATION", Trust.json(answer).path("capability").asText());
        }
        assertEquals(
                200, trust.get("everywhere", "/departments/anaes/templates").statusCode());
        trust.entitlements.clear();
        assertEquals(
                "404 capability-not-enabled", Trust.problem(trust.get("everywhere", "/departments/anaes/templates")));
        assertEquals("404 capability-not-enabled", Trust.problem(trust.get("everywhere", "/departments/surg/duties")));
    }

    @Test
    void noAnswerIsToldWithItsWordsAndATimeToTryAgain() throws Exception {
        trust.reconciliation.noAnswer = new NoAnswerException("The roster could not be read.");
        HttpResponse<String> answer = trust.get("viewer", POSITION);

        assertEquals("503 no-answer", Trust.problem(answer));
        assertEquals(
                "The roster could not be read.",
                Trust.json(answer).path("detail").asText());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void aHostThatFailsIsToldWithoutItsOwnWords() throws Exception {
        trust.host.down = true;
        HttpResponse<String> answer = trust.get("viewer", POSITION);

        assertEquals("503 no-answer", Trust.problem(answer));
        assertFalse(answer.body().contains("10.0.0.7"));
    }

    @Test
    void callIntoABundleThatWasExchangedUnderItIsToBeMadeAgain() throws Exception {
        trust.reconciliation.exchanged = new NoClassDefFoundError("org/sessionwise/inside/Table");

        HttpResponse<String> answer = trust.get("viewer", POSITION);

        assertEquals("503 no-answer", Trust.problem(answer));
        assertFalse(answer.body().contains("inside"), answer.body());
    }

    @Test
    void thatHoldsWhereTheErrorComesWrappedToo() throws Exception {
        trust.reconciliation.fault =
                new IllegalStateException("not reconciled", new NoClassDefFoundError("inside/Table"));

        assertEquals("503 no-answer", Trust.problem(trust.get("viewer", POSITION)));
    }

    @Test
    void aFaultIsLoggedUnderTheNumberThatTheUserGetsAndShowsNothingElse() throws Exception {
        trust.reconciliation.fault = new IllegalStateException("secret of the inside");
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        HttpResponse<String> answer;
        try {
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            answer = sendUndocumented(trust.request("viewer", POSITION));
        } finally {
            System.setErr(before);
        }

        assertEquals("500 internal", Trust.problem(answer));
        Contract.checkSchema(Contract.schema("Problem"), Trust.json(answer));
        assertFalse(answer.body().contains("secret"), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
        String written = log.toString(StandardCharsets.UTF_8);
        assertTrue(written.contains(Trust.json(answer).path("incident").asText()), written);
        assertTrue(written.contains("secret of the inside"), written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2nd&until=2026-03-30 | from | 2nd",
                "until=2026-03-30 | from | ''",
                "from=2026-03-02 | until | ''",
                "from=2026-02-30&until=2026-03-30 | from | 2026-02-30",
                "from=2026-03-30&until=2026-03-30 | until | 2026-03-30",
                "from=2026-03-30&until=2026-03-02 | until | 2026-03-02",
                "from=2026-03-02&until=2027-04-07 | until | 2027-04-07",
                "from=1066-10-14&until=1066-10-15 | from | 1066-10-14",
                "from=%2B99999-01-01&until=2026-03-30 | from | +99999-01-01",
                "from=2026-03-02&until=2026-03-30&by=room | by | room",
                "from=2026-03-02&until=2026-03-30&by= | by | ''"
            })
    void aParameterThatCannotBeReadIsNamedWithWhatWasFoundAndExpected(String query, String name, String found)
            throws Exception {
        JsonNode problem = Trust.json(trust.get("viewer", "/departments/anaes/position?" + query));

        assertEquals(
                "urn:sessionwise:problem:bad-parameter", problem.path("type").asText());
        assertEquals(name, problem.path("parameter").asText());
        assertEquals(found, problem.path("found").asText());
        assertFalse(problem.path("expected").asText().isEmpty());
    }

    @Test
    void fourHundredDaysAreAllowed() throws Exception {
        assertEquals(
                200,
                trust.get("viewer", "/departments/anaes/position?from=2026-03-02&until=2027-04-06")
                        .statusCode());
    }

    @Test
    void aLongValueIsNotToldBack() throws Exception {
        String text = "x".repeat(2_000);
        JsonNode problem = Trust.json(trust.get("viewer", "/departments/anaes/position?from=" + text));

        assertEquals("a text of 2000 characters", problem.path("found").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"source\":\"feed\" | body",
                "'' | body",
                "null | body",
                "[] | body",
                "{\"source\":7} | source",
                "{\"source\":true} | source",
                "{\"source\":\"feed\",\"dryRun\":\"yes\"} | dryRun",
                "{\"source\":\"feed\",\"source\":\"other\"} | body",
                "{\"source\":\"feed\"} {} | body",
                "{\"source\":\"feed\",\"admin\":true} | admin",
                "{\"source\":\" \"} | source",
                "{} | source"
            })
    void aBodyThatCannotBeReadIsRefusedByMember(String body, String parameter) throws Exception {
        HttpRequest.Builder request = trust.request("coordinator", "/pulls")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = trust.send(request);

        assertEquals("400 bad-parameter", Trust.problem(answer));
        assertEquals(parameter, Trust.json(answer).path("parameter").asText());
        assertTrue(trust.plans.reports.isEmpty());
    }

    @Test
    void aBodyThatIsTooLargeOrNotJsonIsRefused() throws Exception {
        String huge = "{\"source\":\"" + "x".repeat(300_000) + "\"}";
        assertEquals("413 too-large", Trust.problem(trust.send("POST", "coordinator", "/pulls", huge)));

        HttpRequest.Builder form = trust.request("coordinator", "/pulls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("source=feed"));
        assertEquals("415 unsupported-media-type", Trust.problem(trust.send(form)));
        assertTrue(trust.plans.reports.isEmpty());
    }

    @Test
    void rightsAreCheckedBeforeTheBodyIsLookedAt() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(trust.send("POST", "viewer", "/pulls", "{")));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403 foreign-page",
        "Sec-Fetch-Site, same-site, 403 foreign-page",
        "Sec-Fetch-Site, same-origin, 202",
        "Sec-Fetch-Site, none, 202",
        "Origin, null, 403 foreign-page"
    })
    void anotherSitesPageMayNotChangeAnything(String header, String value, String expected) throws Exception {
        HttpRequest.Builder request = trust.request("coordinator", "/pulls")
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("{\"source\":\"feed\"}"));

        assertEquals(expected, Trust.problem(trust.send(request)).trim());
        assertEquals(
                200,
                trust.send(trust.request("coordinator", "/pulls").header(header, value))
                        .statusCode());
    }

    @Test
    void aChangeWithoutTheHostsProofIsLikeNoSignIn() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(trust.at("/pulls"))
                .header("Cookie", "user=coordinator")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"source\":\"feed\"}"));

        assertEquals("401 not-signed-in", Trust.problem(trust.send(request)));
    }

    @Test
    void addressesAndMethodsThatDoNotExistAreProblemsToo() throws Exception {
        assertEquals("404 not-found", Trust.problem(sendUndocumented(trust.request("viewer", "/nowhere"))));
        HttpResponse<String> answer =
                sendUndocumented(trust.request("viewer", "/departments").POST(HttpRequest.BodyPublishers.noBody()));
        assertEquals("405 method-not-allowed", Trust.problem(answer));
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("GET"));
        assertEquals(
                "406 not-acceptable",
                Trust.problem(
                        sendUndocumented(trust.request("viewer", "/departments").header("Accept", "text/html"))));
        Contract.checkSchema(Contract.schema("Problem"), Trust.json(answer));
    }

    @Test
    void headAndOptionsAnswerWithoutBodyOrDoing() throws Exception {
        HttpResponse<String> head = sendUndocumented(
                trust.request("viewer", "/departments").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertTrue(head.headers().firstValue("ETag").isPresent());
        HttpResponse<String> options = sendUndocumented(
                trust.request("viewer", "/pulls").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, options.statusCode());
        assertTrue(trust.plans.reports.isEmpty());
        assertEquals(
                200,
                sendUndocumented(trust.request("viewer", "/events").method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode());
        assertEquals(
                401,
                sendUndocumented(HttpRequest.newBuilder(
                                        URI.create(trust.at("/events").toString()))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode());
    }

    private static HttpResponse<String> sendUndocumented(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

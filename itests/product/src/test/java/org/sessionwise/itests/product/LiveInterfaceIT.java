package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface of the running product, judged by the document that the product itself serves. */
class LiveInterfaceIT {

    private static final String GASTRO = "/departments/gastro";
    private static final String WEEK = "from=2026-11-09&until=2026-11-16";
    private static final String QUARTER = "from=2026-08-31&until=2026-11-30";
    private static final String IN_GASTRO = "?scope=department&department=gastro";
    private static final String[] OCTETS = {"Content-Type", "application/octet-stream"};
    /** All but what takes an occurrence out of what is planned. */
    private static final Set<String> OUTCOMES = Set.of(
            "asPlanned",
            "moved",
            "short",
            "displaced",
            "otherActivity",
            "byColleague",
            "cancelledWithNotice",
            "cancelledAtShortNotice",
            "cancelledByPerson",
            "cancelled",
            "missed",
            "notRostered",
            "alias",
            "cover",
            "extraUnpaid",
            "extraPaid",
            "outOfScope",
            "unknown");

    private static final String PULL = "{\"source\":\"http~demo\"}";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    private static Interface live;
    private static Visitor stranger;
    private static Visitor coordinator;
    private static Visitor lead;
    private static Visitor staff;
    private static Visitor administrator;
    private static Visitor board;

    @BeforeAll
    static void pullThePlans() {
        live = new Interface(PRODUCT);
        stranger = Visitor.stranger(PRODUCT);
        coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        lead = Visitor.signedIn(PRODUCT, "lead", "team");
        staff = Visitor.signedIn(PRODUCT, "staff", "mine");
        administrator = Visitor.signedIn(PRODUCT, "administrator", "settings");
        board = Visitor.signedIn(PRODUCT, "board", "figures");
        Pulls.pull(coordinator, PULL);
    }

    @Test
    void everyOperationAnswersAsDocumented() {
        figuresAnswer();
        suggestionsAnswer();
        exportsAnswer();
        plansAnswer();
        templatesAnswer();
        yearsAnswer();
        teamPlansAnswer();
        policiesAnswer();
        reviewsAnswer();
        importsAnswer();
        attainmentAnswers();
        stepsAnswer();
        evidenceAnswers();
        samplesAnswer();
        packsAnswer();
        administrationAnswers();
        live.ask(200, stranger, "GET", "/status", "");
        live.ask(200, stranger, "GET", "/openapi.yaml", "");
        assertEquals(
                "gastro",
                live.get(staff, "/me").path("departments").path(0).path("id").asText());
        assertFalse(
                live.get(coordinator, "/contributions").path("contributions").isEmpty());
        live.get(coordinator, "/notifications");
        live.ask(200, coordinator, "HEAD", "/events", "");
        helloIsDocumented();

        TreeSet<String> wanted = new TreeSet<>(live.documented());
        wanted.remove("events"); // it has no end: by hand
        wanted.removeAll(List.of("staffSheet", "putStaffSheet")); // the reference host keeps these things itself
        assertEquals("no-staff-record", problem(live.ask(404, administrator, "GET", GASTRO + "/staff-record", "")));
        assertTrue(live.succeeded().containsAll(wanted), () -> "asked of " + wanted + " only " + live.succeeded());
    }

    private static void figuresAnswer() {
        for (Visitor visitor : List.of(coordinator, lead, staff)) {
            live.get(visitor, "/departments");
            JsonNode position = live.get(visitor, GASTRO + "/position?" + WEEK);
            String somebody = position.at("/people/0/staffId").asText();
            live.get(visitor, GASTRO + "/people/" + somebody + "/findings?basis=DELIVERED&" + WEEK);
            live.get(visitor, GASTRO + "/markers?" + WEEK);
            live.get(visitor, "/markers?department=gastro&" + WEEK);
            live.get(visitor, "/figures?split=trust&" + WEEK);
            JsonNode line = live.get(visitor, GASTRO + "/figures?split=person&planned=annual&" + WEEK)
                    .at("/lines/0/key");
            String key = line.path("kind").asText() + ":" + line.path("id").asText();
            live.get(visitor, GASTRO + "/annualised?on=2026-11-18");
            live.get(visitor, GASTRO + "/times?" + QUARTER);
            live.get(visitor, GASTRO + "/output?" + QUARTER);
            live.get(visitor, GASTRO + "/figures/findings?basis=DELIVERED&key=" + key + "&" + WEEK);
        }
    }

    /** Of the first gap that can be closed; what was applied is undone, so that the figures of others stay. */
    private static void suggestionsAnswer() {
        String weeks = "from=2026-11-23&until=2026-12-07";
        String all = GASTRO + "/suggestions";
        for (JsonNode person :
                live.get(coordinator, GASTRO + "/position?" + weeks).path("people")) {
            String staffId = person.path("staffId").asText();
            String path = GASTRO + "/people/" + staffId;
            for (JsonNode finding :
                    live.get(coordinator, path + "/findings?" + weeks).path("findings")) {
                if (finding.path("outcome").asText().equals("NOT_ROSTERED")) {
                    String start = finding.at("/planned/start").asText();
                    String activity = finding.at("/planned/activity").asText();
                    String asked = path + "/suggestions?activity=" + activity + "&start=" + start.replace("+", "%2B");
                    JsonNode best = live.get(coordinator, asked).at("/suggestions/0");
                    if (!best.isMissingNode()) {
                        String order =
                                "{\"staff\":\"%s\",\"start\":\"%s\",\"activity\":\"%s\",\"suggestion\":\"%s\",\"reason\":\"A gap.\"}"
                                        .formatted(
                                                staffId,
                                                start,
                                                activity,
                                                best.path("id").asText());
                        JsonNode applied = Visitor.json(live.ask(201, coordinator, "POST", all, order));
                        assertEquals("changed-meanwhile", problem(live.ask(409, coordinator, "POST", all, order)));
                        String kept = live.get(coordinator, all + "/applied?" + weeks)
                                .at("/applied/0/id")
                                .asText();
                        assertEquals(applied.path("id").asText(), kept);
                        live.ask(200, coordinator, "POST", all + "/applied/" + kept + "/undo", "");
                        assertEquals(best, live.get(coordinator, asked).at("/suggestions/0"));
                        return;
                    }
                }
            }
        }
        throw new AssertionError("no gap of two weeks could be closed");
    }

    private static void exportsAnswer() {
        for (String file : List.of(
                "/figures.csv?",
                "/figures.xlsx?",
                "/figures.pdf?",
                "/findings.csv?",
                "/findings.xlsx?",
                "/findings.pdf?")) {
            HttpResponse<String> answer = live.ask(200, lead, "GET", GASTRO + file + WEEK, "");
            assertTrue(answer.headers()
                    .firstValue("Content-Disposition")
                    .orElse("")
                    .startsWith("attachment; filename=\""));
        }
        String pdf = live.ask(200, lead, "GET", GASTRO + "/figures.pdf?columns=name,plannedPa&" + WEEK, "")
                .body();
        assertTrue(pdf.startsWith("%PDF"), pdf.substring(0, 4));
        anOrderedFileIsMadeAndFetched();
        String somebody = live.get(lead, GASTRO + "/position?" + WEEK)
                .at("/people/0/staffId")
                .asText();
        live.ask(200, lead, "GET", GASTRO + "/people/" + somebody + "/sessions.ics?" + WEEK, "");
        HttpResponse<String> own = live.ask(200, staff, "GET", "/me/sessions.ics", "");
        assertTrue(own.body().startsWith("BEGIN:VCALENDAR\r\n"), own::body);
    }

    private static void anOrderedFileIsMadeAndFetched() {
        String order = "{\"what\":\"findings\",\"format\":\"pdf\",\"from\":\"2026-11-09\",\"until\":\"2026-11-16\"}";
        String job = Visitor.json(live.ask(202, lead, "POST", GASTRO + "/exports", order))
                .path("job")
                .asText();
        Waiting.until(
                () -> !live.get(lead, "/jobs/" + job).path("state").asText().equals("running"),
                () -> "the file is not made: " + live.get(lead, "/jobs/" + job));
        String result = live.get(lead, "/jobs/" + job).path("result").asText();
        assertTrue(live.ask(200, lead, "GET", result, "").body().startsWith("%PDF"), result);
        assertEquals("unknown-export", problem(live.ask(404, coordinator, "GET", result, "")));
    }

    private static void plansAnswer() {
        live.get(coordinator, "/sources");
        HttpResponse<String> begun =
                live.ask(202, coordinator, "POST", "/pulls", "{\"source\":\"http~demo\",\"dryRun\":true}");
        Pulls.report(begun, path -> live.ask(200, coordinator, "GET", path, ""));
        assertEquals(2, live.get(coordinator, "/pulls?limit=2").path("pulls").size());
        String job = "/jobs/"
                + live.get(coordinator, "/jobs?limit=1").at("/jobs/0/id").asText();
        live.get(coordinator, job);
        live.ask(202, coordinator, "DELETE", job, "");
        JsonNode waiting = live.get(coordinator, "/unmatched");
        assertEquals(1, waiting.path("total").asInt());
        String plan = "/unmatched/" + waiting.at("/unmatched/0/plan").asText();
        live.ask(204, coordinator, "PUT", plan, "{\"staff\":\"%s\"}".formatted(withoutPlan()));
        assertEquals(
                1, live.get(coordinator, "/unmatched/decided").path("decided").size());
        live.ask(204, coordinator, "DELETE", plan, "");
    }

    /** Somebody whom no plan is for: one person has one plan on a day. */
    private static String withoutPlan() {
        Set<String> planned = new HashSet<>();
        for (JsonNode person :
                live.get(coordinator, GASTRO + "/position?" + WEEK).path("people")) {
            if (person.at("/rostered/planned/occurrences").asInt() > 0) {
                planned.add(person.path("staffId").asText());
            }
        }
        return live.get(coordinator, GASTRO + "/people").path("people").findValuesAsText("staffId").stream()
                .filter(staff -> !planned.contains(staff))
                .findFirst()
                .orElseThrow();
    }

    private static void templatesAnswer() {
        JsonNode template = live.get(coordinator, GASTRO + "/templates").at("/templates/0");
        String path = GASTRO + "/templates/" + template.path("id").asText();
        JsonNode proposal = live.get(coordinator, path + "/proposal?asOf=2026-11-18");
        JsonNode applied = Visitor.json(live.ask(200, coordinator, "POST", path + "/applications", accept(proposal)));
        assertEquals("APPLIED", applied.path("status").asText(), applied::toString);
        live.get(coordinator, path + "/applications");

        HttpResponse<String> stale = live.ask(409, coordinator, "POST", path + "/applications", accept(proposal));
        assertEquals("template-changed", problem(stale));
        String application = applied.at("/application/id").asText();
        live.ask(200, coordinator, "POST", path + "/applications/" + application + "/undo", "");
        assertEquals(
                proposal.path("counts"),
                live.get(coordinator, path + "/proposal?asOf=2026-11-18").path("counts"));
        live.get(coordinator, GASTRO + "/duties");
        live.ask(204, coordinator, "PUT", GASTRO + "/duties/MEDICAL_EXAMINER", "{\"duty\":\"ADM\"}");
        live.ask(204, coordinator, "DELETE", GASTRO + "/duties/MEDICAL_EXAMINER", "");
    }

    private static void yearsAnswer() {
        for (Visitor visitor : List.of(coordinator, lead, staff)) {
            String somebody = live.get(visitor, GASTRO + "/years").findValuesAsText("staffId").stream()
                    .findFirst()
                    .orElseThrow();
            live.get(visitor, GASTRO + "/people/" + somebody + "/year?on=2026-11-18");
            live.get(visitor, "/contracts");
        }
        live.get(staff, "/me/year?on=2026-11-18");
    }

    private static void teamPlansAnswer() {
        String team = GASTRO + "/team-plans/gastro-liver";
        live.get(coordinator, GASTRO + "/team-plans?year=2027");
        live.get(lead, GASTRO + "/team-plans");
        String plan = """
                {"basedOn":0,"state":"DRAFT","meeting":{"on":"2027-02-10","present":"nurses","notes":""},"objectives":[],
                 "outputs":[{"activity":"CLINIC","amount":"1200","unit":"patients","deliveredBy":[]}],"roles":[]}
                """;
        live.ask(200, coordinator, "PUT", team + "?year=2027", plan);
        assertEquals("changed-meanwhile", problem(live.ask(409, coordinator, "PUT", team + "?year=2027", plan)));
        live.get(coordinator, team + "?year=2027");
        live.get(coordinator, team + "/versions?year=2027");
        live.get(coordinator, team + "/check?year=2027&day=2026-11-18");
        live.get(coordinator, GASTRO + "/outside-tariff?day=2026-11-18");
        live.get(coordinator, GASTRO + "/consistency?day=2026-11-18");
        live.get(staff, "/spa-tariffs");
        String tariff = """
                {"basedOn":0,"rates":[{"role":"Governance lead","minutes":[60],"document":"Trust guidance","clause":"3"}]}
                """;
        int version = Visitor.json(live.ask(200, administrator, "PUT", "/spa-tariffs/2027-04-01", tariff))
                .path("version")
                .asInt();
        live.ask(204, administrator, "DELETE", "/spa-tariffs/2027-04-01?basedOn=" + version, "");
    }

    /** From a day that nobody looks at; the review policy flags whatever differs at all. */
    private static void policiesAnswer() {
        String policy = """
                "from":"2198-01-01","movedWindowDays":3,"shortToleranceMinutes":30,"noticeDays":42,"lieuWindowDays":91,
                "shortNoticeDelivers":true,"extraUnpaidDelivers":false""";
        JsonNode effects = Visitor.json(
                live.ask(200, administrator, "POST", "/reconciliation/policies/preview", "{" + policy + "}"));
        assertTrue(effects.path("effects").findValuesAsText("id").contains("gastro"), effects::toString);
        long version =
                live.get(staff, "/reconciliation/policies").path("version").asLong();
        String body = "{" + policy + ",\"basedOn\":" + version + "}";
        live.ask(200, administrator, "POST", "/reconciliation/policies", body);
        assertEquals(
                "changed-meanwhile", problem(live.ask(409, administrator, "POST", "/reconciliation/policies", body)));
        version =
                live.get(staff, "/reconciliation/review-policy").path("version").asLong();
        String rule = """
                {"from":"2026-04-01","percent":"0.001","sessions":"0.001","persists":1,"span":"quarter","direction":"both",
                 "causes":["Sickness","Other"],"basedOn":%d}
                """.formatted(version);
        live.ask(200, administrator, "PUT", "/reconciliation/review-policy", rule);
    }

    private static void reviewsAnswer() {
        JsonNode flag =
                live.get(coordinator, GASTRO + "/reviews?quarter=2026-Q3").at("/flags/0");
        String path = GASTRO + "/reviews/" + flag.path("id").asText();
        String entry = "{\"cause\":\"Sickness\",\"state\":\"closed\"}";
        live.ask(200, coordinator, "PUT", path, entry, "If-Match", "\"0\"");
        assertEquals("changed-meanwhile", problem(live.ask(409, coordinator, "PUT", path, entry, "If-Match", "\"0\"")));
        String longAgo = GASTRO + "/quarters/2020-Q1";
        String held = "{\"on\":\"2020-07-08\",\"chair\":\"Clinical lead\",\"present\":[\"Nurses\"],\"notes\":\"\"}";
        live.ask(200, coordinator, "PUT", longAgo + "/meeting", held, "If-Match", "\"0\"");
        live.ask(200, coordinator, "POST", longAgo + "/freeze", "{}");
        assertEquals("review-refused", problem(live.ask(409, coordinator, "POST", longAgo + "/freeze", "{}")));
        String words = "{\"key\":\"department:gastro\",\"words\":\"Nothing was kept then.\"}";
        live.ask(204, coordinator, "PUT", longAgo + "/words", words, "If-Match", "\"0\"");
        assertEquals(
                "2020-Q1",
                live.get(lead, GASTRO + "/quarters")
                        .at("/quarters/0/quarter/label")
                        .asText());
    }

    private static void importsAnswer() {
        String file = "ESR number,Start\n29000274,soon\n";
        live.ask(200, coordinator, "POST", "/imports/look", file, OCTETS);
        live.ask(204, coordinator, "PUT", "/imports/Surgery", "{\"columns\":{\"assignment_number\":\"ESR number\"}}");
        live.get(coordinator, "/imports");
        live.ask(200, coordinator, "POST", "/imports/Surgery/file?step=CHECK", file, OCTETS);
        live.ask(200, coordinator, "POST", "/imports/Surgery/refused", file, OCTETS);
        assertEquals(
                "not-permitted",
                problem(live.ask(403, lead, "POST", "/imports/Surgery/file?step=ALL_PLANS", file, OCTETS)));
        live.get(administrator, "/bank-holidays");
        String year = "{\"events\":[%s]}"
                .formatted(IntStream.rangeClosed(1, 8)
                        .mapToObj("{\"title\":\"A day\",\"date\":\"2029-0%d-01\"}"::formatted)
                        .collect(Collectors.joining(",")));
        String document = "{\"england-and-wales\":%1$s,\"scotland\":%1$s,\"northern-ireland\":%1$s}".formatted(year);
        live.ask(200, administrator, "PUT", "/bank-holidays", document, OCTETS);
    }

    private static void attainmentAnswers() {
        for (Visitor visitor : List.of(board, coordinator, lead, staff, administrator)) {
            JsonNode trust = live.get(visitor, "/attainment");
            assertEquals(16, trust.path("standards").size());
            live.get(visitor, "/attainment" + IN_GASTRO + "&asAt=2026-10-31");
            live.get(visitor, "/attainment/matrix");
        }
        live.get(lead, "/attainment?scope=team&department=gastro&team=gastro-luminal");
        assertEquals(
                "unknown-team",
                problem(live.ask(
                        404, board, "GET", "/attainment?scope=team&department=gastro&team=gastro-luminal", "")));
        assertEquals(
                "capability-not-enabled",
                problem(live.ask(404, board, "GET", "/attainment?scope=department&department=sleep", "")));
        assertEquals(
                "unknown-scope",
                problem(live.ask(404, board, "GET", "/attainment" + IN_GASTRO + "&group=Astronauts", "")));
        live.get(lead, "/attainment/lapsing?scope=team&department=gastro&team=gastro-luminal");
        JsonNode catalogue = live.get(board, "/attainment/catalogue");
        assertEquals(73, catalogue.findValues("rule").size());
        assertEquals(
                3, live.get(board, "/attainment/trend?months=3").path("months").size());
        JsonNode done =
                Visitor.json(live.ask(200, board, "POST", "/attainment/what-if" + IN_GASTRO, "{\"done\":[\"1.4a\"]}"));
        assertFalse(done.path("standards").isEmpty());
        long version = live.get(board, "/attainment/policy").path("version").asLong();
        String policy = "{\"from\":\"2026-04-01\",\"smallestGroup\":9,\"settings\":{}}";
        String basedOn = "\"" + version + "\"";
        assertEquals(
                "not-permitted",
                problem(live.ask(403, coordinator, "PUT", "/attainment/policy", policy, "If-Match", basedOn)));
        live.ask(200, administrator, "PUT", "/attainment/policy", policy, "If-Match", basedOn);
        assertEquals(
                "changed-meanwhile",
                problem(live.ask(409, administrator, "PUT", "/attainment/policy", policy, "If-Match", basedOn)));
    }

    private static void stepsAnswer() {
        JsonNode steps = live.get(coordinator, "/attainment/steps" + IN_GASTRO + "&level=4");
        String criterion = steps.at("/steps/0/criterion").asText();
        JsonNode unnamed = live.get(board, "/attainment/steps" + IN_GASTRO + "&level=4");
        assertEquals(0, unnamed.path("steps").findValues("staff").size());
        assertEquals(
                Set.of(),
                names(unnamed.toString(), live.get(coordinator, GASTRO + "/people")),
                "the board is told of nobody");
        String path = "/attainment/steps/" + criterion + IN_GASTRO;
        String plan = "{\"owner\":\"Service manager\",\"due\":\"2027-01-31\"}";
        live.ask(200, coordinator, "PUT", path, plan, "If-Match", "\"0\"");
        assertEquals("changed-meanwhile", problem(live.ask(409, coordinator, "PUT", path, plan, "If-Match", "\"0\"")));
        assertEquals("not-permitted", problem(live.ask(403, lead, "PUT", path, plan, "If-Match", "\"1\"")));
        String target = "{\"level\":3,\"by\":\"2027-03-31\"}";
        long version = live.get(coordinator, "/attainment" + IN_GASTRO)
                .at("/target/version")
                .asLong();
        live.ask(200, coordinator, "PUT", "/attainment/target" + IN_GASTRO, target, "If-Match", "\"" + version + "\"");
    }

    private static Set<String> names(String answer, JsonNode people) {
        return people.findValuesAsText("name").stream()
                .filter(name -> !name.isBlank() && answer.contains(name))
                .collect(Collectors.toSet());
    }

    private static void evidenceAnswers() {
        String body = """
                {"kind":"document","scope":{"kind":"department","department":"gastro"},"criteria":["1.1a"],
                 "title":"Contract of the software","on":"2026-04-01","until":"2027-04-01","notes":"First line\\nSecond line",
                 "owner":"Service manager","link":"https://trust.example/contract","topics":[],"roles":[]}
                """;
        assertEquals("not-permitted", problem(live.ask(403, lead, "POST", "/evidence", body)));
        String path = "/evidence/"
                + Visitor.json(live.ask(201, coordinator, "POST", "/evidence", body))
                        .path("id")
                        .asText();
        assertEquals(
                "First line\nSecond line",
                live.get(coordinator, path).path("notes").asText());
        assertTrue(live.get(board, path).path("notes").isMissingNode());
        assertTrue(live.get(coordinator, "/evidence" + IN_GASTRO + "&endingBy=2027-05-01")
                .findValuesAsText("title")
                .contains("Contract of the software"));
        live.ask(200, coordinator, "PUT", path, body.replace("2027-04-01", "2027-05-01"), "If-Match", "\"1\"");
        assertEquals("changed-meanwhile", problem(live.ask(409, coordinator, "PUT", path, body, "If-Match", "\"1\"")));
        fileAnswers(path);
        String role = "{\"role\":\"%s\"}".formatted(attesting());
        live.ask(200, coordinator, "POST", path + "/attestation", role, "If-Match", "\"3\"");
        live.ask(204, coordinator, "POST", path + "/withdrawal", "{\"reason\":\"A test\"}", "If-Match", "\"4\"");
        assertEquals(
                5, live.get(coordinator, path + "/versions").path("versions").size());
        assertEquals("unknown-evidence", problem(live.ask(404, board, "GET", path, "")));
        recordsAnswer();
    }

    private static void fileAnswers(String path) {
        String pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
        String[] second = {OCTETS[0], OCTETS[1], "If-Match", "\"2\""};
        assertEquals(
                "evidence-refused",
                problem(live.ask(422, coordinator, "PUT", path + "/file?name=a.pdf", "MZ no document", second)));
        live.ask(200, coordinator, "PUT", path + "/file?name=contract.pdf", pdf, second);
        HttpResponse<String> file = live.ask(200, coordinator, "GET", path + "/file", "");
        assertEquals(pdf, file.body());
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(file.headers()
                .firstValue("Content-Disposition")
                .orElse("")
                .startsWith("attachment; filename=\"contract.pdf\""));
        assertEquals("not-permitted", problem(live.ask(403, board, "GET", path + "/file", "")));
    }

    /** A role in which criterion 1.1a may be attested. */
    private static String attesting() {
        for (JsonNode criterion : live.get(board, "/attainment/catalogue").findParents("rule")) {
            if (criterion.path("id").asText().equals("1.1a")
                    && criterion.path("attestedBy").size() > 0) {
                return criterion.at("/attestedBy/0").asText();
            }
        }
        return "Service manager";
    }

    private static void recordsAnswer() {
        JsonNode people =
                live.get(coordinator, "/person-records?department=gastro").path("people");
        String record = """
                {"department":"gastro","staff":["%s"],"kind":"leftOut","from":"2026-01-01","reason":"On secondment"}
                """.formatted(people.at("/0/staff").asText());
        assertEquals("not-permitted", problem(live.ask(403, lead, "POST", "/person-records", record)));
        JsonNode added = Visitor.json(live.ask(201, coordinator, "POST", "/person-records", record));
        live.get(lead, "/person-records?department=gastro");
        String id = added.at("/records/0/id").asText();
        live.ask(204, coordinator, "DELETE", "/person-records/" + id + "?department=gastro", "");
        assertEquals(
                "unknown-department", problem(live.ask(404, board, "GET", "/person-records?department=gastro", "")));
    }

    private static void samplesAnswer() {
        String order = "{\"departments\":[\"gastro\"],\"perTeam\":1,\"seed\":\"7\"}";
        assertEquals("not-permitted", problem(live.ask(403, coordinator, "POST", "/samples", order)));
        JsonNode sample = Visitor.json(live.ask(201, administrator, "POST", "/samples", order));
        assertFalse(sample.path("plans").isEmpty());
        String path = "/samples/" + sample.path("id").asText();
        long version = sample.path("version").asLong();
        assertEquals(
                "evidence-refused",
                problem(live.ask(
                        422, administrator, "POST", path + "/closing", "", "If-Match", "\"" + version + "\"")));
        for (JsonNode plan : sample.path("plans")) {
            String at = path + "/plans/" + plan.path("number").asText();
            String found = "{\"finding\":\"consistent\",\"advice\":\"\",\"on\":\"2026-11-20\"}";
            version = Visitor.json(live.ask(200, administrator, "PUT", at, found, "If-Match", "\"" + version + "\""))
                    .path("version")
                    .asLong();
        }
        live.ask(200, administrator, "POST", path + "/closing", "", "If-Match", "\"" + version + "\"");
        live.get(administrator, "/samples");
    }

    private static void packsAnswer() {
        live.get(board, "/indicators");
        live.get(lead, "/indicators" + IN_GASTRO);
        live.get(board, "/indicators/trend?months=2");
        String day = "{\"day\":\"2026-11-20\"}";
        assertEquals("not-permitted", problem(live.ask(403, board, "POST", "/packs", day)));
        JsonNode pack = Visitor.json(live.ask(201, coordinator, "POST", "/packs" + IN_GASTRO, day));
        String path = "/packs/" + pack.path("id").asText();
        live.get(board, "/packs" + IN_GASTRO);
        assertEquals(live.get(board, path), live.get(coordinator, path), "the same for everybody");
        assertEquals(
                Set.of(),
                names(live.get(board, path).toString(), live.get(coordinator, GASTRO + "/people")),
                "it names nobody");
        assertTrue(live.ask(200, board, "GET", path + "/pdf", "").body().startsWith("%PDF-"));
        assertTrue(live.ask(200, board, "GET", path + "/xlsx", "").body().startsWith("PK"));
        LocalDate made = LocalDate.ofInstant(Instant.parse(pack.path("asAt").asText()), ZoneId.of("Europe/London"));
        String report = "{\"to\":\"department\",\"on\":\"%s\",\"minute\":\"Item 4\"}".formatted(made);
        assertEquals("not-permitted", problem(live.ask(403, board, "POST", path + "/reports", report)));
        live.ask(201, coordinator, "POST", path + "/reports", report);
    }

    private static String accept(JsonNode proposal) {
        return "{\"fingerprint\":\"%s\",\"asOf\":\"%s\",\"accepted\":[]}"
                .formatted(
                        proposal.path("fingerprint").asText(),
                        proposal.path("asOf").asText());
    }

    private static void administrationAnswers() {
        String sleep = "/departments/sleep/capabilities/ENTITLEMENT";
        live.ask(204, administrator, "PUT", sleep, "");
        live.get(administrator, "/capabilities?department=sleep");
        live.ask(204, administrator, "DELETE", sleep, "");
        assertFalse(live.get(administrator, "/audit").path("entries").isEmpty());
        switchesAnswer(sleep);
        contributionsAnswer();
        theProductTellsOfItself();
    }

    private static void switchesAnswer(String sleep) {
        String preview = "{\"department\":\"sleep\",\"capability\":\"ENTITLEMENT\",\"on\":true}";
        live.get(administrator, "/capabilities/matrix");
        live.ask(200, administrator, "POST", "/capabilities/preview", preview);
        live.ask(204, administrator, "PUT", sleep, "{\"groups\":[\"Nursing\"]}");
        String change = live.get(administrator, "/capabilities/changes")
                .at("/changes/0/id")
                .asText();
        live.ask(200, administrator, "POST", "/capabilities/changes/" + change + "/undo", "");
        assertTrue(live.ask(200, administrator, "GET", "/audit.csv?action=capability", "")
                .body()
                .contains("undoes change " + change));
    }

    private static void contributionsAnswer() {
        String settings = "/contributions/settings";
        String gaps = "sessionwise.gap-panel/v1";
        live.get(administrator, settings);
        live.ask(204, administrator, "PUT", settings, "{\"id\":\"" + gaps + "\",\"on\":false,\"weight\":100}");
        assertFalse(live.get(coordinator, "/contributions?department=gastro")
                .toString()
                .contains(gaps));
        live.ask(204, administrator, "DELETE", settings + "?id=" + gaps, "");
        assertTrue(live.get(coordinator, "/contributions?department=gastro")
                .toString()
                .contains(gaps));
        live.ask(204, coordinator, "POST", "/contributions/failures", "{\"id\":\"" + gaps + "\",\"what\":\"late\"}");
    }

    private static void theProductTellsOfItself() {
        JsonNode items = live.get(administrator, "/setup").path("items");
        assertEquals(11, items.size());
        assertTrue(items.findValuesAsText("state").stream().noneMatch("notKnown"::equals), items::toString);
        JsonNode connections = live.get(administrator, "/connections").path("connections");
        assertTrue(connections
                .findValuesAsText("id")
                .containsAll(List.of("host", "identity", "database", "source:http~demo")));
        for (String id : connections.findValuesAsText("id")) {
            JsonNode test = Visitor.json(live.ask(200, administrator, "POST", "/connections/" + id + "/test", ""));
            boolean nothingUploaded =
                    id.startsWith("source:upload~") && !test.path("ok").asBoolean();
            assertTrue(test.path("ok").asBoolean() || nothingUploaded, () -> id + ": " + test);
        }
        JsonNode health = live.get(administrator, "/data-health");
        assertEquals("good", health.at("/host/state").asText(), health::toString);
        JsonNode report = live.get(administrator, "/access-report?staff=g11");
        assertTrue(report.path("known").asBoolean());
        assertTrue(
                report.at("/staff/seenBy").findValuesAsText("through").containsAll(List.of("department", "team")),
                report::toString);
        live.ask(200, administrator, "GET", "/access-report.csv", "");
        live.get(coordinator, GASTRO + "/unmapped?" + WEEK);
    }

    private static void helloIsDocumented() {
        try (EventStream stream = EventStream.of(coordinator)) {
            live.contract()
                    .checkSchema(
                            live.contract().schema("Hello"),
                            stream.events().get(0).data());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stranger      | GET    | /departments                                    |                       | 401 | not-signed-in
            stranger      | POST   | /pulls                                          | {"source":"http~demo"}| 401 | not-signed-in
            lead          | POST   | /pulls                                          | {"source":"http~demo"}| 403 | not-permitted
            lead          | GET    | /departments/gastro/templates                   |                       | 403 | not-permitted
            staff         | GET    | /sources                                        |                       | 403 | not-permitted
            lead          | GET    | /notifications                                  |                       | 403 | not-permitted
            coordinator   | GET    | /audit                                          |                       | 403 | not-permitted
            coordinator   | GET    | /setup                                          |                       | 403 | not-permitted
            lead          | GET    | /data-health                                    |                       | 403 | not-permitted
            coordinator   | POST   | /connections/host/test                          |                       | 403 | not-permitted
            coordinator   | GET    | /access-report                                  |                       | 403 | not-permitted
            lead          | GET    | /departments/gastro/unmapped?WEEK               |                       | 403 | not-permitted
            administrator | GET    | /exports/none                                   |                       | 404 | unknown-export
            coordinator   | DELETE | /departments/gastro/capabilities/ENTITLEMENT    |                       | 403 | not-permitted
            coordinator   | GET    | /departments/nowhere/position?WEEK              |                       | 404 | unknown-department
            lead          | GET    | /departments/sleep/position?WEEK                |                       | 404 | unknown-department
            coordinator   | GET    | /departments/gastro/people/g99/findings?WEEK    |                       | 404 | unknown-person
            lead          | GET    | /departments/gastro/people/g32/findings?WEEK    |                       | 404 | unknown-person
            staff         | GET    | /departments/gastro/people/g11/findings?WEEK    |                       | 404 | unknown-person
            coordinator   | GET    | /departments/sleep/position?WEEK                |                       | 404 | capability-not-enabled
            coordinator   | GET    | /markers?department=sleep&WEEK                  |                       | 404 | capability-not-enabled
            coordinator   | GET    | /departments/sleep/templates                    |                       | 404 | capability-not-enabled
            coordinator   | GET    | /departments/gastro/templates/none/proposal     |                       | 404 | unknown-template
            coordinator   | POST   | /departments/gastro/templates/gastro-4w/applications/none/undo | {}     | 404 | unknown-application
            coordinator   | POST   | /pulls                                          | {"source":"none"}     | 404 | unknown-source
            coordinator   | GET    | /departments/gastro/position?from=x&until=y     |                       | 400 | bad-parameter
            coordinator   | GET    | /departments/gastro/position?from=2026-11-09&until=2026-11-09 |         | 400 | bad-parameter
            coordinator   | GET    | /departments/gastro/position?from=2026-01-01&until=2027-03-01 |         | 400 | bad-parameter
            coordinator   | GET    | /departments/gastro/people/g10/findings?limit=0&WEEK |                  | 400 | bad-parameter
            coordinator   | POST   | /pulls                                          | {"source":            | 400 | bad-parameter
            coordinator   | POST   | /pulls                                          | {"source":7}          | 400 | bad-parameter
            coordinator   | GET    | /departments/gastro/people/g10/findings?cursor=made-up&WEEK |           | 409 | list-changed
            coordinator   | POST   | /departments/gastro/templates/gastro-4w/applications | {"fingerprint":"stale","asOf":"2026-11-18"} | 409 | template-changed
            """)
    void problemIsToldAsDocumented(String who, String method, String path, String body, int status, String type) {
        HttpResponse<String> answer =
                live.ask(status, visitor(who), method, path.replace("WEEK", WEEK), body == null ? "" : body);

        assertEquals(type, problem(answer));
    }

    @Test
    void changeThatAnotherSiteAsksForIsRefused() {
        assertEquals(
                "foreign-page",
                problem(live.ask(
                        403,
                        coordinator,
                        "POST",
                        "/pulls",
                        PULL,
                        "Origin",
                        "https://elsewhere.example",
                        "Sec-Fetch-Site",
                        "cross-site")));
    }

    @Test
    void changeWithoutTheHostsTokenIsRefused() {
        assertEquals("not-signed-in", problem(live.ask(401, coordinator, "POST", "/pulls", PULL, "X-Rota-Token", "x")));
    }

    @Test
    void bodyThatIsNoJsonOrTooLargeIsRefused() {
        assertEquals(
                "unsupported-media-type",
                problem(live.ask(415, coordinator, "POST", "/pulls", PULL, "Content-Type", "text/plain")));
        String large = "{\"source\":\"" + "x".repeat(300 * 1024) + "\"}";
        assertEquals("too-large", problem(live.ask(413, coordinator, "POST", "/pulls", large)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/departments",
                GASTRO + "/position?" + WEEK,
                GASTRO + "/people/g10/findings?" + WEEK,
                GASTRO + "/markers?" + WEEK,
                GASTRO + "/templates",
                "/sources",
                "/unmatched",
                "/openapi.yaml"
            })
    void answerThatIsTheSameIsNotSentAgain(String path) {
        HttpResponse<String> first = live.ask(200, coordinator, "GET", path, "");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = live.ask(304, coordinator, "GET", path, "", "If-None-Match", tag);

        assertEquals("", again.body());
        live.ask(200, coordinator, "GET", path, "", "If-None-Match", "\"another\"");
    }

    @Test
    void tagChangesWithTheFigures() {
        String path = GASTRO + "/position?from=2026-11-23&until=2026-11-30";
        String tag = live.ask(200, coordinator, "GET", path, "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        String session = """
                {"staff":"g12","duty":"ADM","start":"2026-11-28T19:00","end":"2026-11-28T20:00","status":"ROSTERED",
                 "reason":"","paidExtra":false}
                """;
        assertEquals(
                201,
                coordinator
                        .post("/host/api/departments/gastro/sessions", session)
                        .statusCode());

        Waiting.until(
                () -> coordinator
                                .ask("GET", Interface.ROOT + path, "", "If-None-Match", tag)
                                .statusCode()
                        == 200,
                () -> "the figures stay as they were");
    }

    @ParameterizedTest
    @CsvSource({"rostered, ROSTERED", "delivered, DELIVERED"})
    void everyFigureOfEverybodyExpandsIntoItsSessions(String figures, String basis) {
        JsonNode people = live.get(coordinator, GASTRO + "/position?" + QUARTER).path("people");

        assertEquals(40, people.size());
        for (JsonNode person : people) {
            String id = person.path("staffId").asText();
            assertEquals(
                    Expansion.of(person.path(figures)), Expansion.of(findings(id, basis)), () -> figures + " of " + id);
        }
    }

    /** In finalised weeks of the made-up trust: what a demonstration shows, and what figures are added up of. */
    @Test
    void everyOutcomeComesAboutInTheMadeUpTrust() {
        Set<String> seen = new TreeSet<>();
        for (JsonNode person : live.get(coordinator, GASTRO + "/position?from=2026-06-01&until=2026-11-16")
                .path("people")) {
            person.path("delivered").fieldNames().forEachRemaining(seen::add);
        }

        seen.removeAll(Set.of("planned", "worked"));
        assertEquals(OUTCOMES, seen);
        assertEquals(
                Set.of("LEAVE", "UNAVAILABLE", "BANK_HOLIDAY"),
                new TreeSet<>(live.get(coordinator, GASTRO + "/people/g19/findings?from=2026-07-06&until=2026-09-28")
                        .path("excused")
                        .findValuesAsText("outcome")));
    }

    private static List<JsonNode> findings(String person, String basis) {
        String path = GASTRO + "/people/" + person + "/findings?limit=50&basis=" + basis + "&" + QUARTER;
        List<JsonNode> findings = new ArrayList<>();
        JsonNode page = live.get(coordinator, path);
        page.path("findings").forEach(findings::add);
        while (page.has("next")) {
            page = live.get(coordinator, path + "&cursor=" + page.path("next").asText());
            page.path("findings").forEach(findings::add);
        }
        assertEquals(page.path("total").asInt(), findings.size());
        return findings;
    }

    @Test
    void everyMissedSessionIsMarkedInItsCellAndNothingElseAsMissed() {
        TreeSet<String> missed = new TreeSet<>();
        for (JsonNode person :
                live.get(coordinator, GASTRO + "/position?" + WEEK).path("people")) {
            String id = person.path("staffId").asText();
            for (JsonNode finding : live.get(coordinator, GASTRO + "/people/" + id + "/findings?" + WEEK)
                    .path("findings")) {
                if (finding.path("outcome").asText().equals("NOT_ROSTERED")) {
                    missed.add(id + " " + finding.path("date").asText());
                }
            }
        }
        JsonNode markers = live.get(coordinator, GASTRO + "/markers?" + WEEK);

        assertFalse(missed.isEmpty());
        assertEquals(
                missed,
                StreamSupport.stream(markers.path("cells").spliterator(), false)
                        .filter(cell -> cell.path("text").asText().contains("planned, not rostered"))
                        .filter(cell -> cell.path("tone").asText().equals("error"))
                        .map(cell -> cell.path("staffId").asText() + " "
                                + cell.path("date").asText())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(markers, live.get(coordinator, "/markers?department=gastro&" + WEEK));
    }

    @Test
    void leadSeesTheOwnTeamInEveryForm() {
        JsonNode position = live.get(lead, GASTRO + "/position?" + WEEK);
        List<String> teams = position.path("people").findValuesAsText("team");

        assertEquals(12, teams.size());
        assertEquals(List.of("gastro-luminal"), teams.stream().distinct().toList());
        assertFalse(position.path("wholeDepartment").asBoolean());
        TreeSet<String> visible = new TreeSet<>(position.path("people").findValuesAsText("staffId"));
        List<String> marked =
                live.get(lead, GASTRO + "/markers?" + WEEK).path("cells").findValuesAsText("staffId");
        assertTrue(visible.containsAll(marked), marked::toString);
    }

    private static Visitor visitor(String who) {
        return switch (who) {
            case "stranger" -> stranger;
            case "coordinator" -> coordinator;
            case "lead" -> lead;
            case "staff" -> staff;
            default -> administrator;
        };
    }

    private static String problem(HttpResponse<String> answer) {
        return Visitor.json(answer).path("type").asText().replace("urn:sessionwise:problem:", "");
    }
}

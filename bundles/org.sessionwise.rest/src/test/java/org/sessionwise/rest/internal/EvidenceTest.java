package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of evidence: who reads and writes what, and what is refused. */
class EvidenceTest {

    private static final String ANAES = "{\"kind\":\"department\",\"department\":\"anaes\"}";
    private static final String TRUST = "{\"kind\":\"trust\"}";
    private static final String PDF = "%PDF-1.7 made up";

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

    private static String content(String kind, String scope, String more) {
        return "{\"kind\":\"" + kind + "\",\"scope\":" + scope
                + ",\"criteria\":[\"1.1b\"],\"title\":\"Terms of reference\",\"on\":\"2026-04-01\"" + more + "}";
    }

    private static final String MORE =
            ",\"until\":\"2026-08-15\",\"owner\":\"Cat Cedar\",\"notes\":\"Agreed\\nwith Amy\","
                    + "\"link\":\"https://trust.example/a\",\"topics\":[\"board\"],\"roles\":[\"Medical director\"]";

    private JsonNode added(String user, String body) throws Exception {
        HttpResponse<String> answer = trust.send("POST", user, "/evidence", body);
        assertEquals(201, answer.statusCode(), answer.body());
        return Trust.json(answer);
    }

    @Test
    void whoCoordinatesWritesForTheDepartmentAndReadsEveryWord() throws Exception {
        JsonNode kept = added("coordinator", content("document", ANAES, MORE));

        assertEquals("Agreed\nwith Amy", kept.path("notes").asText());
        assertEquals("soon", kept.path("ends").asText());
        assertEquals("Anaesthetics", kept.at("/scope/departmentName").asText());
        assertEquals(1, kept.path("version").asInt());
        JsonNode list = trust.read("coordinator", "/evidence?scope=department&department=anaes");
        assertTrue(list.path("mayWrite").asBoolean());
        assertEquals(kept, list.at("/entries/0"));
        assertEquals(kept, trust.read("coordinator", "/evidence/e1"));
    }

    @Test
    void othersSeeThatItIsThereWithoutItsWordsAndFile() throws Exception {
        added("coordinator", content("document", ANAES, MORE));
        attach("coordinator", "e1", "terms.pdf", PDF, "1");
        for (String user : List.of("board", "viewer", "lead", "manager", "administrator")) {
            JsonNode told = trust.read(user, "/evidence/e1");
            assertEquals("Terms of reference", told.path("title").asText());
            for (String member : List.of("notes", "owner", "file", "by")) {
                assertTrue(told.path(member).isMissingNode(), user + " " + member);
            }
            assertEquals("403 not-permitted", Trust.problem(trust.get(user, "/evidence/e1/file")), user);
            assertEquals("403 not-permitted", Trust.problem(trust.get(user, "/evidence/e1/versions")), user);
        }
    }

    @Test
    void nobodyElseWrites() throws Exception {
        added("coordinator", content("document", ANAES, ""));
        String body = content("document", ANAES, "");
        for (String user : List.of("board", "viewer", "lead", "manager", "administrator")) {
            assertEquals("403 not-permitted", Trust.problem(trust.send("POST", user, "/evidence", body)), user);
            assertEquals("403 not-permitted", Trust.problem(put(user, "/evidence/e1", body, "1")), user);
            assertEquals("403 not-permitted", Trust.problem(attach(user, "e1", "a.pdf", PDF, "1")), user);
            for (String act : List.of("attestation", "withdrawal")) {
                assertEquals("403 not-permitted", Trust.problem(post(user, "/evidence/e1/" + act, "{}", "1")), user);
            }
        }
        assertEquals(
                "403 not-permitted",
                Trust.problem(trust.send("POST", "coordinator", "/evidence", content("document", TRUST, ""))));
        assertEquals(1, trust.evidence.find("e1").orElseThrow().version());
    }

    @Test
    void nobodyMovesAnEntryToOrFromAScopeThatIsNotTheirs() throws Exception {
        added("coordinator", content("document", ANAES, ""));
        assertEquals(
                "403 not-permitted",
                Trust.problem(put("coordinator", "/evidence/e1", content("document", TRUST, ""), "1")));
        added("everywhere", content("document", TRUST, ""));
        assertEquals(
                "403 not-permitted",
                Trust.problem(put("coordinator", "/evidence/e2", content("document", ANAES, ""), "1")));
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(trust.send(
                        "POST", "everywhere", "/evidence", content("document", ANAES.replace("anaes", "surg"), ""))));
    }

    @Test
    void whatIsOfATeamOutOfSightIsNotThere() throws Exception {
        String blue = "{\"kind\":\"team\",\"department\":\"anaes\",\"team\":\"blue\"}";
        added("coordinator", content("meeting", blue, ""));
        for (String user : List.of("lead", "board", "manager")) {
            assertEquals("404 unknown-evidence", Trust.problem(trust.get(user, "/evidence/e1")), user);
            assertEquals(0, trust.read(user, "/evidence").path("entries").size(), user);
        }
        assertEquals("404 unknown-evidence", Trust.problem(put("lead", "/evidence/e1", "{}", "1")));
        assertEquals(1, trust.read("viewer", "/evidence").path("entries").size());
    }

    @Test
    void disputesAreForThoseWhoLookAfterThem() throws Exception {
        added("coordinator", content("dispute", ANAES, ""));
        for (String user : List.of("board", "viewer", "lead")) {
            assertEquals("404 unknown-evidence", Trust.problem(trust.get(user, "/evidence/e1")), user);
            assertEquals(0, trust.read(user, "/evidence").path("entries").size(), user);
        }
        assertEquals(1, trust.read("coordinator", "/evidence").path("entries").size());
    }

    @Test
    void aListHoldsPartsOfTheScopeAndWhatItInherits() throws Exception {
        added("everywhere", content("policy", TRUST, ""));
        added("everywhere", content("document", ANAES, MORE));
        added("everywhere", content("meeting", "{\"kind\":\"team\",\"department\":\"anaes\",\"team\":\"red\"}", ""));
        added("everywhere", content("meeting", "{\"kind\":\"team\",\"department\":\"anaes\",\"team\":\"blue\"}", ""));
        assertEquals(List.of("e1", "e2", "e3", "e4"), ids("/evidence"));
        assertEquals(List.of("e1", "e2", "e3"), ids("/evidence?scope=team&department=anaes&team=red"));
        assertEquals(List.of("e3", "e4"), ids("/evidence?kind=meeting"));
        assertEquals(List.of("e2"), ids("/evidence?endingBy=2026-12-31"));
        assertEquals(List.of(), ids("/evidence?criterion=1.1a"));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("everywhere", "/evidence?kind=live")));
        assertEquals("400 bad-parameter", Trust.problem(trust.get("everywhere", "/evidence?endingBy=soon")));
    }

    private List<String> ids(String path) throws Exception {
        return trust.read("everywhere", path).path("entries").findValuesAsText("id");
    }

    @Test
    void eachChangeIsAVersionBasedOnTheOneBefore() throws Exception {
        added("coordinator", content("document", ANAES, ""));
        String body = content("document", ANAES, MORE);
        assertEquals(200, put("coordinator", "/evidence/e1", body, "\"1\"").statusCode());
        assertEquals("409 changed-meanwhile", Trust.problem(put("coordinator", "/evidence/e1", body, "1")));
        assertEquals("If-Match", refused(put("coordinator", "/evidence/e1", body, "")));
        HttpResponse<String> attested =
                post("coordinator", "/evidence/e1/attestation", "{\"role\":\"Chief executive\"}", "2");
        assertEquals("coordinator", Trust.json(attested).at("/attestation/by").asText());
        HttpResponse<String> inNoRole = post("coordinator", "/evidence/e1/attestation", "{\"role\":\"Cleaner\"}", "3");
        assertEquals("422 evidence-refused", Trust.problem(inNoRole), "the standard names who may");
        assertEquals("role", Trust.json(inNoRole).path("parameter").asText());
        assertEquals("role", refused(post("coordinator", "/evidence/e1/attestation", "{}", "3")));
        assertEquals("reason", refused(post("coordinator", "/evidence/e1/withdrawal", "{}", "3")));
        assertEquals(
                204,
                post("coordinator", "/evidence/e1/withdrawal", "{\"reason\":\"A mistake\"}", "3")
                        .statusCode());
        assertEquals(
                List.of(4, 3, 2, 1),
                trust.read("coordinator", "/evidence/e1/versions").path("versions").findValues("version").stream()
                        .map(JsonNode::asInt)
                        .toList());
        assertEquals(
                "A mistake",
                trust.read("coordinator", "/evidence/e1").path("withdrawn").asText());
        assertEquals("404 unknown-evidence", Trust.problem(trust.get("board", "/evidence/e1")));
    }

    @Test
    void aFileComesBackAsItWasGivenAndToBeSavedOnly() throws Exception {
        added("coordinator", content("document", ANAES, ""));
        HttpResponse<String> kept = attach("coordinator", "e1", "Terms%20%22of%22%20r%C3%A9f.pdf", PDF, "1");
        assertEquals(PDF.length(), Trust.json(kept).at("/file/bytes").asInt());

        HttpResponse<String> file = trust.get("coordinator", "/evidence/e1/file");
        assertEquals(PDF, file.body());
        assertEquals("application/pdf", header(file, "Content-Type"));
        assertEquals("nosniff", header(file, "X-Content-Type-Options"));
        assertEquals("no-store", header(file, "Cache-Control"));
        assertEquals(
                "attachment; filename=\"Terms__of__r_f.pdf\"; filename*=UTF-8''Terms%20%22of%22%20r%C3%A9f.pdf",
                header(file, "Content-Disposition"));
        assertTrue(header(file, "Content-Security-Policy").contains("default-src 'none'"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void filesThatAreNotTakenAreRefusedAndNothingIsKept() throws Exception {
        added("coordinator", content("document", ANAES, ""));
        HttpResponse<String> refused = attach("coordinator", "e1", "a.pdf", "MZ made up", "1");
        assertEquals("422 evidence-refused", Trust.problem(refused));
        assertEquals("file", Trust.json(refused).path("parameter").asText());
        assertEquals("name", refused(attach("coordinator", "e1", "", PDF, "1")));
        assertEquals("name", refused(attach("coordinator", "e1", "x".repeat(201), PDF, "1")));
        assertEquals("If-Match", refused(attach("coordinator", "e1", "a.pdf", PDF, "")));
        assertEquals("409 changed-meanwhile", Trust.problem(attach("coordinator", "e1", "a.pdf", PDF, "7")));
        assertEquals(
                "413 too-large",
                Trust.problem(attach("coordinator", "e1", "a.pdf", "%" + "x".repeat(10 * 1024 * 1024), "1")));
        assertEquals("404 unknown-evidence", Trust.problem(attach("coordinator", "e9", "a.pdf", PDF, "1")));
        assertEquals("404 unknown-evidence", Trust.problem(trust.get("coordinator", "/evidence/e1/file")));
        assertTrue(trust.evidence.files.isEmpty());
    }

    @Test
    void contentThatCannotBeReadIsRefusedByName() throws Exception {
        assertEquals("kind", refusedContent(content("live", ANAES, "")));
        assertEquals("kind", refusedContent("{\"on\":\"2026-04-01\"}"));
        assertEquals("scope", refusedContent("{\"on\":\"2026-04-01\",\"kind\":\"role\"}"));
        assertEquals("scope.kind", refusedContent(content("role", "{}", "")));
        assertEquals("scope.department", refusedContent(content("role", "{\"kind\":\"department\"}", "")));
        assertEquals("on", refusedContent("{\"kind\":\"role\"}"));
        assertEquals("until", refusedContent(content("role", ANAES, ",\"until\":\"2026-04-01\"")));
        assertEquals("criteria.0", refusedContent(content("role", ANAES, "").replace("1.1b", "7.7a")));
        assertEquals(
                "title", refusedContent(content("role", ANAES, "").replace("Terms of reference", "x".repeat(201))));
        for (String link : List.of(
                "http://trust.example", "javascript:alert(1)", "https://", "https://a@b.example", "https://a b")) {
            assertEquals("link", refusedContent(content("role", ANAES, ",\"link\":\"" + link + "\"")), link);
        }
        assertEquals("notes", refusedContent(content("role", ANAES, ",\"notes\":\"" + "x".repeat(4_001) + "\"")));
        assertEquals("notes", refusedContent(content("role", ANAES, ",\"notes\":\"a\\u0000\"")));
        assertEquals("topics.0", refusedContent(content("role", ANAES, ",\"topics\":[\"\"]")));
        assertEquals("roles.0", refusedContent(content("role", ANAES, ",\"roles\":[\"" + "x".repeat(101) + "\"]")));
        HttpResponse<String> refused = trust.send(
                "POST", "coordinator", "/evidence", content("role", ANAES, "").replace("Terms", "refuse"));
        assertEquals("422 evidence-refused", Trust.problem(refused));
        assertEquals("topics", Trust.json(refused).path("parameter").asText());
        assertFalse(refused.body().contains("refuse of"), "what was sent is not told back");
    }

    private String refusedContent(String body) throws Exception {
        return refused(trust.send("POST", "coordinator", "/evidence", body));
    }

    private static String refused(HttpResponse<String> answer) throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(answer), answer.body());
        return Trust.json(answer).path("parameter").asText();
    }

    private HttpResponse<String> put(String user, String path, String body, String version) throws Exception {
        return send("PUT", user, path, body, version, "application/json");
    }

    private HttpResponse<String> post(String user, String path, String body, String version) throws Exception {
        return send("POST", user, path, body, version, "application/json");
    }

    private HttpResponse<String> attach(String user, String id, String name, String body, String version)
            throws Exception {
        return send("PUT", user, "/evidence/" + id + "/file?name=" + name, body, version, "application/octet-stream");
    }

    private HttpResponse<String> send(String method, String user, String path, String body, String version, String type)
            throws Exception {
        HttpRequest.Builder request = trust.request(user, path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return trust.send(version.isEmpty() ? request : request.header("If-Match", version));
    }
}

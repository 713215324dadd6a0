package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.plan.PersonReference;

class ImportsTest {

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    private HttpResponse<String> post(String user, String path, String file) throws Exception {
        return trust.send(trust.request(user, path)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    @Test
    void namesTellHowTheirFilesAreReadAndWhenOneWasTaken() throws Exception {
        JsonNode imports = trust.read("coordinator", "/imports");

        assertEquals("state", imports.at("/fields/0/name").asText());
        assertFalse(imports.at("/imports/0").has("takenAt"));
        assertEquals("2026-03-01T00:00:00Z", imports.at("/imports/1/takenAt").asText());
        assertEquals(
                "APPROVED",
                imports.at("/imports/1/mapping/words/state/Signed off").asText());
    }

    @Test
    void aFileIsLookedAt() throws Exception {
        JsonNode look = Trust.json(post("coordinator", "/imports/look?sheet=Plans", "x"));

        assertEquals("Status", look.at("/guess/columns/state").asText());
        assertTrue(look.at("/sheets/1/hidden").asBoolean());
        assertEquals(List.of("look Optional[Plans]"), trust.uploads.heard);
    }

    @Test
    void aMappingIsSaved() throws Exception {
        HttpResponse<String> answer =
                trust.send("PUT", "coordinator", "/imports/Surgery%202026", "{\"columns\": {\"state\": \"Status\"}}");

        assertEquals(204, answer.statusCode());
        assertEquals(List.of("save Surgery 2026 {state=Status} coordinator"), trust.uploads.heard);
    }

    @Test
    void whatIsNoMappingIsRefused() throws Exception {
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("PUT", "coordinator", "/imports/x", "{\"columns\": {\"state\": null}}")));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("PUT", "coordinator", "/imports/x", "{\"words\": {\"state\": null}}")));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("PUT", "coordinator", "/imports/x", "{\"inHours\": [null]}")));
        assertEquals("422 file-refused", Trust.problem(trust.send("PUT", "coordinator", "/imports/no%20good", "{}")));
    }

    @Test
    void aCheckBeginsNothingAndATakenFileIsPulled() throws Exception {
        JsonNode checked = Trust.json(post("coordinator", "/imports/old/file?step=CHECK", "x"));
        assertFalse(checked.has("job"));
        assertEquals(0, trust.plans.orders.size());

        JsonNode taken = Trust.json(post("coordinator", "/imports/old/file?step=THESE_PLANS", "x"));

        assertEquals("pull", taken.at("/job/kind").asText());
        assertEquals("line 3", taken.at("/faults/0/record").asText());
        assertEquals("upload~old", trust.plans.orders.get(0).source());
        assertEquals(List.of("check old 1", "take old THESE_PLANS coordinator"), trust.uploads.heard);
    }

    @Test
    void refusedRowsAreAFileThatNobodyStores() throws Exception {
        HttpResponse<String> answer = post("coordinator", "/imports/old/refused", "x");

        assertEquals(200, answer.statusCode());
        assertEquals(
                "attachment; filename=\"x-refused.csv\"",
                answer.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void whatCannotBeUsedIsSaidInWords() throws Exception {
        for (String path : List.of("look", "old/file?step=CHECK", "old/file?step=ALL_PLANS", "old/refused")) {
            HttpResponse<String> answer = post("coordinator", "/imports/" + path, "%PDF");
            assertEquals("422 file-refused", Trust.problem(answer));
            assertTrue(answer.body().contains("IN-24"), answer.body());
        }
        assertEquals("400 bad-parameter", Trust.problem(post("coordinator", "/imports/old/file?step=KEEP", "x")));
        assertEquals(
                "413 too-large", Trust.problem(post("coordinator", "/imports/look", "x".repeat(16 * 1024 * 1024 + 1))));
        assertEquals(
                "415 unsupported-media-type", Trust.problem(trust.send("POST", "coordinator", "/imports/look", "{}")));
    }

    @Test
    void onlyWhoManagesEntitlementsImports() throws Exception {
        for (String user : List.of("viewer", "administrator", "manager")) {
            assertEquals("403 not-permitted", Trust.problem(trust.get(user, "/imports")));
            assertEquals("403 not-permitted", Trust.problem(post(user, "/imports/look", "x")));
            assertEquals("403 not-permitted", Trust.problem(post(user, "/imports/old/file?step=ALL_PLANS", "x")));
            assertEquals("403 not-permitted", Trust.problem(post(user, "/imports/old/refused", "x")));
            assertEquals("403 not-permitted", Trust.problem(trust.send("PUT", user, "/imports/old", "{}")));
        }
        assertEquals(List.of(), trust.uploads.heard);
    }

    @Test
    void bankHolidaysAreForAdministrators() throws Exception {
        assertEquals(
                2028,
                trust.read("administrator", "/bank-holidays")
                        .at("/nations/0/last")
                        .asInt());
        assertEquals(
                2030, Trust.json(put("everywhere", "{}")).at("/nations/0/last").asInt());
        assertEquals("422 file-refused", Trust.problem(put("everywhere", "%PDF")));
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/bank-holidays")));
        assertEquals("403 not-permitted", Trust.problem(put("coordinator", "{}")));
        assertEquals("403 not-permitted", Trust.problem(put("administrator", "{}")), "of one department");
        assertEquals(List.of("holidays everywhere"), trust.uploads.heard);
    }

    private HttpResponse<String> put(String user, String document) throws Exception {
        return trust.send(trust.request(user, "/bank-holidays")
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofString(document)));
    }

    @Test
    void withoutTheServiceThereIsNoImport() throws Exception {
        try (Trust bare = Trust.withoutStaffRecord()) {
            assertEquals("404 no-import", Trust.problem(bare.get("coordinator", "/imports")));
        }
    }

    @Test
    void nobodyBringsPlansOfPeopleOfOtherDepartments() throws Exception {
        trust.host.people.add(trust.host
                .person("a9", "anaes", "red", "Ivy Ivory")
                .assignmentNumber("29 000 1")
                .registration("GMC 1234567")
                .build());
        trust.host.people.add(trust.host
                .person("s9", "surg", "green", "Leo Larch")
                .assignmentNumber("29 000 2")
                .build());

        post("coordinator", "/imports/old/file?step=ALL_PLANS", "x");
        post("everywhere", "/imports/old/file?step=ALL_PLANS", "x");

        Predicate<PersonReference> one = trust.uploads.importers.get(0).manages();
        assertTrue(one.test(person("29  000 1 ", null)));
        assertTrue(one.test(person("29 000 1", "gmc 1234567")));
        assertFalse(one.test(person("29 000 2", null)));
        assertFalse(one.test(person("29 000 2", "GMC 1234567")));
        assertFalse(one.test(person("nobody's yet", null)));
        assertTrue(trust.uploads.importers.get(1).manages().test(person("nobody's yet", null)));
    }

    private static PersonReference person(String assignment, String registration) {
        return new PersonReference(Optional.ofNullable(assignment), Optional.ofNullable(registration));
    }
}

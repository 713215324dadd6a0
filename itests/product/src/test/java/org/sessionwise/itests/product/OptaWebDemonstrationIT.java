package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;

/** Given an address and a tenant, and nothing else, a stranger sees a preview: users, job plans and their mapping are there. */
class OptaWebDemonstrationIT {

    private static final FakeOptaWeb OPTAWEB = FakeOptaWeb.hospital();

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .with("sessionwise.demonstration", "optaweb")
            .with("sessionwise.optaweb", OPTAWEB.uri().toString())
            .with("sessionwise.optaweb.tenant", "1");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @AfterAll
    static void close() {
        OPTAWEB.close();
    }

    @Test
    void printsThePageToOpenAndTheUsers() {
        Waiting.until(() -> PRODUCT.log().contains(PRODUCT.at("/sessionwise/").toString()), PRODUCT::log);
        assertTrue(PRODUCT.log().contains("coordinator    password roster"), PRODUCT::log);
        assertTrue(PRODUCT.log().contains("not for real use"), PRODUCT::log);
    }

    @Test
    void coordinatorPullsAndPreviewsWithoutMappingAnything() throws Exception {
        signIn("coordinator", "roster");
        JsonNode pulled = Pulls.report(post("/pulls", "{\"source\":\"http~demo\"}"), this::get);
        assertEquals("DONE", pulled.path("outcome").asText(), pulled::toString);
        assertEquals(0, pulled.path("unmatched").asInt(), pulled::toString);

        Waiting.until(() -> mapped() == 10, () -> "not all ten spots are mapped\n" + PRODUCT.log());
        JsonNode proposal = json(get("/departments/1/templates/1/proposal"));

        assertEquals(98 * 3, proposal.at("/counts/add").asInt(), proposal.get("counts")::toString);
        assertEquals(840, proposal.at("/counts/keep").asInt(), proposal.get("counts")::toString);
        assertEquals(98, proposal.at("/counts/cannot").asInt(), "supporting activities have no fixed time");
    }

    private int mapped() {
        int mapped = 0;
        for (JsonNode duty : json(get("/departments/1/duties")).path("duties")) {
            mapped += duty.hasNonNull("duty") ? 1 : 0;
        }
        return mapped;
    }

    /** As a browser does: to the provider, its form, and back. */
    private void signIn(String user, String password) throws IOException, InterruptedException {
        HttpResponse<String> form = http.send(
                HttpRequest.newBuilder(PRODUCT.at("/sessionwise/sign-in")).build(), BodyHandlers.ofString());
        assertTrue(form.body().contains("Not for real use"), form::body);
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(form.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("user=" + user + "&password=" + password))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(PRODUCT.at("/sessionwise/"), page.uri(), page::body);
        assertEquals(200, page.statusCode(), page::body);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .header("X-Sessionwise-Page", "1")
                .POST(BodyPublishers.ofString(json)));
    }

    private static URI at(String path) {
        return PRODUCT.at(Interface.ROOT + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            assertEquals(2, answer.statusCode() / 100, answer::body);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}

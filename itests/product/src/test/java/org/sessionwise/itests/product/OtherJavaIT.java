package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job on the Java that the other tests do not run on: feed, database and host included. */
class OtherJavaIT {

    private static final String API = "/sessionwise/api";
    private static final String TEMPLATE = API + "/departments/gastro/templates/gastro-4w";
    private static final String POSITION = API + "/departments/gastro/position?from=2026-11-09&until=2026-11-16";

    private RunningProduct product;
    private Visitor coordinator;

    @BeforeEach
    void start() {
        product = RunningProduct.withNewData().on(OtherJava.home());
        product.start();
        coordinator = Visitor.signedIn(product, "coordinator", "roster");
    }

    @AfterEach
    void stop() {
        if (product != null) {
            product.stop();
        }
    }

    @Test
    void mainJobIsDoneAndOutlivesAKill() {
        int pulled =
                coordinator.post(API + "/pulls", "{\"source\":\"http~demo\"}").statusCode();
        assertTrue(pulled == 202 || pulled == 200, () -> "pull: " + pulled);
        Waiting.until(() -> additions() > 0, () -> "nothing to add: " + proposal());

        int additions = additions();
        JsonNode applied = apply();
        assertEquals("APPLIED", applied.path("status").asText(), applied::toString);
        assertEquals(0, additions());
        assertTrue(position().path("people").size() > 0, () -> "no figures: " + position());

        product.kill();
        product.start();
        coordinator = Visitor.signedIn(product, "coordinator", "roster");

        assertEquals(0, additions());
        String undo = "/applications/" + applied.at("/application/id").asText() + "/undo";
        assertEquals(200, coordinator.post(TEMPLATE + undo, "").statusCode());
        assertEquals(additions, additions());
    }

    private JsonNode apply() {
        JsonNode proposal = proposal();
        HttpResponse<String> answer = coordinator.post(
                TEMPLATE + "/applications",
                "{\"fingerprint\":\"%s\",\"asOf\":\"%s\",\"accepted\":[]}"
                        .formatted(
                                proposal.path("fingerprint").asText(),
                                proposal.path("asOf").asText()));
        assertEquals(200, answer.statusCode(), answer::body);
        return Visitor.json(answer);
    }

    private int additions() {
        return proposal().at("/counts/add").asInt();
    }

    private JsonNode proposal() {
        return Visitor.json(coordinator.get(TEMPLATE + "/proposal?asOf=2026-11-18"));
    }

    private JsonNode position() {
        return Visitor.json(coordinator.get(POSITION));
    }
}

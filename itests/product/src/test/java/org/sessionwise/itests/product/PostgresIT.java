package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionwise.database.trial.PostgresServer;

/** The main job of a product whose settings name a PostgreSQL, which is restarted in between; so is the product. */
class PostgresIT {

    private static final PostgresServer SERVER =
            PostgresServer.start(PostgresServer.Care.SAFE); // ends with this process

    @RegisterExtension
    static final RunningProduct PRODUCT =
            RunningProduct.withNewData().withSettings("org.sessionwise.database", SERVER.settings("sessionwise"));

    private Visitor coordinator;

    @Test
    void pullsPreviewsAppliesAndUndoes() {
        coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        Pulls.pull(coordinator, "{\"source\":\"http~demo\"}");
        JsonNode proposal = proposal();
        int additions = proposal.at("/counts/add").asInt();
        assertTrue(additions > 0, proposal::toString);

        String application = apply(proposal);
        assertEquals(0, proposal().at("/counts/add").asInt());

        SERVER.kill();
        SERVER.startAgain();
        assertEquals(0, proposal().at("/counts/add").asInt(), "the first look after a crash of the server");

        PRODUCT.stop();
        PRODUCT.start();
        coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        JsonNode undone =
                Visitor.json(ask("POST", UpgradeAnswers.TEMPLATE + "/applications/" + application + "/undo", ""));
        assertEquals("APPLIED", undone.path("status").asText(), undone::toString);
        assertEquals(additions, proposal().at("/counts/add").asInt());

        assertFalse(Files.exists(PRODUCT.home().resolve("sessionwise.db")), "there is no second database");
        assertFalse(PRODUCT.log().contains(SERVER.settings("").get(".password")), "the password is in the log");
    }

    private JsonNode proposal() {
        return Visitor.json(ask("GET", UpgradeAnswers.TEMPLATE + "/proposal?asOf=2026-11-18", ""));
    }

    private String apply(JsonNode proposal) {
        String decision = "{\"fingerprint\":%s,\"asOf\":%s,\"accepted\":[]}"
                .formatted(proposal.path("fingerprint"), proposal.path("asOf"));
        JsonNode applied = Visitor.json(ask("POST", UpgradeAnswers.TEMPLATE + "/applications", decision));
        assertEquals("APPLIED", applied.path("status").asText(), applied::toString);
        return applied.at("/application/id").asText();
    }

    private HttpResponse<String> ask(String method, String path, String body) {
        HttpResponse<String> answer = coordinator.ask(method, path, body);
        assertEquals(2, answer.statusCode() / 100, () -> method + " " + path + ": " + answer.body());
        return answer;
    }
}

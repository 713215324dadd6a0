package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Makes the databases that {@link UpgradeIT} starts the product on, with the product of a release. No test of the build: how to
 * run it stands in {@code src/test/resources/previous-release/README.md}.
 */
class UpgradeRecording {

    private static final String PULL = "{\"source\":\"http~demo\"}";

    private final RunningProduct product = RunningProduct.withNewData();

    @Test
    void mainJobIsDoneAndKept() throws Exception {
        product.start();
        UpgradeAnswers answers;
        try {
            doTheMainJob();
            answers = UpgradeAnswers.of(product);
        } finally {
            product.stop();
        }
        Path made = Files.createDirectories(Path.of(System.getProperty("work.directory"), "previous-release"));
        answers.write(made.resolve("answers.json"));
        for (String file : UpgradeDatabase.FILES) {
            Files.deleteIfExists(made.resolve(file));
            UpgradeDatabase.vacuum(product.home().resolve(file), made.resolve(file));
        }
    }

    private void doTheMainJob() {
        Visitor coordinator = Visitor.signedIn(product, "coordinator", "roster");
        Visitor administrator = Visitor.signedIn(product, "administrator", "settings");
        Pulls.pull(coordinator, PULL);
        ask(coordinator, "PUT", UpgradeAnswers.GASTRO + "/duties/MEDICAL_EXAMINER", "{\"duty\":\"ADM\"}");
        ask(administrator, "PUT", UpgradeAnswers.SLEEP + "/capabilities/ENTITLEMENT", "");
        ask(administrator, "PUT", UpgradeAnswers.SLEEP + "/capabilities/RECONCILIATION", "");
        ask(administrator, "DELETE", UpgradeAnswers.SLEEP + "/capabilities/RECONCILIATION", "");
        editTheTemplate(coordinator);
        String application = applyTheProposal(coordinator);
        ask(coordinator, "POST", UpgradeAnswers.TEMPLATE + "/applications/" + application + "/undo", "");
        applyTheProposal(coordinator); // this one stays, to be undone by the next release
        assign(coordinator, "g10", "2026-11-10");
        assign(coordinator, "g01", "2026-11-24");
    }

    private String applyTheProposal(Visitor coordinator) {
        JsonNode proposal =
                Visitor.json(ask(coordinator, "GET", UpgradeAnswers.TEMPLATE + "/proposal?asOf=2026-11-18", ""));
        String yes = StreamSupport.stream(proposal.path("changes").spliterator(), false)
                .filter(change -> change.path("needsDecision").asBoolean())
                .map(change -> change.path("key").toString())
                .findFirst()
                .orElseThrow();
        String decision = "{\"fingerprint\":%s,\"asOf\":%s,\"accepted\":[%s]}"
                .formatted(proposal.path("fingerprint"), proposal.path("asOf"), yes);
        JsonNode applied = Visitor.json(ask(coordinator, "POST", UpgradeAnswers.TEMPLATE + "/applications", decision));
        assertEquals("APPLIED", applied.path("status").asText(), applied::toString);
        return applied.at("/application/id").asText();
    }

    private void editTheTemplate(Visitor coordinator) {
        String path = UpgradeAnswers.HOST + "/templates/gastro-4w";
        JsonNode template = Visitor.json(ask(coordinator, "GET", path, ""));
        JsonNode slot = template.at("/slots/0");
        ask(
                coordinator,
                "PUT",
                path + "/slots/" + slot.path("id").asText(),
                "{\"version\":%s,\"staff\":%s,\"duty\":%s,\"week\":%s,\"day\":%s,\"start\":\"07:30\",\"end\":%s}"
                        .formatted(
                                template.path("version"),
                                slot.path("staff"),
                                slot.path("duty"),
                                slot.path("week"),
                                slot.path("day"),
                                slot.path("end")));
    }

    private void assign(Visitor coordinator, String staff, String day) {
        String session = """
                {"staff":"%s","duty":"ADM","start":"%sT19:00","end":"%sT20:00","status":"ROSTERED","reason":"forgotten","paidExtra":false}
                """.formatted(staff, day, day);
        ask(coordinator, "POST", UpgradeAnswers.HOST + "/sessions", session);
    }

    private static HttpResponse<String> ask(Visitor visitor, String method, String path, String body) {
        HttpResponse<String> answer = visitor.ask(method, path, body);
        assertEquals(2, answer.statusCode() / 100, () -> method + " " + path + ": " + answer.body());
        return answer;
    }
}

package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This product on the databases of the previous release. */
class UpgradeIT {

    @RegisterExtension
    static final RunningProduct PRODUCT = UpgradeHome.withPreviousData();

    private static final Map<String, UpgradeDatabase> UPGRADED = new TreeMap<>();
    private static UpgradeAnswers now;

    @BeforeAll
    static void lookBeforeAnythingChanges() throws Exception {
        now = UpgradeAnswers.of(PRODUCT);
        now.write(Path.of(
                System.getProperty("work.directory"), "answers-now.json")); // to compare with, if a rule has changed
        for (String file : UpgradeDatabase.FILES) {
            UPGRADED.put(file, UpgradeHome.snapshot(PRODUCT, file, "upgraded"));
        }
    }

    @Test
    void everythingIsAnsweredAsBefore() {
        assertEquals(
                List.of(),
                UpgradeAnswers.read(UpgradeHome.previous("answers.json")).missingIn(now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessionwise.db", "rota-host.db"})
    void noRowIsLost(String file) throws Exception {
        UpgradeDatabase before = UpgradeDatabase.of(UpgradeHome.previous(file));

        assertEquals(Map.of(), before.rowsMissingIn(UPGRADED.get(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entitlement_plan_version",
                "entitlement_application",
                "entitlement_provenance",
                "entitlement_duty",
                "audit_entry",
                "capability_switch"
            })
    void thereWasSomethingToLose(String table) throws Exception {
        assertTrue(UpgradeDatabase.of(UpgradeHome.previous("sessionwise.db")).rows(table) > 0, table);
    }

    @Test
    void applicationOfThePreviousReleaseCanBeUndone() {
        Visitor coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        JsonNode standing = standing(coordinator);
        int toAdd = toAdd(coordinator);

        HttpResponse<String> undone = coordinator.post(
                UpgradeAnswers.TEMPLATE + "/applications/" + standing.path("id").asText() + "/undo", "");

        assertEquals(200, undone.statusCode(), undone::body);
        assertEquals("APPLIED", Visitor.json(undone).path("status").asText(), undone::body);
        assertEquals(0, toAdd);
        assertTrue(toAdd(coordinator) > 300, "what was added has gone, so it is proposed again");
    }

    private static JsonNode standing(Visitor coordinator) {
        JsonNode applications = Visitor.json(coordinator.get(UpgradeAnswers.TEMPLATE + "/applications"));
        return StreamSupport.stream(applications.path("applications").spliterator(), false)
                .filter(application -> !application.path("undone").asBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError("none stands: " + applications));
    }

    private static int toAdd(Visitor coordinator) {
        JsonNode proposal = Visitor.json(coordinator.get(UpgradeAnswers.TEMPLATE + "/proposal?asOf=2026-11-18"));
        return proposal.at("/counts/add").asInt(-1);
    }
}

package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

class SwitchMatrixTest {

    private static final String SWITCH = "/departments/anaes/capabilities/RECONCILIATION";
    private static final String OFF = "{\"department\":\"anaes\",\"capability\":\"RECONCILIATION\",\"on\":false}";

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void matrixShowsWhatIsOnAndWhoMayChangeIt() throws Exception {
        trust.plans.on.add(Capability.RECONCILIATION);
        trust.plans.groups = Set.of("Nursing");

        JsonNode matrix = trust.read("administrator", "/capabilities/matrix");

        assertEquals(1, matrix.path("departments").size());
        assertTrue(matrix.at("/departments/0/mayChange").asBoolean());
        assertEquals(
                "{\"capability\":\"RECONCILIATION\",\"on\":true,\"groups\":[\"Nursing\"]}",
                matrix.at("/departments/0/cells/1").toString());
        assertFalse(matrix.at("/departments/0/cells/0/on").asBoolean());
        assertTrue(matrix.path("groups").toString().contains("Nursing"));
        assertTrue(matrix.path("denominator").asText().contains("without the people who are left out"));
        assertFalse(trust.read("lead", "/capabilities/matrix")
                .at("/departments/0/mayChange")
                .asBoolean());
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/capabilities/matrix")));
    }

    @Test
    void whoeverIsInTwoDepartmentsIsCountedAndNamedOnlyInSight() throws Exception {
        trust.host.people.add(trust.host
                .person("s9", "surg", "green", "Amy Ash, surgery")
                .registration("GMC 1234567")
                .build());
        trust.host.people.add(trust.host
                .person("a9", "anaes", "red", "Amy Ash")
                .registration("gmc  1234567")
                .build());

        JsonNode two = trust.read("administrator", "/capabilities/matrix").path("inTwo");

        assertEquals(
                "{\"people\":1,\"departments\":[{\"departments\":[\"Anaesthetics\",\"Surgery\"],\"people\":1,"
                        + "\"names\":[\"Amy Ash\"]}]}",
                two.toString());
    }

    @Test
    void previewTellsWhoLosesWhat() throws Exception {
        trust.plans.on.addAll(List.of(Capability.RECONCILIATION, Capability.ATTAINMENT));
        trust.contributions.add(contribution("sessionwise.gap-panel/v1", Permission.VIEW_GAPS));
        AccessScope anaes = AccessScope.of(Set.of(new DepartmentId("anaes")), Set.of(), Set.of());
        trust.users = () -> List.of(
                HostUser.of("one", "One", Set.of(Permission.VIEW_GAPS), anaes),
                HostUser.of("two", "Two", Set.of(Permission.ADMINISTER), anaes),
                HostUser.of("three", "Three", Set.of(Permission.VIEW_GAPS), AccessScope.nobody()));

        JsonNode preview = Trust.json(trust.send("POST", "administrator", "/capabilities/preview", OFF));

        assertEquals(4, preview.path("people").asInt());
        assertEquals(
                List.of(
                        "4 people of Anaesthetics would no longer have figures, gaps and markers of planned against"
                                + " rostered and delivered.",
                        "1 user would lose what belongs to it from their pages.",
                        "Their data are kept, and come back with it."),
                texts(preview.path("words")));
        assertEquals(
                "sessionwise.gap-panel/v1", preview.at("/contributions/0/id").asText());
        assertEquals("ATTAINMENT", preview.at("/breaks/0/capability").asText());
        assertEquals(0, preview.path("needs").size());
        assertTrue(trust.plans.on.contains(Capability.RECONCILIATION));
    }

    @Test
    void previewOfSwitchingOnNamesWhatItNeedsAndCountsTheGroupsPeople() throws Exception {
        trust.host.people.add(trust.host
                .person("a9", "anaes", "red", "Nora Nurse")
                .professionalGroup("Nursing")
                .build());

        JsonNode preview = Trust.json(trust.send(
                "POST",
                "administrator",
                "/capabilities/preview",
                OFF.replace("false", "true,\"groups\":[\"Nursing\"]")));

        assertEquals(1, preview.path("people").asInt());
        assertEquals("ENTITLEMENT", preview.at("/needs/0/capability").asText());
        assertEquals("needed", preview.at("/needs/0/strength").asText());
    }

    @Test
    void nobodyPreviewsADepartmentThatTheyDoNotManage() throws Exception {
        assertEquals("404 unknown-department", Trust.problem(trust.send("POST", "lead", "/capabilities/preview", OFF)));
        assertEquals(
                "403 not-permitted", Trust.problem(trust.send("POST", "coordinator", "/capabilities/preview", OFF)));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(
                        trust.send("POST", "administrator", "/capabilities/preview", OFF.replace("RECON", "CON"))));
    }

    @Test
    void switchTakesGroupsAndWithoutABodyThoseOfLastTime() throws Exception {
        assertEquals(
                204,
                trust.send("PUT", "administrator", SWITCH, "{\"groups\":[\"Nursing\"]}")
                        .statusCode());
        assertEquals(Set.of("Nursing"), trust.plans.groups);
        assertEquals(204, trust.send("PUT", "administrator", SWITCH, "").statusCode());
        assertEquals(Set.of("Nursing"), trust.plans.groups);
        assertEquals(204, trust.send("PUT", "administrator", SWITCH, "{}").statusCode());
        assertEquals(Set.of(), trust.plans.groups);
        assertEquals(
                "400 bad-parameter", Trust.problem(trust.send("PUT", "administrator", SWITCH, "{\"groups\":[\" \"]}")));
    }

    @Test
    void switchIsRefusedInWordsIfSomebodyElseSwitchedSinceItWasSeen() throws Exception {
        assertEquals("\"1\"", tag(sent("PUT", "\"0\"")));
        assertEquals("1", cell().path("change").asText());
        assertEquals("\"2\"", tag(trust.send("DELETE", "everywhere", SWITCH, "")));

        HttpResponse<String> refused = sent("PUT", "\"1\"");

        assertEquals("409 changed-meanwhile", Trust.problem(refused));
        assertTrue(refused.body().contains("changed after you looked"), refused::body);
        assertEquals("409 changed-meanwhile", Trust.problem(sent("DELETE", "\"0\"")));
        assertFalse(trust.plans.on.contains(Capability.RECONCILIATION));
        assertEquals("\"3\"", tag(sent("PUT", "\"2\"")));
        assertEquals("\"4\"", tag(sent("DELETE", "\"3\"")));
        assertEquals("400 bad-parameter", Trust.problem(sent("DELETE", "latest")));
    }

    @Test
    void cellThatNobodyChangedHasNoNumber() throws Exception {
        assertTrue(cell().path("change").isMissingNode());
    }

    private HttpResponse<String> sent(String method, String seen) throws Exception {
        return trust.send(trust.request("administrator", SWITCH)
                .header("If-Match", seen)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static String tag(HttpResponse<String> answer) {
        assertEquals(204, answer.statusCode(), answer::body);
        return answer.headers().firstValue("ETag").orElse("");
    }

    private JsonNode cell() throws Exception {
        for (JsonNode cell : trust.read("administrator", "/capabilities/matrix").at("/departments/0/cells")) {
            if (cell.path("capability").asText().equals("RECONCILIATION")) {
                return cell;
            }
        }
        return fail("no cell");
    }

    @Test
    void changesAreListedAndUndoneByWhoManagesTheDepartment() throws Exception {
        trust.send("PUT", "administrator", SWITCH, "{\"groups\":[\"Nursing\"]}");
        trust.send("PUT", "everywhere", "/departments/surg/capabilities/ATTAINMENT", "");
        trust.send("DELETE", "administrator", SWITCH, "");

        JsonNode changes = trust.read("administrator", "/capabilities/changes").path("changes");

        assertEquals(2, changes.size());
        assertEquals(
                "{\"id\":\"3\",\"at\":\"2026-03-01T00:00:00Z\",\"by\":\"administrator\",\"department\":\"anaes\","
                        + "\"departmentName\":\"Anaesthetics\",\"capability\":\"RECONCILIATION\","
                        + "\"before\":{\"on\":true,\"groups\":[\"Nursing\"]},\"after\":{\"on\":false,\"groups\":[]},"
                        + "\"mayUndo\":true}",
                changes.get(0).toString());
        assertEquals(
                "404 not-found",
                Trust.problem(trust.send("POST", "administrator", "/capabilities/changes/2/undo", "")));
        assertEquals("404 not-found", Trust.problem(trust.send("POST", "lead", "/capabilities/changes/3/undo", "")));
        assertEquals(
                "409 changed-meanwhile",
                Trust.problem(trust.send("POST", "administrator", "/capabilities/changes/1/undo", "")));
        assertEquals(
                200,
                trust.send("POST", "administrator", "/capabilities/changes/3/undo", "")
                        .statusCode());
        assertTrue(trust.plans.on.contains(Capability.RECONCILIATION));
    }

    @Test
    void contributionsAreListedWithWhatIsDecidedAndThoseThatAreGoneAreMarked() throws Exception {
        trust.contributions.add(contribution("a/v1", Permission.VIEW_GAPS));
        trust.send("PUT", "everywhere", "/contributions/settings", "{\"id\":\"a/v1\",\"on\":false,\"weight\":7}");
        trust.send("PUT", "everywhere", "/contributions/settings", "{\"id\":\"gone/v1\",\"on\":true,\"weight\":1}");

        JsonNode list = trust.read("everywhere", "/contributions/settings");

        assertTrue(list.path("mayChange").asBoolean());
        assertEquals(
                "{\"id\":\"a/v1\",\"title\":\"Gaps\",\"kind\":\"PANEL\",\"slots\":[{\"slot\":\"roster.side/v1\","
                        + "\"offered\":false}],\"permissions\":[\"VIEW_GAPS\"],\"capability\":\"RECONCILIATION\","
                        + "\"on\":false,\"weight\":7,\"usualWeight\":5,\"offered\":true}",
                list.at("/contributions/0").toString());
        assertFalse(list.at("/contributions/1/offered").asBoolean());
        assertEquals(
                204,
                trust.send("DELETE", "everywhere", "/contributions/settings?id=gone/v1", "")
                        .statusCode());
        assertEquals(
                1,
                trust.read("everywhere", "/contributions/settings")
                        .path("contributions")
                        .size());
    }

    @Test
    void onlyWhoManagesTheWholeTrustDecidesAboutContributions() throws Exception {
        String wanted = "{\"id\":\"a/v1\",\"on\":false,\"weight\":7}";
        assertEquals(
                "403 not-permitted",
                Trust.problem(trust.send("PUT", "administrator", "/contributions/settings", wanted)));
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", "/contributions/settings")));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(
                        trust.send("PUT", "everywhere", "/contributions/settings", wanted.replace("7", "10001"))));
        assertTrue(trust.contributionSettings.kept.isEmpty());
    }

    @Test
    void pagesTellOfFailuresOfWhatTheyAreShownInFixedWordsOnly() throws Exception {
        trust.contributions.add(contribution("a/v1", Permission.VIEW_GAPS));
        String late = "{\"id\":\"a/v1\",\"what\":\"late\"}";

        assertEquals(
                204,
                trust.send("POST", "viewer", "/contributions/failures", late).statusCode());
        assertEquals(
                204,
                trust.send("POST", "viewer", "/contributions/failures", late).statusCode());

        assertEquals(
                "{\"count\":2,\"lastAt\":\"" + Trust.NEARLY_MIDNIGHT + "\",\"what\":\"It did not come in time\"}",
                trust.read("everywhere", "/contributions/settings")
                        .at("/contributions/0/failures")
                        .toString());
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("POST", "viewer", "/contributions/failures", late.replace("late", "x y"))));
        assertEquals(
                "400 bad-parameter",
                Trust.problem(trust.send("POST", "viewer", "/contributions/failures", late.replace("a/", "b/"))));
        assertEquals("400 bad-parameter", Trust.problem(trust.send("POST", "nobody", "/contributions/failures", late)));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static UiContribution contribution(String id, Permission permission) {
        return new UiContribution() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Kind kind() {
                return Kind.PANEL;
            }

            @Override
            public Set<String> slots() {
                return Set.of("roster.side/v1");
            }

            @Override
            public String title() {
                return "Gaps";
            }

            @Override
            public String element() {
                return "x-gaps";
            }

            @Override
            public String address() {
                return "/x.js";
            }

            @Override
            public Set<Permission> permissions() {
                return Set.of(permission);
            }

            @Override
            public int weight() {
                return 5;
            }

            @Override
            public List<String> contextKeys() {
                return List.of();
            }

            @Override
            public Optional<String> capability() {
                return Optional.of("RECONCILIATION");
            }
        };
    }
}

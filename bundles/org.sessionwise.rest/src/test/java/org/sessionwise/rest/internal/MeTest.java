package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

class MeTest {

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
    void aPageLearnsWhoIsSignedInAndBesideWhichHost() throws Exception {
        JsonNode me = trust.read("coordinator", "/me");

        assertEquals("1.0", me.path("apiVersion").asText());
        assertEquals("{\"displayName\":\"coordinator\"}", me.path("user").toString());
        assertEquals(
                "[\"VIEW_GAPS\",\"MANAGE_ENTITLEMENTS\"]",
                me.path("permissions").toString());
        assertEquals(
                "{\"name\":\"fake\",\"title\":\"Fake Rostering\",\"version\":\"1.2\",\"zone\":\"Europe/London\",\"today\":\"2026-07-29\","
                        + "\"features\":[\"CHANGE_FEED\",\"TEMPLATE_VERSIONS\"],"
                        + "\"limits\":[\"It does not tell what was worked.\"]}",
                me.path("host").toString());
    }

    @Test
    void departmentsAreThoseThatTheUserMayOpen() throws Exception {
        assertEquals(
                "[{\"id\":\"anaes\",\"name\":\"Anaesthetics\"}]",
                trust.read("manager", "/me").path("departments").toString());
        assertEquals(2, trust.read("everywhere", "/me").path("departments").size());
    }

    @Test
    void somebodyWithoutPermissionsIsToldSoAndOpensNothing() throws Exception {
        JsonNode me = trust.read("nobody", "/me");

        assertEquals(0, me.path("permissions").size());
        assertEquals(0, me.path("departments").size());
    }

    @Test
    void nobodyIsSignedInWithoutASession() throws Exception {
        assertEquals("401 not-signed-in", Trust.problem(trust.send(HttpRequest.newBuilder(trust.at("/me")))));
        assertEquals(
                "401 not-signed-in", Trust.problem(trust.send(HttpRequest.newBuilder(trust.at("/contributions")))));
    }

    @Test
    void contributionsComeHeaviestFirstAndOnlyThoseWhosePermissionsTheUserHolds() throws Exception {
        trust.contributions.add(contribution("light/v1", 1, Permission.VIEW_GAPS));
        trust.contributions.add(contribution("b/v1", 5, Permission.VIEW_GAPS));
        trust.contributions.add(contribution("a/v1", 5, Permission.VIEW_GAPS));
        trust.contributions.add(contribution("secret/v1", 9, Permission.VIEW_GAPS, Permission.ADMINISTER));

        assertEquals(List.of("a/v1", "b/v1", "light/v1"), ids("viewer"));
        assertEquals(List.of("secret/v1", "a/v1", "b/v1", "light/v1"), ids("everywhere"));
        assertEquals(List.of(), ids("nobody"));
    }

    @Test
    void contributionsOfADepartmentAreThoseThatAreOfferedThere() throws Exception {
        trust.contributions.add(contribution("everywhere/v1", 1, Permission.VIEW_GAPS));
        trust.contributions.add(contribution("surgery-only/v1", 1, Permission.VIEW_GAPS));

        assertEquals(List.of("everywhere/v1", "surgery-only/v1"), ids("everywhere"));
        assertEquals(
                List.of("everywhere/v1"),
                trust.read("everywhere", "/contributions?department=anaes")
                        .path("contributions")
                        .findValuesAsText("id"));
        assertEquals("404 unknown-department", Trust.problem(trust.get("viewer", "/contributions?department=nowhere")));
    }

    @Test
    void contributionIsToldAsTheHostWouldReadIt() throws Exception {
        trust.contributions.add(contribution("gap-panel/v1", 10, Permission.VIEW_GAPS));

        assertEquals(
                "[{\"id\":\"gap-panel/v1\",\"kind\":\"PANEL\",\"slots\":[\"roster.side/v1\",\"team/v1\"],"
                        + "\"title\":\"Gaps\",\"element\":\"gap-panel\",\"address\":\"/ui/gap.js\",\"weight\":10,"
                        + "\"contextKeys\":[\"department\",\"from\"]}]",
                trust.read("viewer", "/contributions").path("contributions").toString());
    }

    private List<String> ids(String user) throws Exception {
        return trust.read(user, "/contributions").path("contributions").findValuesAsText("id");
    }

    private static UiContribution contribution(String id, int weight, Permission... permissions) {
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
                return Set.of("team/v1", "roster.side/v1");
            }

            @Override
            public String title() {
                return "Gaps";
            }

            @Override
            public String element() {
                return "gap-panel";
            }

            @Override
            public String address() {
                return "/ui/gap.js";
            }

            @Override
            public Set<Permission> permissions() {
                return Set.of(permissions);
            }

            @Override
            public int weight() {
                return weight;
            }

            @Override
            public List<String> contextKeys() {
                return List.of("department", "from");
            }

            @Override
            public boolean isOffered(Optional<DepartmentId> department) {
                return !id.startsWith("surgery")
                        || department.map(DepartmentId::value).orElse("surg").equals("surg");
            }
        };
    }
}

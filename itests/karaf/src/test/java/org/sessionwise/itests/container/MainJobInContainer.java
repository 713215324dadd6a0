package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pull, preview, apply, undo and the gaps, over HTTP. */
public class MainJobInContainer {

    private static final String GASTRO = "/sessionwise/api/departments/gastro";
    private static final String TEMPLATE = GASTRO + "/templates/gastro-4w";

    private KarafCoordinator coordinator;

    @BeforeEach
    public void signIn() throws Exception {
        InContainer.awaitHost();
        coordinator = KarafCoordinator.signedIn();
    }

    @Test
    public void plansComeAndGoIntoTheTemplateAndOutAgain() throws Exception {
        HttpResponse<String> pull = coordinator.post("/sessionwise/api/pulls", "{\"source\":\"http~demo\"}");
        assertTrue(pull.statusCode() == 202 || pull.statusCode() == 200, pull::body);
        InContainer.await(() -> proposal().contains("\"ADD\""), this::proposal);

        String before = proposal();
        HttpResponse<String> applied = coordinator.post(
                TEMPLATE + "/applications",
                "{\"fingerprint\":\"%s\",\"asOf\":\"%s\",\"accepted\":[]}"
                        .formatted(
                                KarafCoordinator.text(before, "fingerprint"), KarafCoordinator.text(before, "asOf")));
        assertEquals(200, applied.statusCode(), applied::body);
        assertEquals("APPLIED", KarafCoordinator.text(applied.body(), "status"));
        String application = KarafCoordinator.text(applied.body().replaceFirst("(?s)^.*?\"application\"", ""), "id");

        HttpResponse<String> undone = coordinator.post(TEMPLATE + "/applications/" + application + "/undo", "");
        assertEquals(200, undone.statusCode(), undone::body);
        assertEquals(counts(before), counts(proposal()));
    }

    @Test
    public void gapsAreTold() {
        String position = coordinator.get(GASTRO + "/position?from=2026-11-09&until=2026-11-16");

        assertTrue(position.contains("\"staffId\""), position);
        assertTrue(position.contains("\"rostered\""), position);
    }

    /** The template's version is another one after that. */
    private static String counts(String proposal) {
        return proposal.replaceFirst("(?s)^.*(\"counts\"\\s*:\\s*\\{[^}]*}).*$", "$1");
    }

    private String proposal() {
        return coordinator.get(TEMPLATE + "/proposal?asOf=2026-11-18");
    }
}

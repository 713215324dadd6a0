package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Switched on and off for one department while the product runs, and remembered. */
class CapabilityIT {

    private static final String SWITCH = "/sessionwise/api/departments/sleep/capabilities/RECONCILIATION";
    private static final String DAYS = "/position?from=2026-03-02&until=2026-03-09";
    private static final String POSITION = "/sessionwise/api/departments/sleep" + DAYS;
    private static final String OTHER_POSITION = "/sessionwise/api/departments/gastro" + DAYS;

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @Test
    void switchedOnOutlivesARestartAndSwitchedOffTakesItsEndpointsAway() {
        Visitor administrator = administrator();
        assertNotEnabled(administrator.get(POSITION));

        assertEquals(204, administrator.put(SWITCH, "").statusCode());
        awaitStatus(administrator, POSITION, 200);
        PRODUCT.stop();
        PRODUCT.start();
        Visitor again = administrator();
        awaitStatus(again, POSITION, 200);

        assertEquals(204, again.delete(SWITCH).statusCode());
        awaitStatus(again, POSITION, 404);
        assertNotEnabled(again.get(POSITION));
        awaitStatus(again, OTHER_POSITION, 200);
    }

    private static Visitor administrator() {
        return Visitor.signedIn(PRODUCT, "administrator", "settings");
    }

    private static void awaitStatus(Visitor visitor, String path, int status) {
        Waiting.until(() -> visitor.get(path).statusCode() == status, () -> {
            HttpResponse<String> last = visitor.get(path);
            return path + " answers " + last.statusCode() + " " + last.body();
        });
    }

    private static void assertNotEnabled(HttpResponse<String> answer) {
        assertEquals(404, answer.statusCode(), answer::body);
        assertTrue(Visitor.json(answer).path("type").asText().endsWith("capability-not-enabled"), answer::body);
    }
}

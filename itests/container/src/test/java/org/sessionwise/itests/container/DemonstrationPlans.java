package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;

/** The job plans of the demonstration, so that there is something to compute. */
final class DemonstrationPlans {

    private DemonstrationPlans() {}

    /** Pulls them; returns when the job has ended. */
    static void pull(Coordinator coordinator) throws IOException, InterruptedException {
        HttpResponse<String> begun = coordinator.post("/sessionwise/api/pulls", "{\"source\":\"http~demo\"}");
        assertEquals(202, begun.statusCode(), begun::body);
        InContainer.await(
                () -> coordinator.body("/sessionwise/api/jobs").contains("\"done\""),
                () -> "the pull does not end: " + coordinator.body("/sessionwise/api/jobs"));
    }
}

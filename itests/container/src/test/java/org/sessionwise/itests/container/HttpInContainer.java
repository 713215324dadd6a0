package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** What our interface answers beside a host, and without one. */
public class HttpInContainer {

    private static final String DEPARTMENTS = "/sessionwise/api/departments";

    @BeforeEach
    public void hostIsUp() {
        InContainer.awaitHost();
    }

    @Test
    public void asksWhoIsAskingBesideAHost() {
        assertEquals(401, InContainer.status(DEPARTMENTS));
    }

    @Test
    public void saysThereIsNoHostWhenThereIsNone() throws BundleException, IOException, InterruptedException {
        Bundle host = InContainer.ourBundle("host.reference");

        host.stop();
        try {
            HttpResponse<String> status = InContainer.get(InContainer.STATUS);
            assertEquals(200, status.statusCode());
            assertFalse(status.body().contains("\"host\""), status.body());
            HttpResponse<String> departments = InContainer.get(DEPARTMENTS);
            assertEquals(503, departments.statusCode());
            assertEquals(
                    "application/problem+json",
                    departments.headers().firstValue("Content-Type").orElse("none"));
            assertTrue(departments.body().contains("no-host"), departments.body());
        } finally {
            host.start();
        }
    }
}

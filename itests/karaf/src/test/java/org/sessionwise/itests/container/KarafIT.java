package org.sessionwise.itests.container;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.sessionwise.itests.driver.ContainerTests;

/** The archive comes into a running Karaf, does the main job there, and goes. */
class KarafIT {

    @TestFactory
    Stream<DynamicNode> karaf() throws IOException {
        int java = Runtime.version().feature();
        if (java >= 24) {
            String why = "Karaf 4.4 does not start on Java " + java + ": run Maven on Java 17";
            Assertions.assertNotEquals("required", System.getenv("SESSIONWISE_BOTH_JAVAS"), why);
            Assumptions.abort(why);
        }
        return ContainerTests.in(
                KarafOptions.all(),
                ArrivesInContainer.class,
                ComponentsInContainer.class,
                MainJobInContainer.class,
                OriginInContainer.class,
                LeavesInContainer.class);
    }
}

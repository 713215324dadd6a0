package org.sessionwise.itests.container;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.sessionwise.itests.driver.ContainerTests;

/** Bundles come and go, and calls hang, while people work. In a container of its own: what is left over is counted. */
class LifeCycleIT {

    @TestFactory
    Stream<DynamicNode> lifeCycle() throws IOException {
        return ContainerTests.in(
                DistributionOptions.all(),
                BundlesUnderTrafficInContainer.class,
                HungCallsInContainer.class,
                NothingLeftOverInContainer.class);
    }
}

package org.sessionwise.itests.container;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.sessionwise.itests.driver.ContainerTests;

/** Runs the in-container classes in the bundles that users get. */
class DistributionIT {

    @TestFactory
    Stream<DynamicNode> distribution() throws IOException {
        return ContainerTests.in(
                DistributionOptions.all(),
                BundlesInContainer.class,
                ComponentsInContainer.class,
                CapabilityInContainer.class,
                HttpInContainer.class,
                StopAndStartInContainer.class);
    }
}

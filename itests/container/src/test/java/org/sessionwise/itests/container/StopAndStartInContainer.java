package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Any bundle of ours may go and come back while the others run. */
public class StopAndStartInContainer {

    private final Components components = new Components();

    @BeforeEach
    @AfterEach
    public void everythingIsUp() {
        components.awaitAllSatisfied();
        InContainer.await(() -> InContainer.status(InContainer.STATUS) == 200, () -> "the status does not come back");
    }

    static Stream<String> ours() {
        return InContainer.ourBundles().stream()
                .map(bundle -> bundle.getSymbolicName().substring(InContainer.OURS.length()));
    }

    @ParameterizedTest
    @MethodSource("ours")
    public void othersGoOnWithoutIt(String name) throws BundleException {
        Bundle bundle = InContainer.ourBundle(name);

        bundle.stop();
        try {
            assertEquals(List.of(bundle), InContainer.notActive());
        } finally {
            bundle.start();
        }
    }

    @Test
    public void everythingComesBackAfterARefreshOfTheDomain() throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        Bundle domain = InContainer.ourBundle("domain");

        InContainer.context().getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(domain), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });

        assertEquals(true, refreshed.await(60, TimeUnit.SECONDS), "the refresh did not end");
        assertEquals(List.of(), InContainer.notActive());
    }
}

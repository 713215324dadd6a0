package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleRevision;

/** Every bundle of the distribution runs. */
public class BundlesInContainer {

    private static final List<String> OURS = List.of(
            "api",
            "capability",
            "database",
            "demo",
            "domain",
            "entitlement",
            "host.reference",
            "host.spi",
            "httpclient",
            "jobplan.csv",
            "jobplan.http",
            "jobplan.spi",
            "reconciliation",
            "rest",
            "ui");

    @Test
    public void testsRunInTheContainer() {
        assertNotNull(FrameworkUtil.getBundle(getClass()));
    }

    @Test
    public void everyBundleOfOursIsInstalled() {
        List<String> installed = InContainer.ourBundles().stream()
                .map(bundle -> bundle.getSymbolicName().substring(InContainer.OURS.length()))
                .toList();

        assertEquals(OURS, installed);
    }

    @Test
    public void everyBundleIsActive() {
        List<String> others = InContainer.bundles()
                .filter(bundle -> bundle.getState() != expectedState(bundle))
                .map(bundle -> bundle.getSymbolicName() + " in state " + bundle.getState())
                .collect(Collectors.toList());

        assertEquals(List.of(), others);
    }

    private static int expectedState(Bundle bundle) {
        boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
        return fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
    }
}

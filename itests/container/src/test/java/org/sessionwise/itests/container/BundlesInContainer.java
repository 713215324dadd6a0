package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** Every bundle of the distribution runs. */
public class BundlesInContainer {

    private static final List<String> OURS = List.of(
            "api",
            "attainment",
            "capability",
            "database",
            "demo",
            "domain",
            "entitlement",
            "host.optaweb",
            "host.reference",
            "host.rotamap",
            "host.spi",
            "httpclient",
            "identity",
            "job",
            "jobplan.csv",
            "jobplan.http",
            "jobplan.spi",
            "jobplan.upload",
            "operation",
            "osgilog",
            "pdf",
            "reconciliation",
            "rest",
            "shell",
            "staffrecord",
            "teamplan",
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
        assertEquals(List.of(), InContainer.notActive());
    }
}

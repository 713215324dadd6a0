package org.sessionwise.itests.product;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Runs inside the product, as a bundle that is deployed there: takes away all that Sessionwise is beside the host. What stays
 * is the host itself with the packages that its adapter is made of.
 */
public final class UpgradeRemoval implements BundleActivator {

    private static final Set<String> OF_THE_HOST = Set.of(
            "org.sessionwise.host.reference",
            "org.sessionwise.host.spi",
            "org.sessionwise.domain",
            "org.sessionwise.logging");

    @Override
    public void start(BundleContext context) throws BundleException {
        List<Bundle> ours = Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("org.sessionwise."))
                .filter(bundle -> !OF_THE_HOST.contains(bundle.getSymbolicName()))
                .toList();
        for (Bundle bundle : ours) {
            bundle.uninstall();
        }
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null);
    }

    @Override
    public void stop(BundleContext context) {
        // What was taken away stays away.
    }
}

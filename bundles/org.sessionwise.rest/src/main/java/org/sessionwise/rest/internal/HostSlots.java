package org.sessionwise.rest.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The slots that bundles of a host's pages declare in their manifests. What they declare is read, not what is wired: a wire is
 * made once, and a host may come after the bundle whose panels it shows. A host whose pages are not in this framework declares
 * none; what its pages show is not known here.
 */
@Component(service = HostSlots.class)
public final class HostSlots {

    static final String NAMESPACE = "sessionwise.ui.slot";

    private final BundleContext framework;

    @Activate
    public HostSlots(BundleContext framework) {
        this.framework = framework;
    }

    /** Returns the slots of the bundles that run now, such as {@code roster.side/v1}; empty if none declares any. */
    Set<String> declared() {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .flatMap(revision -> revision.getDeclaredCapabilities(NAMESPACE).stream())
                .map(HostSlots::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String id(BundleCapability slot) {
        Object name = slot.getAttributes().get(NAMESPACE);
        return slot.getAttributes().get("version") instanceof Version version
                ? name + "/v" + version.getMajor()
                : String.valueOf(name);
    }
}

package org.sessionwise.operation.internal.health;

import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;

/** Is there one rostering product, and does it answer? */
@Component(property = {"hc.name=host", "hc.tags=sessionwise"})
public final class HostCheck implements HealthCheck {

    @Reference(name = "products", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<RosterHost> products = List.of();

    @Reference(
            name = "directory",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile StaffDirectory directory;

    @Activate
    public HostCheck() {}

    HostCheck(List<RosterHost> products, StaffDirectory directory) {
        this.products = products;
        this.directory = directory;
    }

    @Override
    public Result execute() {
        List<RosterHost> current = products;
        StaffDirectory asked = directory;
        Words words = new Words();
        if (current.size() > 1) {
            words.critical(current.size() + " rostering products are connected: leave the settings of one.");
        } else if (current.isEmpty() || asked == null) {
            words.critical("No rostering product is connected: look at the settings of its adapter, and at the log.");
        } else {
            ask(asked, words);
        }
        return words.or("The rostering product answers.");
    }

    private static void ask(StaffDirectory directory, Words words) {
        try {
            directory.departments();
        } catch (HostUnavailableException | RuntimeException | LinkageError e) {
            words.critical("The rostering product gives no answer: see whether it runs, and the log.");
        }
    }
}

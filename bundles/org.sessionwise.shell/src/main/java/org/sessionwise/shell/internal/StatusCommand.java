package org.sessionwise.shell.internal;

import java.util.Arrays;
import org.apache.felix.service.command.Descriptor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.JobPlanPulls;

/** What of Sessionwise is there. Needs nothing, so that it answers when all else is missing. */
@Component(
        service = StatusCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=status"})
public final class StatusCommand {

    private static final String OURS = "org.sessionwise.";

    private final BundleContext context;

    @Activate
    public StatusCommand(BundleContext context) {
        this.context = context;
    }

    @Descriptor("tells which parts of Sessionwise run; \"health\" tells whether they are well")
    public String status() {
        Bundle[] ours = Arrays.stream(context.getBundles())
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith(OURS))
                .toArray(Bundle[]::new);
        long running = Arrays.stream(ours)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE || isFragment(bundle))
                .count();
        return Table.of("PART", "STATE")
                .row("version", context.getBundle().getVersion())
                .row("bundles", running + " of " + ours.length + " run")
                .row("job plans", state(JobPlanPulls.class))
                .row("jobs", state(Jobs.class))
                .row("capabilities", state(Capabilities.class))
                .row("audit log", state(AuditLog.class))
                .or("");
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get("Fragment-Host") != null;
    }

    private String state(Class<?> service) {
        return context.getServiceReference(service) == null ? "missing: see the log of the server" : "there";
    }
}

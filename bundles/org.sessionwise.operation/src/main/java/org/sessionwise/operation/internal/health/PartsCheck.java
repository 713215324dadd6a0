package org.sessionwise.operation.internal.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.JobPlanPulls;

/** Is every part of the product there that the other checks ask? */
@Component(property = {"hc.name=parts", "hc.tags=sessionwise"})
public final class PartsCheck implements HealthCheck {

    private static final Map<String, Class<?>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("audit log (bundle org.sessionwise.capability)", AuditLog.class);
        PARTS.put("switches (bundle org.sessionwise.capability)", Capabilities.class);
        PARTS.put("jobs (bundle org.sessionwise.job)", Jobs.class);
        PARTS.put("job plans (bundle org.sessionwise.entitlement)", JobPlanPulls.class);
    }

    private final BundleContext context;

    @Activate
    public PartsCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public Result execute() {
        Words words = new Words();
        PARTS.forEach((name, service) -> {
            if (context.getServiceReference(service) == null) {
                words.critical("The part " + name + " does not run: start its bundle; the log says why it stopped.");
            }
        });
        return words.or("All parts run.");
    }
}

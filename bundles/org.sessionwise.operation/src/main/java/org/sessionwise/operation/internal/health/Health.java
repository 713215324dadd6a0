package org.sessionwise.operation.internal.health;

import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs all checks of ours, each on a thread of Felix's executor: one that takes more than 2 s is told as such and asked no more
 * until it has answered, and what was found stands for 2 s, however often it is asked for.
 */
@Component(service = Health.class)
public final class Health {

    private final HealthCheckExecutor executor;

    @Activate
    public Health(@Reference(name = "executor") HealthCheckExecutor executor) {
        this.executor = executor;
    }

    /** Returns what all checks found. */
    public HealthReport report() {
        return HealthReport.of(executor.execute(HealthCheckSelector.tags("sessionwise")));
    }
}

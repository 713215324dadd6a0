package org.sessionwise.entitlement.internal.plan;

import java.time.Clock;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.JobPlanListener;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.entitlement.internal.fakes.KnownContracts;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.jobplan.spi.JobPlanSource;

/** Pulls for tests of other packages. */
public final class PullRig {

    private PullRig() {}

    public static JobPlanPulls pulls(
            EntitlementStore store,
            AuditLog audit,
            HostAccess host,
            JobPlanSource source,
            JobPlanListener listener,
            Jobs jobs,
            Clock clock) {
        PullSources sources = new PullSources();
        sources.bindSource(source);
        PlanListeners listeners = new PlanListeners();
        listeners.bindListener(listener);
        MassEndBrake brake = new MassEndBrake(10, 3);
        return new PlanPulls(
                new PullServices(
                        store,
                        audit,
                        host,
                        sources,
                        listeners,
                        brake,
                        new SourceHistory(store),
                        new KnownContracts(),
                        clock),
                jobs,
                new PullTimes());
    }
}

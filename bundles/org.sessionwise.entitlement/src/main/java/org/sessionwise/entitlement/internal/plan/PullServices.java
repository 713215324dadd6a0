package org.sessionwise.entitlement.internal.plan;

import java.time.Clock;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.plan.Contracts;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;

/** What every pull works with. */
record PullServices(
        EntitlementStore store,
        AuditLog audit,
        HostAccess host,
        PullSources sources,
        PlanListeners listeners,
        MassEndBrake brake,
        SourceHistory history,
        Contracts contracts,
        Clock clock) {}

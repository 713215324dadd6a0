package org.sessionwise.entitlement.internal.template;

import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.plan.PlanListeners;
import org.sessionwise.entitlement.internal.store.EntitlementStore;

/** What every department works with. */
record Services(
        EntitlementStore store,
        AuditLog audit,
        HostAccess host,
        JobPlanRegister register,
        PlanListeners listeners,
        TemplateWriter writer) {}

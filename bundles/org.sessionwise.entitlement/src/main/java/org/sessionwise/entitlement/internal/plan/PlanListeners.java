package org.sessionwise.entitlement.internal.plan;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.plan.JobPlanListener;
import org.sessionwise.domain.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all listeners, as they come and go. One that throws does not keep the others from hearing. */
@Component(service = PlanListeners.class)
public final class PlanListeners {

    private static final Logger LOG = LoggerFactory.getLogger(PlanListeners.class);

    private final List<JobPlanListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public PlanListeners() {}

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindListener(JobPlanListener listener) {
        listeners.add(listener);
    }

    public void unbindListener(JobPlanListener listener) {
        listeners.remove(listener);
    }

    /** Tells that plans of some people changed; nothing if there are none. */
    void plansChanged(Set<StaffId> staff) {
        if (!staff.isEmpty()) {
            tell(staff);
        }
    }

    /** Tells that something changed that may touch everybody. */
    public void everythingChanged() {
        tell(Set.of());
    }

    private void tell(Set<StaffId> staff) {
        for (JobPlanListener listener : listeners) {
            try {
                listener.plansChanged(staff);
            } catch (RuntimeException e) {
                LOG.warn("{} threw when plans changed", listener.getClass().getName(), e);
            }
        }
    }
}

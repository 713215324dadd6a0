package org.sessionwise.api.plan;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.StaffId;

/**
 * Hears that plans or duty mappings changed; registered as a service (whiteboard). Called from any thread, also by
 * several at a time; returns at once, throws nothing.
 */
@ConsumerType
public interface JobPlanListener {

    /**
     * Tells that something changed, after it was committed.
     *
     * @param staff whose plans; empty means that it may touch everybody
     */
    void plansChanged(Set<StaffId> staff);
}

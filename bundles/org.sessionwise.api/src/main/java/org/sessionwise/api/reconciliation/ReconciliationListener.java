package org.sessionwise.api.reconciliation;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * Hears that figures may have changed; registered as a service (whiteboard). Called from one thread, which is not that
 * of the change; returns soon, throws nothing.
 */
@ConsumerType
public interface ReconciliationListener {

    /**
     * Tells that a fresh question may have a fresh answer.
     *
     * @param staff whose figures; empty means everybody's in the department
     */
    void figuresChanged(DepartmentId department, Set<StaffId> staff);
}

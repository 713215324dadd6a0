package org.sessionwise.reconciliation.internal;

import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** Hears whose figures may differ, after they were dropped. Returns at once, throws nothing. */
interface FigureAudience {

    /** An empty set means everybody in the department. */
    void figuresChanged(DepartmentId department, Set<StaffId> staff);
}

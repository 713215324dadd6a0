package org.sessionwise.reconciliation.internal;

import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** A department that is reconciled and must hear what changed. Returns at once, throws nothing. */
interface DepartmentWatch {

    DepartmentId department();

    /**
     * Drops what was kept.
     *
     * @param staff of whom; empty means of everybody
     * @param dates only sessions of these days; empty if anything else may have changed
     * @return whose figures may differ now, an empty set for everybody's; nothing if nobody's
     */
    Optional<Set<StaffId>> touch(Set<StaffId> staff, Optional<DateRange> dates);
}

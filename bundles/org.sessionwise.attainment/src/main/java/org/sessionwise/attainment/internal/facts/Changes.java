package org.sessionwise.attainment.internal.facts;

import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * What may have changed since the last reading.
 *
 * @param everything nothing that was read before can be relied on
 * @param plans people whose plans, or figures, to read again
 * @param staffOf departments whose people and teams to read again
 * @param evidence whether the register or the records about people changed
 */
record Changes(boolean everything, Set<StaffId> plans, Set<DepartmentId> staffOf, boolean evidence) {

    static final Changes NONE = new Changes(false, Set.of(), Set.of(), false);

    Changes {
        plans = Set.copyOf(plans);
        staffOf = Set.copyOf(staffOf);
    }

    boolean isNothing() {
        return !everything && plans.isEmpty() && staffOf.isEmpty() && !evidence;
    }
}

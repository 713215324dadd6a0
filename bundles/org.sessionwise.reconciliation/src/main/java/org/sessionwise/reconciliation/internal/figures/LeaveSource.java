package org.sessionwise.reconciliation.internal.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.year.Absence;

/** Tells approved leave. */
@FunctionalInterface
public interface LeaveSource {

    /** Returns everybody's leave of some days, at least; empty if the host tells of none. */
    Optional<Map<StaffId, List<Absence>>> leave(DepartmentId department, DateRange days) throws NoAnswerException;
}

package org.sessionwise.reconciliation.internal.figures;

import java.util.Map;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Tells what people's counts are made of. */
@FunctionalInterface
public interface FindingSource {

    /** Returns findings of each of some people. */
    Map<StaffId, PersonFindings> findings(Set<StaffId> staff, DateRange period, Basis basis) throws NoAnswerException;
}

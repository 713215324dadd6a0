package org.sessionwise.reconciliation.internal.figures;

import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Tells what one person's counts are made of. */
@FunctionalInterface
public interface FindingSource {

    PersonFindings findings(StaffId staff, DateRange period, Basis basis) throws NoAnswerException;
}

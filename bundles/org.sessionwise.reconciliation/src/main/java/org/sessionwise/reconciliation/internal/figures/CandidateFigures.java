package org.sessionwise.reconciliation.internal.figures;

import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.PolicyDates;

/** Figures of one department by policies that do not count yet; a service for as long as its figures are offered. */
public interface CandidateFigures {

    DepartmentId department();

    /** Returns the line of some days and people as it is. */
    FigureLine now(DateRange days, Set<StaffId> visible) throws NoAnswerException;

    /** Returns the same line as it would be. */
    FigureLine by(PolicyDates policies, DateRange days, Set<StaffId> visible) throws NoAnswerException;
}

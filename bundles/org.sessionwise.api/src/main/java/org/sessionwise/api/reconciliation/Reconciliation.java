package org.sessionwise.api.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * The capability for one department; registered as a service, with {@link #DEPARTMENT} as a property, exactly while it is
 * switched on. The caller names the people that the user may see; nobody else is told of. Safe from any thread.
 *
 * <p>Figures do not depend on the period asked for: people are matched over the whole span that is reconciled, and the
 * period selects from the findings. So weeks add up to months.
 */
@ProviderType
public interface Reconciliation {

    /** Service property with the department's id. */
    String DEPARTMENT = "sessionwise.department";

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /**
     * Returns the professional groups, as the host names them, whose people this service is for; empty: everybody's. For it, people of
     * other groups are not of the department.
     */
    default Set<String> groups() {
        return Set.of();
    }

    /**
     * Returns figures for each of some people.
     *
     * @param visible those whom the user may see; who is not in the department is left out
     * @throws IllegalArgumentException if the period is longer than 20 years
     */
    DepartmentPosition position(DateRange period, Set<StaffId> visible) throws NoAnswerException;

    /**
     * Returns what one person's figures are made of; both lists are empty for a person the department does not have.
     *
     * @throws IllegalArgumentException if the period is longer than 20 years
     */
    default PersonFindings findings(StaffId staff, DateRange period, Basis basis) throws NoAnswerException {
        return findings(Set.of(staff), period, basis).get(staff);
    }

    /**
     * Returns what the figures of some people are made of. They are read again from the rostering system and the plans, in a few
     * calls however many people they are, and matched again; where that differs from what was counted, figures are put right and
     * announced.
     *
     * @return one entry for each person asked for; both lists are empty for a person the department does not have
     * @throws IllegalArgumentException if the period is longer than 20 years
     */
    Map<StaffId, PersonFindings> findings(Set<StaffId> staff, DateRange period, Basis basis) throws NoAnswerException;

    /**
     * Returns in a few words what became of one person's occurrences and sessions, from memory: for marking days, not for
     * explaining. What is {@link org.sessionwise.domain.matching.Outcome.Credit#EXCUSED} is left out.
     *
     * @return ordered by date, then start; empty for a person the department does not have
     * @throws IllegalArgumentException if the period is longer than 20 years
     */
    List<DatedOutcome> outcomes(StaffId staff, DateRange period, Basis basis) throws NoAnswerException;
}

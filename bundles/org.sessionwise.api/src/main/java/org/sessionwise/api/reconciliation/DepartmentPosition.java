package org.sessionwise.api.reconciliation;

import java.time.Instant;
import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.matching.Outcome;

/**
 * Figures of several people for a period.
 *
 * @param asAt when host and plans were read
 * @param rule name and version of the rules that decided
 * @param weeks weeks that begin in the period
 * @param weeksSetUp of these, how many have a roster
 * @param weeksFinalised of these, how many are finalised
 * @param leaveKnown false if the host tells of nobody's leave: then leave excuses nothing, and what somebody missed on leave is
 *     {@link Outcome#NOT_ROSTERED}
 * @param people those asked for who are known, in the host's order
 */
public record DepartmentPosition(
        DateRange period,
        Instant asAt,
        String rule,
        int weeks,
        int weeksSetUp,
        int weeksFinalised,
        boolean leaveKnown,
        List<PersonPosition> people) {

    public DepartmentPosition {
        people = List.copyOf(people);
    }
}

package org.sessionwise.reconciliation.internal;

import java.time.Duration;
import java.time.LocalDate;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.matching.MatchingPolicy;

/**
 * What is settled for a department.
 *
 * @param from nothing before this day is reconciled
 * @param rereadAfter how old figures may be where the host tells of no changes
 */
record Settings(DepartmentId department, LocalDate from, MatchingPolicy policy, Duration rereadAfter) {

    /** Returns the rules that decide, by name, with what is local about them. */
    String rule() {
        return MatchingPolicy.VERSION + ": moved within " + policy.movedWindowDays() + " days, short if more than "
                + policy.shortTolerance().toMinutes()
                + " minutes are missing, excused if approved leave covers at least half of an occurrence";
    }
}

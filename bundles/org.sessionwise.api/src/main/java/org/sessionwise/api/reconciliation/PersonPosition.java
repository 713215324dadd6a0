package org.sessionwise.api.reconciliation;

import java.util.List;
import org.sessionwise.domain.StaffId;

/**
 * One person's figures for a period.
 *
 * @param inScope false for doctors in training: shown, but no part of any indicator or team total
 * @param scopeReason why not in scope, in words; empty text if in scope
 * @param planNote what to know of the plan, in words: none in force, out of date, on paper; empty text if nothing
 * @param rostered findings on the basis of the roster, added up
 * @param delivered findings on the basis of what was marked as worked, added up
 * @param identical of the rostered {@link Outcome#AS_PLANNED}, how many have exactly the planned start and end
 * @param excused how many occurrences leave or a bank holiday removed
 * @param commitments annualised and flexible, in the order of the plans
 */
public record PersonPosition(
        StaffId staff,
        boolean inScope,
        String scopeReason,
        String planNote,
        Tally rostered,
        Tally delivered,
        int identical,
        int excused,
        List<Commitment> commitments) {

    public PersonPosition {
        commitments = List.copyOf(commitments);
    }
}

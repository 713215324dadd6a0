package org.sessionwise.domain.matching;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One person's planned occurrences, joined to what was worked. Each occurrence and each session is used at most once; the
 * result does not depend on the order of the input.
 *
 * <p>Three passes, each over what the ones before left. In each, all candidate pairs are put in one order and taken from its
 * head as long as both sides are free.
 *
 * <ol>
 *   <li>Same duty, overlapping. Longest overlap first, then smallest distance of starts, then planned id, then worked id.
 *   <li>Moved: same duty, the worked start within the policy's window before or after the planned start; both ends of the
 *       window are at the planned time of day and belong to it. Smallest distance of starts first, then planned id, then
 *       worked id.
 *   <li>Other activity: different duty, overlapping. Ordered as the first pass.
 * </ol>
 *
 * <p>Moved comes before other activity, because a duty that was done, though later, delivers the plan, whatever filled its
 * old place.
 *
 * @param matches ordered by planned start, then planned id
 * @param missed occurrences that nothing answers, ordered by start, then id
 * @param unplanned sessions that answer nothing, in the same order
 */
public record Matching(List<Match> matches, List<DatedDuty> missed, List<DatedDuty> unplanned) {

    public Matching {
        matches = List.copyOf(matches);
        missed = List.copyOf(missed);
        unplanned = List.copyOf(unplanned);
    }

    /**
     * Matches one person's duties.
     *
     * @param zone where the days of the policy's window are counted, so that "7 days later at the same time" holds over a
     *     clock change
     * @throws IllegalArgumentException if an id stands twice on one side
     */
    public static Matching of(
            MatchingPolicy policy, ZoneId zone, Collection<DatedDuty> planned, Collection<DatedDuty> worked) {
        requireUniqueIds(planned);
        requireUniqueIds(worked);
        return new Passes(policy, zone, planned, worked).run();
    }

    private static void requireUniqueIds(Collection<DatedDuty> side) {
        Set<String> ids = new HashSet<>();
        for (DatedDuty duty : side) {
            if (!ids.add(duty.id())) {
                throw new IllegalArgumentException("id " + duty.id() + " stands twice on one side");
            }
        }
    }
}

package org.sessionwise.itests.benchmark.engine;

import java.time.ZoneOffset;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PersonMatch;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.matching.ZoneMinutes;

/**
 * The exact rule by the product's own kernel, all passes of it: without windows and with one duty for each category, the
 * first pass is this rule, and only what that pass joins counts here.
 */
final class ExactCounting implements PackedRows.Counting {

    private final PolicyDates policies = PolicyDates.always(
            MatchingPolicy.builder().movedWindowDays(0).lieuWindowDays(0).build());
    private final ZoneMinutes clock = ZoneMinutes.of(ZoneOffset.UTC);
    private final DayCounts days = new DayCounts();
    private final PersonMatch match = new PersonMatch();
    private final long[] delivered = new long[Outcome.values().length];

    ExactCounting() {
        delivered[Outcome.AS_PLANNED.ordinal()] = 1;
        delivered[Outcome.SHORT.ordinal()] = 1;
    }

    @Override
    public Rule rule() {
        return Rule.EXACT;
    }

    @Override
    public String title() {
        return "packed rows, the product's kernel (" + MatchingPolicy.VERSION + ")";
    }

    @Override
    public void count(long[] planned, long[] worked, long[] cells, int place) {
        match.run(policies, clock, planned, planned.length, worked, worked.length);
        days.clear();
        days.plan(planned, match.plannedOutcomes(), delivered);
        days.work(worked);
        days.writeTo(cells, place);
    }
}

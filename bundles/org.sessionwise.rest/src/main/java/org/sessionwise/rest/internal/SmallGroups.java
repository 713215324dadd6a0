package org.sessionwise.rest.internal;

import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Verdict;

/** What is told of few people to somebody who may not see them all: levels and statuses, no counts. For one request. */
final class SmallGroups {

    private final int smallest;

    SmallGroups(int smallest) {
        this.smallest = smallest;
    }

    /** Tells whether counts of a scope are told. */
    boolean tells(ScopeSight sight, int people) {
        return sight.seesAll() || people >= smallest;
    }

    boolean isEnough(int people) {
        return people >= smallest;
    }

    /** Returns a verdict as it may be told of a scope whose own counts are told or not. */
    Verdict told(ScopeSight sight, boolean told, Criterion criterion, Verdict verdict) {
        boolean ofFew =
                verdict.counted().filter(counted -> counted.whole() < smallest).isPresent();
        boolean keptBack = !told || ofFew && !sight.seesAll();
        return criterion.reach() == Criterion.Reach.PEOPLE && keptBack ? withoutCounts(verdict) : verdict;
    }

    String why() {
        return "Counts of fewer than " + smallest + " people are not told.";
    }

    private Verdict withoutCounts(Verdict verdict) {
        Verdict told = Verdict.of(verdict.status(), why()).from(verdict.evidence());
        return verdict.until().map(told::until).orElse(told);
    }
}

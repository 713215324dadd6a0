package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.domain.disclosure.Disclosure;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * What is told of few people to somebody who may not see them all: of a place its level, of a workforce group nothing, and no count
 * of either; nor one of many from which, with others that are told, one of few could be worked out. For one request.
 */
final class SmallGroups {

    private final int smallest;
    private final Disclosure disclosure;

    private SmallGroups(int smallest, Disclosure disclosure) {
        this.smallest = smallest;
        this.disclosure = disclosure;
    }

    /** For somebody who sees everybody that is asked about. */
    static SmallGroups ofNobodyHidden(int smallest) {
        return new SmallGroups(smallest, Disclosure.of(smallest, Map.of()));
    }

    /** For somebody who sees some people by name: what is told is told of the others. */
    static SmallGroups of(int smallest, List<Attained> matrix, AttainmentSight sight, Disclosures disclosures)
            throws HostUnavailableException {
        Map<AttainmentScope, Integer> seen = sight.seenByTeamAndGroup();
        Map<AttainmentScope, Integer> hidden = new HashMap<>();
        for (Attained one : matrix) {
            AttainmentScope scope = one.scope();
            if (scope.kind() == AttainmentScope.Kind.TEAM && scope.group().isPresent()) {
                boolean whole = sight.seesPeopleOf(scope.everybody());
                int its = seen.getOrDefault(scope, 0);
                // who is in sight may be left out: then more are hidden than it seems, and never nobody
                hidden.put(scope, whole ? 0 : Math.max(Math.min(its, 1), one.people() - its));
            }
        }
        return new SmallGroups(smallest, disclosures.of(smallest, hidden));
    }

    /** Tells whether counts of a scope are told. */
    boolean tells(ScopeSight sight, int people) {
        return sight.seesAll() || people >= smallest && disclosure.tells(sight.scope());
    }

    /** Likewise, for a workforce group of a place. */
    boolean tells(ScopeSight place, AttainmentScope group, int people) {
        return place.seesAll() || people >= smallest && disclosure.tells(group);
    }

    /** Tells whether a level would tell of each of them; of nobody it tells nothing. */
    static boolean areFew(int people, int smallest) {
        return people > 0 && people < smallest;
    }

    /** Likewise, for a workforce group of a place. */
    boolean tellsLevel(ScopeSight place, int people) {
        return place.seesAll() || !areFew(people, smallest);
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
        return "Counts of fewer than " + smallest + " people, or that would give theirs away, are not told.";
    }

    private Verdict withoutCounts(Verdict verdict) {
        Verdict told = Verdict.of(verdict.status(), why()).from(verdict.evidence());
        return verdict.until().map(told::until).orElse(told);
    }
}

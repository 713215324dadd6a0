package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.domain.disclosure.Disclosure;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * What is told of few people to somebody who may not see them all: of a place its level, of a workforce group nothing, and no count
 * of either; nor one of many from which, with others that are told, one of few could be worked out. Mediations and appeals are
 * counted and shown to those alone who look after them, unless there are many. For one request.
 */
final class SmallGroups {

    private static final String DISPUTES = "disputes-";

    private final int smallest;
    private final Disclosure disclosure;
    private final OwnCounts own;

    private SmallGroups(int smallest, Disclosure disclosure, OwnCounts own) {
        this.smallest = smallest;
        this.disclosure = disclosure;
        this.own = own;
    }

    /** For somebody who sees everybody that is asked about. */
    static SmallGroups ofNobodyHidden(int smallest) {
        Disclosure all = Disclosure.of(smallest, Map.of());
        return new SmallGroups(smallest, all, new OwnCounts(List.of(), Map.of(), hidden -> all));
    }

    /** For somebody who sees some people by name: what is told is told of the others. */
    static SmallGroups of(int smallest, List<Attained> matrix, AttainmentSight sight, Disclosures disclosures)
            throws HostUnavailableException {
        Map<AttainmentScope, Integer> seen = sight.seenByTeamAndGroup();
        Map<AttainmentScope, Hidden> parts = new HashMap<>();
        Map<AttainmentScope, Integer> hidden = new HashMap<>();
        for (Attained one : matrix) {
            AttainmentScope scope = one.scope();
            if (scope.kind() == AttainmentScope.Kind.TEAM && scope.group().isPresent()) {
                boolean whole = sight.seesPeopleOf(scope.everybody());
                Hidden part = whole ? counted -> 0 : hiding(seen.getOrDefault(scope, 0));
                parts.put(scope, part);
                hidden.put(scope, part.of(one.people()));
            }
        }
        OwnCounts own = new OwnCounts(matrix, parts, counted -> disclosures.of(smallest, counted));
        return new SmallGroups(smallest, disclosures.of(smallest, hidden), own);
    }

    /** How many of those counted in a part are out of sight. */
    interface Hidden {
        int of(int counted);
    }

    /** Who is in sight may be left out: then more are hidden than it seems, and never nobody. */
    private static Hidden hiding(int seen) {
        return counted -> Math.max(Math.min(seen, 1), counted - seen);
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
        if (criterion.rule().startsWith(DISPUTES)) {
            return looksAfter(sight, verdict) ? verdict : withoutDisputes(verdict);
        }
        boolean keptBack = criterion.reach() == Criterion.Reach.PEOPLE
                && (!told || !sight.seesAll() && !tellsCounts(sight.scope(), criterion, verdict));
        return keptBack ? withoutCounts(verdict) : verdict;
    }

    private boolean tellsCounts(AttainmentScope scope, Criterion criterion, Verdict verdict) {
        return verdict.counted()
                .map(Proportion::whole)
                .filter(whole -> whole < smallest || !own.tells(scope, criterion.id(), whole))
                .isEmpty();
    }

    String why() {
        return "Counts of fewer than " + smallest + " people, or that would give theirs away, are not told.";
    }

    /** What is inherited is for who may write where it comes from: that is the trust. */
    private static boolean looksAfter(ScopeSight sight, Verdict verdict) {
        return verdict.inherited().isEmpty() ? sight.mayWrite() : sight.mayWriteTrust();
    }

    private Verdict withoutDisputes(Verdict verdict) {
        if (verdict.counted().isEmpty()) {
            return verdict;
        }
        boolean few = verdict.counted().get().whole() < smallest;
        Verdict told = few
                ? Verdict.of(
                        verdict.status(), "Fewer than " + smallest + " mediations and appeals are not counted here.")
                : Verdict.of(verdict.status(), verdict.reason())
                        .counted(verdict.counted().get());
        told = verdict.until().map(told::until).orElse(told);
        return verdict.inherited().isPresent() ? told.inheritedFrom(AttainmentScope.trust()) : told;
    }

    private Verdict withoutCounts(Verdict verdict) {
        Verdict told = Verdict.of(verdict.status(), why()).from(verdict.evidence());
        return verdict.until().map(told::until).orElse(told);
    }
}

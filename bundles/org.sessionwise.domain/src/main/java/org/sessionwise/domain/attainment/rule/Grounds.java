package org.sessionwise.domain.attainment.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** What follows from what speaks for a criterion: the one that lasts longest counts. */
final class Grounds {

    private Grounds() {}

    /**
     * Weighs what speaks for a criterion.
     *
     * @param met what is said of the one that counts, if it still does
     * @param none what is said if nothing ever spoke for it
     */
    static Verdict weigh(List<Ground> grounds, Situation situation, Function<Ground, String> met, String none) {
        return longest(grounds)
                .map(best -> inherited(
                        dated(best, situation, met).from(List.of(best.evidence().id())), best.evidence(), situation))
                .orElseGet(() -> Verdict.of(Status.NOT_ASSESSED, none));
    }

    static Optional<Ground> longest(List<Ground> grounds) {
        return grounds.stream().max(Comparator.comparing(Ground::until));
    }

    /** Names the wider scope that a piece of evidence is of. */
    static Verdict inherited(Verdict verdict, Evidence evidence, Situation situation) {
        return evidence.scope().equals(situation.scope()) ? verdict : verdict.inheritedFrom(evidence.scope());
    }

    private static Verdict dated(Ground best, Situation situation, Function<Ground, String> met) {
        if (!situation.day().isBefore(best.until())) {
            return Verdict.of(
                            Status.NOT_MET,
                            "It would be met, but what it rests on ended on " + Reasons.day(best.until()) + ".")
                    .until(best.until());
        }
        Verdict verdict =
                Verdict.of(situation.day().isBefore(best.soon()) ? Status.MET : Status.MET_EXPIRING, met.apply(best));
        return best.end().map(verdict::until).orElse(verdict);
    }
}

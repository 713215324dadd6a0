package org.sessionwise.reconciliation.internal.review;

import java.util.List;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.review.ReviewSight;

/** What lines are asked for. */
final class FlagSplits {

    /** What a quarter is frozen by: nothing about single people. */
    static final List<Split> FROZEN = List.of(Split.DEPARTMENT, Split.TEAM, Split.GROUP);

    private FlagSplits() {}

    /** Returns what is flagged. */
    static List<Split> of(ReviewSight sight) {
        return sight.whole()
                ? List.of(Split.TEAM, Split.GROUP, Split.ACTIVITY, Split.PERSON)
                : List.of(Split.TEAM, Split.PERSON);
    }

    /** Returns what of a frozen quarter is told. */
    static List<Split> frozen(ReviewSight sight) {
        return sight.whole() ? FROZEN : List.of(Split.TEAM);
    }
}

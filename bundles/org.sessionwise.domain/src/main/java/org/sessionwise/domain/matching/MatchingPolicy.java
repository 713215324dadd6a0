package org.sessionwise.domain.matching;

import java.time.Duration;

/**
 * What a trust may settle about matching. Both defaults are local: no standard gives a figure.
 *
 * @param movedWindowDays how many calendar days before or after its planned start a duty may start and still be the same
 *     duty, moved; zero or more
 * @param shortTolerance how much shorter than planned a session may be and still count as worked as planned; zero or more
 */
public record MatchingPolicy(int movedWindowDays, Duration shortTolerance) {

    /** Name and version of the rules; a change of any rule makes a new version. */
    public static final String VERSION = "matching/1";

    /** Seven days, fifteen minutes. */
    public static final MatchingPolicy DEFAULT = new MatchingPolicy(7, Duration.ofMinutes(15));

    public MatchingPolicy {
        if (movedWindowDays < 0) {
            throw new IllegalArgumentException("a window has zero days or more, not " + movedWindowDays);
        }
        if (shortTolerance.isNegative()) {
            throw new IllegalArgumentException("a tolerance is zero or more, not " + shortTolerance);
        }
    }
}

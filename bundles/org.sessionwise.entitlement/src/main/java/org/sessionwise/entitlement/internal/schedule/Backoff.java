package org.sessionwise.entitlement.internal.schedule;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures: anything up to a limit that doubles each time, so that nodes do not ask together. */
final class Backoff {

    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 10; // by then the limit is reached, and nothing overflows

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Returns a pause up to this long. */
    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    /**
     * Returns the pause before the next attempt.
     *
     * @param failures in a row, 1 or more
     */
    Duration after(int failures) {
        Duration limit = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return upTo(limit.compareTo(LONGEST) < 0 ? limit : LONGEST);
    }
}

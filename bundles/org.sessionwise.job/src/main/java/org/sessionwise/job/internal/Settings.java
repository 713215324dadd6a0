package org.sessionwise.job.internal;

import java.time.Duration;

/**
 * How jobs are run.
 *
 * @param most how many at a time on this node
 * @param lease how long a node may be silent before others take its jobs for lost
 * @param beat how often progress is written down and cancelling looked for
 * @param keep how long results are kept
 */
record Settings(int most, Duration lease, Duration beat, Duration keep) {

    private static final Duration BEAT = Duration.ofSeconds(1);

    static Settings of(int most, int leaseSeconds, int keepDays) {
        return new Settings(most, Duration.ofSeconds(leaseSeconds), BEAT, Duration.ofDays(keepDays));
    }

    /** How often a lease is renewed: two beats of three may fail. */
    Duration renewal() {
        return lease.dividedBy(3);
    }
}

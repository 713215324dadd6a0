package org.sessionwise.jobplan.http.internal;

import java.time.Duration;

/** The moment by which a whole read has to be over. */
final class Deadline {

    private static final Duration LEAST = Duration.ofMillis(1);

    private final long endNanos;
    private final Duration allowed;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.endNanos = System.nanoTime() + allowed.toNanos();
    }

    static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** Returns what was allowed at the beginning. */
    Duration allowed() {
        return allowed;
    }

    /** Returns the time left; a little more than nothing if there is none. */
    Duration left() {
        Duration left = Duration.ofNanos(endNanos - System.nanoTime());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
}

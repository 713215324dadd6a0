package org.sessionwise.host.optaweb.internal.product;

import java.time.Duration;

/** The moment by which a whole answer has to be there, however many requests it takes. */
public final class Deadline {

    private static final Duration LEAST = Duration.ofMillis(1);

    private final Duration allowed;
    private final long endNanos;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.endNanos = System.nanoTime() + allowed.toNanos();
    }

    public static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** Returns the time left; a little more than nothing if there is none. */
    public Duration left() {
        Duration left = Duration.ofNanos(endNanos - System.nanoTime());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /** Tells whether less than this part of what was allowed is left. */
    public boolean lessLeftThan(int percent) {
        return left().compareTo(allowed.multipliedBy(percent).dividedBy(100)) < 0;
    }
}

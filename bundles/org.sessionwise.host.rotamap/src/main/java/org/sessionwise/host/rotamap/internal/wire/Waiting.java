package org.sessionwise.host.rotamap.internal.wire;

import java.time.Duration;

/** Time that passes, and waiting for it; apart so that tests need not wait. */
public interface Waiting {

    /** Returns a reading of a clock that never jumps, in nanoseconds. */
    long nanoTime();

    void pause(Duration time) throws InterruptedException;

    /** Returns how long ago a reading of the clock was. */
    default Duration since(long nanos) {
        return Duration.ofNanos(nanoTime() - nanos);
    }
}

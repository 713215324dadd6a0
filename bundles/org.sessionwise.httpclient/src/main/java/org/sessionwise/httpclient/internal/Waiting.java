package org.sessionwise.httpclient.internal;

import java.time.Duration;
import java.time.Instant;

/** Time as it passes between attempts. */
interface Waiting {

    /** The time of day, for dates that the other side sends. */
    Instant now();

    /** Nanoseconds of a clock that never jumps. */
    long nanoTime();

    /** Waits; ends early if the client stops. */
    void pause(Duration time) throws InterruptedException;
}

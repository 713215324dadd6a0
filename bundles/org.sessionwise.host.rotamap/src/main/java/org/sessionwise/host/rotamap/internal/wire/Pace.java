package org.sessionwise.host.rotamap.internal.wire;

import java.time.Duration;

/**
 * Keeps requests apart. The pause is counted from the end of the answer before, so that requests cannot arrive closer
 * together than they were sent. One thread.
 */
final class Pace {

    // A site that asks for more than this is not believed: reading would stop until somebody looks.
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Waiting waiting;
    private final Duration shortest;
    private long lastNanos;
    private Duration pause = Duration.ZERO;

    Pace(Waiting waiting, Duration shortest) {
        this.waiting = waiting;
        this.shortest = shortest;
    }

    void awaitTurn() throws InterruptedException {
        Duration left = pause.minus(waiting.since(lastNanos));
        if (!left.isNegative() && !left.isZero()) {
            waiting.pause(left);
        }
    }

    /** Notes that an answer, or none, has just ended. */
    void ended() {
        lastNanos = waiting.nanoTime();
        pause = shortest;
    }

    /** Notes that the answer that just ended asks for a pause. */
    void asked(Duration least) {
        Duration believed = least.compareTo(LONGEST) > 0 ? LONGEST : least;
        if (believed.compareTo(pause) > 0) {
            pause = believed;
        }
    }
}

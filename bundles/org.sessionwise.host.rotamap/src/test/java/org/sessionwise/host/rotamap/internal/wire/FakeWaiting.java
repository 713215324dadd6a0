package org.sessionwise.host.rotamap.internal.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when a test says so, or when somebody waits. */
public final class FakeWaiting implements Waiting {

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos = 1_000_000_000_000L;

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized void pause(Duration time) {
        pauses.add(time);
        nanos += time.toNanos();
    }

    public synchronized void passes(Duration time) {
        nanos += time.toNanos();
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}

package org.sessionwise.host.rotamap.internal.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Really waits. */
public final class LiveWaiting implements Waiting {

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}

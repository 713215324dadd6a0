package org.sessionwise.attainment.internal.facts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sessionwise.api.NoAnswerException;

/** So many at once; whoever comes while all turns are taken waits a little and gets no answer then. Safe from any thread. */
final class Turns {

    private static final int PATIENCE_SECONDS = 2;

    private final Semaphore free;

    /** Something that takes a turn. */
    interface Answer<T> {
        T get() throws NoAnswerException;
    }

    Turns(int atOnce) {
        this.free = new Semaphore(atOnce, true);
    }

    <T> T take(Answer<T> answer) throws NoAnswerException {
        if (!isMine()) {
            throw new NoAnswerException("Levels of other days are being worked out just now. Try again in a moment.");
        }
        try {
            return answer.get();
        } finally {
            free.release();
        }
    }

    private boolean isMine() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

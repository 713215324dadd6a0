package org.sessionwise.attainment.internal.facts;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sessionwise.api.NoAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps facts on record though nobody asks, on one thread of its own: soon after a notice, and in rounds, which also see to it that
 * each day's facts are on record on that day. A round asks neighbours for a tenth of the time at most.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final Duration BUDGET = Duration.ofSeconds(2);

    private final LevelDesk desk;
    private final NoticeDesk notices;
    private final Runnable bell = this::ring;
    private final AtomicBoolean isRung = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread created = new Thread(task, "sessionwise-attainment");
        created.setDaemon(true);
        return created;
    });

    public Rounds(LevelDesk desk, NoticeDesk notices) {
        this.desk = desk;
        this.notices = notices;
        thread.scheduleWithFixedDelay(
                () -> attempt(() -> desk.goRound(BUDGET)), ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        notices.add(bell);
    }

    @Override
    public void close() {
        notices.remove(bell);
        thread.shutdownNow();
    }

    /** Asks for a reading soon; any number of calls until then ask for the same one. */
    public void ring() {
        if (!thread.isShutdown() && isRung.compareAndSet(false, true)) {
            thread.schedule(
                    () -> {
                        isRung.set(false);
                        attempt(desk::catchUp);
                    },
                    SOON.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private interface Step {
        void take() throws NoAnswerException;
    }

    /** What fails is tried again in the next round; a schedule would end with an exception. */
    private static void attempt(Step step) {
        try {
            step.take();
        } catch (NoAnswerException e) {
            LOG.debug("Levels got no answer", e);
        } catch (RuntimeException e) {
            LOG.warn("Levels could not be worked out", e);
        }
    }
}

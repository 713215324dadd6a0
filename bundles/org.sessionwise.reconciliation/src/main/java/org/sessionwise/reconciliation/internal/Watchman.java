package org.sessionwise.reconciliation.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.sessionwise.api.NoAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round all departments on one thread of its own: each round reads what changed and nobody asked for, and checks one person
 * of one department. So the cost is bounded, however many people there are: one person's roster and plans every few seconds.
 */
@Component(service = Watchman.class, immediate = true)
public final class Watchman {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);
    private static final long SECONDS_A_ROUND = 10;

    private final List<LedgerCheck> departments = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread created = new Thread(task, "sessionwise-ledger-check");
        created.setDaemon(true);
        return created;
    });
    private int turn;

    /** Goes the first round a little later: at the start there is more to do than to check. */
    @Activate
    public Watchman() {
        thread.scheduleWithFixedDelay(this::round, SECONDS_A_ROUND, SECONDS_A_ROUND, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    void add(LedgerCheck department) {
        departments.add(department);
    }

    void remove(LedgerCheck department) {
        departments.remove(department);
    }

    private void round() {
        List<LedgerCheck> all = List.copyOf(departments);
        all.forEach(department -> attempt(department::catchUp));
        if (!all.isEmpty()) {
            turn = (turn + 1) % all.size();
            attempt(all.get(turn)::checkNext);
        }
    }

    /** What fails is tried again in the next round; a schedule would end with an exception. */
    private static void attempt(Step step) {
        try {
            step.take();
        } catch (NoAnswerException | RuntimeException e) {
            LOG.debug("A round of the ledger's check got no answer", e);
        }
    }

    /** One step of a round. */
    private interface Step {
        void take() throws NoAnswerException;
    }
}

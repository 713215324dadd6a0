package org.sessionwise.reconciliation.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sessionwise.api.NoAnswerException;

/** One reading of a department, done by the first who asks and shared with those who ask meanwhile. */
final class Reading {

    private final long noticesBefore;
    private final FutureTask<Ledger> task;

    Reading(long noticesBefore, Callable<Ledger> read) {
        this.noticesBefore = noticesBefore;
        this.task = new FutureTask<>(read);
    }

    /** Returns how many notices had come when it began. */
    long noticesBefore() {
        return noticesBefore;
    }

    void run() {
        task.run();
    }

    /** Returns, once it has run, the ledger; empty if none could be had, which {@link #ledger()} explains. */
    Optional<Ledger> result() {
        try {
            return Optional.of(ledger());
        } catch (NoAnswerException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Waits for the reading, which the host's own time limit bounds. */
    Ledger ledger() throws NoAnswerException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("The question was given up while the roster was being read.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoAnswerException noAnswer) {
                throw new NoAnswerException(noAnswer.getMessage(), noAnswer);
            }
            throw new IllegalStateException("the roster could not be reconciled", e.getCause());
        }
    }
}

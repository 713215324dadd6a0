package org.sessionwise.reconciliation.internal.ledger;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.matching.ZoneMinutes;

/** Lends judges, whose memory is used again; there are never more than were busy at once. Safe from any thread. */
public final class Judges {

    private final Queue<Judge> idle = new ConcurrentLinkedQueue<>();

    /** Does some work with a judge that nobody else has meanwhile. */
    public <T> T with(PolicyDates policies, ZoneMinutes clock, Function<Judge, T> work) {
        Judge lent = idle.poll();
        Judge judge = lent == null ? new Judge() : lent;
        judge.rule(policies, clock);
        T done = work.apply(judge);
        idle.add(judge); // one that failed is not used again
        return done;
    }
}

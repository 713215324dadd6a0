package org.sessionwise.reconciliation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterSession;

/** Says what a session that was called off was called off by, and whether the trust kept its notice. */
final class Cancelled {

    private Cancelled() {}

    /** Where nobody knows when the trust called it off, nobody knows whether it kept its notice: only that it was called off. */
    static Outcome by(RosterSession session, MatchingPolicy policy) {
        Optional<Cancellation> told = session.cancellation();
        if (told.isEmpty()) {
            return Outcome.CANCELLED;
        }
        if (told.get().by() == Cancellation.By.PERSON) {
            return Outcome.CANCELLED_BY_PERSON;
        }
        return told.get()
                .at()
                .map(at -> at.isAfter(latest(session, policy))
                        ? Outcome.CANCELLED_AT_SHORT_NOTICE
                        : Outcome.CANCELLED_WITH_NOTICE)
                .orElse(Outcome.CANCELLED);
    }

    private static Instant latest(RosterSession session, MatchingPolicy policy) {
        return session.period().start().minus(Duration.ofDays(policy.noticeDays()));
    }
}

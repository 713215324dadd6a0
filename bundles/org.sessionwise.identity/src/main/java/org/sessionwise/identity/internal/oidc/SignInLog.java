package org.sessionwise.identity.internal.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator of sign-ins that do not succeed and that they can do something about, but not more often than twice a
 * minute: anybody can begin a sign-in and spoil it. Safe from any thread.
 */
final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLog.class);
    private static final Duration LEAST_BETWEEN = Duration.ofSeconds(30);

    private final Clock clock;
    private final AtomicReference<Instant> warned = new AtomicReference<>(Instant.MIN);

    SignInLog(Clock clock) {
        this.clock = clock;
    }

    void write(SignInException trouble) {
        if (trouble.trouble().isForTheOperator() && isTime()) {
            LOG.warn("A sign-in did not succeed: {}", trouble.getMessage());
        } else {
            LOG.debug("A sign-in did not succeed: {}", trouble.getMessage());
        }
    }

    private boolean isTime() {
        Instant now = clock.instant();
        Instant last = warned.get();
        boolean due = last.equals(Instant.MIN) || !now.isBefore(last.plus(LEAST_BETWEEN));
        return due && warned.compareAndSet(last, now);
    }
}

package org.sessionwise.jobplan.http.internal;

import java.time.Duration;
import java.util.Optional;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** How one read is let in: with passes, of which at most one is replaced, whatever is refused then. Safe from any thread. */
final class Admission {

    private final Login login;
    private Optional<Login.Pass> replacement = Optional.empty(); // guarded by this
    private boolean replaced; // guarded by this

    Admission(Login login) {
        this.login = login;
    }

    Login.Pass pass(Duration longest) throws SourceUnavailableException {
        return login.pass(longest);
    }

    /** Returns the pass to try after one that was refused; empty if the read should give up. */
    synchronized Optional<Login.Pass> insteadOf(Login.Pass refused, Duration longest)
            throws SourceUnavailableException {
        if (!replaced) {
            replaced = true;
            replacement = login.insteadOf(refused, longest);
            return replacement;
        }
        return replacement.filter(pass -> !pass.equals(refused));
    }

    String advice() {
        return login.advice();
    }
}

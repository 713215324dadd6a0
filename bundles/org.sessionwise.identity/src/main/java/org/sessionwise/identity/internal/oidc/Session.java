package org.sessionwise.identity.internal.oidc;

import java.time.Duration;
import java.time.Instant;
import org.sessionwise.identity.internal.access.SignedIn;

/** Somebody's session, from sign-in until it ends. */
final class Session {

    private final SignedIn somebody;
    private final Instant ends;
    private volatile Instant used;

    Session(SignedIn somebody, Instant began, Instant ends) {
        this.somebody = somebody;
        this.used = began;
        this.ends = ends;
    }

    SignedIn somebody() {
        return somebody;
    }

    Instant ends() {
        return ends;
    }

    Instant used() {
        return used;
    }

    void use(Instant now) {
        used = now;
    }

    boolean isOver(Instant now, Duration idle) {
        return !now.isBefore(ends) || !now.isBefore(used.plus(idle));
    }
}

package org.sessionwise.host.reference.internal.account;

import java.time.Instant;

/**
 * Somebody at a screen.
 *
 * @param key the secret in the cookie
 * @param token the secret that the host's pages send back with every unsafe request
 * @param until when it ends, whatever happens
 */
public record SignIn(String key, String token, Account account, Instant until) {

    @Override
    public String toString() {
        return "SignIn until " + until; // secrets must not reach a log
    }
}

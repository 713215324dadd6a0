package org.sessionwise.identity.internal.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in under way, between leaving for the provider and coming back.
 *
 * @param state comes back with the person; random
 * @param nonce comes back in the id token; random
 * @param verifier proves to the provider that the same site asks for the token; random
 * @param until when the person must be back
 * @param path where to go then
 */
record PendingSignIn(String state, String nonce, String verifier, Instant until, String path) {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int PARTS = 5;
    private static final String BETWEEN = "\n";

    static PendingSignIn begin(RandomText random, Instant now, String path) {
        return new PendingSignIn(random.next(), random.next(), random.next(), now.plus(LONGEST), path);
    }

    String asText() {
        return String.join(BETWEEN, state, nonce, verifier, Long.toString(until.getEpochSecond()), path);
    }

    /** Reads what {@link #asText} wrote; only text that was sealed by us gets here. */
    static Optional<PendingSignIn> of(String text) {
        String[] parts = text.split(BETWEEN, PARTS);
        return parts.length == PARTS
                ? Optional.of(new PendingSignIn(
                        parts[0], parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[3])), parts[4]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "a sign-in under way";
    }
}

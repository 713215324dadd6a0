package org.sessionwise.identity.internal.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Text that cannot be guessed, and digests of it. */
final class RandomText {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Returns 256 bits as 43 characters that may stand in a cookie and in an address. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encode(bytes);
    }

    /** Returns the SHA-256 of the characters, as PKCE wants it. */
    static String digest(String text) {
        try {
            return encode(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

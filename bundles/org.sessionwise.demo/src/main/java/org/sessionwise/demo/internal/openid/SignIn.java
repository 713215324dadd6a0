package org.sessionwise.demo.internal.openid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * Somebody has given name and password, and the client has not asked for the token yet.
 *
 * @param nonce from the client, for the token; empty if it gave none
 * @param challenge SHA-256 of what the client will prove itself with, in base64url
 */
record SignIn(DemoUser user, String redirectUri, String nonce, String challenge, Instant until) {

    boolean isProvedBy(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package org.sessionwise.demo.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The key without which the feed says nothing. */
final class ApiKey {

    private final byte[] key;

    ApiKey(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** Answers the request itself, with 401 or 403, and returns false if it does not bring the key. */
    boolean opens(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String given = request.getHeader("X-API-Key");
        if (given == null) {
            Answers.problem(response, HttpServletResponse.SC_UNAUTHORIZED, "No API key", "Send the header X-API-Key.");
            return false;
        }
        if (!MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8))) { // takes as long for any wrong key
            Answers.problem(
                    response, HttpServletResponse.SC_FORBIDDEN, "Wrong API key", "This key opens nothing here.");
            return false;
        }
        return true;
    }
}

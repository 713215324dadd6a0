package org.sessionwise.operation.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** What a monitoring system proves itself with. */
public final class MonitoringToken {

    /** What a request may see. */
    public enum Access {
        /** No token was sent, or none is configured. */
        OVERALL,
        DETAILS,
        /** A token was sent, and it is not ours. */
        REFUSED
    }

    private static final int SHORTEST = 32;
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    private MonitoringToken(byte[] token) {
        this.token = token;
    }

    public static MonitoringToken of(OperationConfig config) throws IOException {
        String token = config._monitoringToken();
        if (!config.monitoringTokenFile().isBlank()) {
            token = Files.readString(Path.of(config.monitoringTokenFile())).strip();
        }
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the monitoring token (.monitoringToken or monitoringTokenFile) has fewer" + " than " + SHORTEST
                            + " characters");
        }
        return new MonitoringToken(token.getBytes(StandardCharsets.UTF_8));
    }

    public Access access(HttpServletRequest request) {
        String sent = request.getHeader("Authorization");
        if (sent == null || !sent.startsWith(BEARER) || token.length == 0) {
            return Access.OVERALL;
        }
        byte[] offered = sent.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(offered, token) ? Access.DETAILS : Access.REFUSED;
    }
}

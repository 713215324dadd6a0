package org.sessionwise.httpclient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A complete answer. */
public final class HttpAnswer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final int attempts;
    private final Duration retryAfter;

    private HttpAnswer(int status, Map<String, List<String>> headers, byte[] body, int attempts, Duration retryAfter) {
        Map<String, List<String>> byName = new TreeMap<>();
        headers.forEach((name, values) -> byName.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        this.status = status;
        this.headers = Collections.unmodifiableMap(byName);
        this.body = body.clone();
        this.attempts = attempts;
        this.retryAfter = retryAfter;
    }

    /**
     * An answer; also for the tests of those who ask.
     *
     * @param status for example 200
     * @param headers values by name, in the order received
     * @param body decoded, empty if there is none
     */
    public static HttpAnswer of(int status, Map<String, List<String>> headers, byte[] body) {
        return new HttpAnswer(status, headers, body, 1, null);
    }

    /** The same answer, with the number of attempts it took. */
    public HttpAnswer afterAttempts(int made) {
        return new HttpAnswer(status, headers, body, made, retryAfter);
    }

    /** The same answer, with the pause it asks for. */
    public HttpAnswer askingToWait(Duration pause) {
        return new HttpAnswer(status, headers, body, attempts, pause);
    }

    /** The status, for example 200 or 304. */
    public int status() {
        return status;
    }

    /** The values by name in lower case; unmodifiable. Headers that described the transfer coding are left out. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header; its name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The decoded body, a copy; empty if there is none. */
    public byte[] body() {
        return body.clone();
    }

    /** The body read as UTF-8, for short texts: malformed bytes become U+FFFD. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** How often the other system was asked, 1 or more. */
    public int attempts() {
        return attempts;
    }

    /** How long {@code Retry-After} asked to wait, counted from the answer; empty if it did not. Zero or more. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}

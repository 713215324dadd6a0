package org.sessionwise.httpclient.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How others are asked.
 *
 * @param connections to one host, 1 or more
 * @param allowed none for all
 * @param authorities trusted besides those of the platform
 */
record ClientSettings(
        String userAgent,
        boolean allowInsecure,
        int connections,
        Duration connectTimeout,
        Duration longestRetryAfter,
        List<AddressRange> allowed,
        List<X509Certificate> authorities) {

    private static final int MOST_CONNECTIONS = 100;
    private static final int LONGEST_CONNECT_MILLIS = 60_000;
    private static final int LONGEST_RETRY_SECONDS = 3_600;

    static ClientSettings usual(String userAgent) {
        return new ClientSettings(
                userAgent, false, 4, Duration.ofSeconds(5), Duration.ofSeconds(60), List.of(), List.of());
    }

    /** Reads a configuration; refuses it with the key that is wrong. */
    static ClientSettings of(String userAgent, HttpClientFetcher.Config config) {
        return new ClientSettings(
                userAgent,
                config.allowInsecure(),
                within("connectionsPerHost", config.connectionsPerHost(), 1, MOST_CONNECTIONS),
                Duration.ofMillis(
                        within("connectTimeoutMillis", config.connectTimeoutMillis(), 1, LONGEST_CONNECT_MILLIS)),
                Duration.ofSeconds(within(
                        "longestRetryAfterSeconds", config.longestRetryAfterSeconds(), 0, LONGEST_RETRY_SECONDS)),
                Stream.of(config.allowedRanges()).map(AddressRange::of).toList(),
                TlsRules.authorities(config.trustedAuthoritiesFile()));
    }

    private static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    key + " is " + value + ", expected " + least + " to " + most + ", in " + HttpClientFetcher.PID);
        }
        return value;
    }

    AddressRule addressRule() {
        return new AddressRule(allowInsecure, allowed);
    }
}

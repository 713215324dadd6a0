package org.sessionwise.jobplan.http.internal;

import java.time.Duration;
import org.sessionwise.httpclient.SystemAddress;

/**
 * Where the feed is, and how patiently and how much of it is read.
 *
 * @param exchange how long one attempt at one page may take
 * @param total how long the whole read may take
 * @param attempts at each page, 1 or more
 * @param pagesInFlight 1 or more
 * @param pageSize items asked for on a page
 * @param pageBytes the largest page accepted
 * @param records the most items accepted in one answer
 */
record FeedSettings(
        SystemAddress base,
        Duration exchange,
        Duration total,
        int attempts,
        int pagesInFlight,
        int pageSize,
        int pageBytes,
        int records) {

    private static final Duration PROBE = Duration.ofSeconds(10);

    static FeedSettings of(String baseUri, HttpJobPlanSource.Config config) {
        return new FeedSettings(
                address("baseUri", baseUri),
                Duration.ofMillis(within("exchangeDeadlineMillis", config.exchangeDeadlineMillis(), 10 * 60_000)),
                Duration.ofSeconds(within("totalDeadlineSeconds", config.totalDeadlineSeconds(), 24 * 3_600)),
                within("attempts", config.attempts(), 100),
                within("pagesInFlight", config.pagesInFlight(), 32),
                within("pageSize", config.pageSize(), 1_000),
                within("maxPageBytes", config.maxPageBytes(), 1 << 30),
                within("maxRecords", config.maxRecords(), 10_000_000));
    }

    /** Returns these for one small question, within what somebody at a screen waits. */
    FeedSettings forProbe() {
        Duration brief = exchange.compareTo(PROBE) < 0 ? exchange : PROBE;
        return new FeedSettings(base, brief, brief, 1, 1, 1, pageBytes, records);
    }

    static SystemAddress address(String key, String text) {
        try {
            return SystemAddress.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(key + " " + wrong.getMessage());
        }
    }

    private static int within(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(key + " is " + value + ", expected 1 to " + most);
        }
        return value;
    }

    /** Returns the host as messages show it. */
    String host() {
        return base.host();
    }
}

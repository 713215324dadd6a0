package org.sessionwise.jobplan.http.internal;

import java.net.URI;
import java.time.Duration;

/**
 * Where the feed is, and how patiently and how much of it is read.
 *
 * @param base absolute, without a slash at its end
 * @param exchange how long one attempt at one page may take
 * @param total how long the whole read may take
 * @param attempts at each page, 1 or more
 * @param pagesInFlight 1 or more
 * @param pageSize items asked for on a page
 * @param pageBytes the largest page accepted
 * @param records the most items accepted in one answer
 */
record FeedSettings(
        URI base,
        Duration exchange,
        Duration total,
        int attempts,
        int pagesInFlight,
        int pageSize,
        int pageBytes,
        int records) {

    static FeedSettings of(String baseUri, HttpJobPlanSource.Config config) {
        return new FeedSettings(
                base(baseUri),
                Duration.ofMillis(atLeastOne("exchangeDeadlineMillis", config.exchangeDeadlineMillis())),
                Duration.ofSeconds(atLeastOne("totalDeadlineSeconds", config.totalDeadlineSeconds())),
                atLeastOne("attempts", config.attempts()),
                atLeastOne("pagesInFlight", config.pagesInFlight()),
                atLeastOne("pageSize", config.pageSize()),
                atLeastOne("maxPageBytes", config.maxPageBytes()),
                atLeastOne("maxRecords", config.maxRecords()));
    }

    private static URI base(String text) {
        URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("baseUri is not an https address with a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUri holds a user, a query or a fragment, which it must not");
        }
        return uri;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 1 or more");
        }
        return value;
    }

    /** Returns the host as messages show it. */
    String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }
}

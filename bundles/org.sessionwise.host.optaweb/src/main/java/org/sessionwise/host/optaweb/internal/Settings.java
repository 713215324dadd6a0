package org.sessionwise.host.optaweb.internal;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.optaweb.internal.product.ProductAddress;

/**
 * The configuration, checked.
 *
 * @param rotationStart the date of day 0, if somebody set it
 * @param finalDaysAfterWeek 0 if only the product says what is final
 * @param poll how often changes are looked for
 */
record Settings(
        ProductAddress address,
        Nation nation,
        Optional<LocalDate> rotationStart,
        int finalDaysAfterWeek,
        Duration poll) {

    static Settings of(OptaWebConfig config) {
        if (config.tenant() < 0) {
            throw new IllegalArgumentException("tenant is " + config.tenant() + ", expected the number of a tenant");
        }
        ProductAddress address = new ProductAddress(
                base(config.baseUri()),
                config.tenant(),
                Duration.ofMillis(atLeastOne("exchangeDeadlineMillis", config.exchangeDeadlineMillis())),
                atLeastOne("maxAnswerBytes", config.maxAnswerBytes()));
        return new Settings(
                address,
                nation(config.nation()),
                start(config.rotationStart()),
                days(config.finalDaysAfterWeek()),
                Duration.ofSeconds(atLeastOne("pollSeconds", config.pollSeconds())));
    }

    private static URI base(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("baseUri is missing in the configuration of " + OptaWebAdapter.PID);
        }
        URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("baseUri is not an http or https address with a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUri holds a user, a query or a fragment, which it must not");
        }
        return uri;
    }

    private static Nation nation(String text) {
        try {
            return Nation.valueOf(text.strip());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("nation is none of " + Arrays.toString(Nation.values()), unknown);
        }
    }

    private static Optional<LocalDate> start(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("rotationStart is no date such as 2026-12-07", e);
        }
    }

    private static int days(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("finalDaysAfterWeek is " + value + ", expected 0 or more");
        }
        return value;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", expected 1 or more");
        }
        return value;
    }
}

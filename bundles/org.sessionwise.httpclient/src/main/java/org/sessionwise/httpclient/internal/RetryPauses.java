package org.sessionwise.httpclient.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * How long to wait before asking again: somewhere between nothing and a limit that doubles each time, so that many who
 * failed together do not come back together.
 */
final class RetryPauses {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final DoubleSupplier random;

    /** Random numbers from 0 to below 1. */
    RetryPauses(DoubleSupplier random) {
        this.random = random;
    }

    /** The pause after this many attempts; never shorter than what was asked for. */
    Duration after(int attempts, Optional<Duration> asked) {
        if (asked.isPresent()) {
            return asked.get().plus(share(FIRST));
        }
        Duration limit = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return share(limit.compareTo(LONGEST) < 0 ? limit : LONGEST);
    }

    private Duration share(Duration limit) {
        return Duration.ofNanos((long) (limit.toNanos() * random.getAsDouble()));
    }

    /** Reads a {@code Retry-After}: seconds, or a date; empty if it is neither. */
    static Optional<Duration> asked(String header, Instant now) {
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

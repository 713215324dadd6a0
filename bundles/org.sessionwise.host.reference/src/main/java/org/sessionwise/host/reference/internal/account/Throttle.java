package org.sessionwise.host.reference.internal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failures by key and tells when there have been too many of late. Holds a bounded number of keys; any thread. */
final class Throttle {

    private static final int MOST_KEYS = 10_000;

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Throttle(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** Returns how long to wait; zero if the key may try now. */
    synchronized Duration wait(String key) {
        Failures known = current(key);
        if (known == null || known.count() < limit) {
            return Duration.ZERO;
        }
        return Duration.between(clock.instant(), known.last().plus(window));
    }

    synchronized void failed(String key) {
        Failures known = current(key);
        failures.remove(key); // so that the eldest entry is the one that failed longest ago
        failures.put(key, new Failures(known == null ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private Failures current(String key) {
        Failures known = failures.get(key);
        return known == null || !known.last().plus(window).isAfter(clock.instant()) ? null : known;
    }

    private record Failures(int count, Instant last) {}
}

package org.sessionwise.rest.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What went wrong with contributions in browsers, as pages told since this was started. In memory: one entry for each contribution
 * that there is, nothing of whoever told it.
 */
@Component(service = ContributionFailures.class)
public final class ContributionFailures {

    /** What may be told; a page sends the name in lower case. */
    enum What {
        MODULE("Its module could not be loaded"),
        LATE("It did not come in time"),
        ELEMENT("Its element failed"),
        DATA("Its data could not be had");

        private final String words;

        What(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How often, and what it was last. */
    record Failures(long count, Instant lastAt, What what) {}

    private static final int MOST = 500;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    @Activate
    public ContributionFailures() {
        this(Clock.systemUTC());
    }

    ContributionFailures(Clock clock) {
        this.clock = clock;
    }

    /** Counts a failure of a contribution that there is; bundles that come and go under new names fill no memory. */
    void count(String id, What what) {
        if (failures.size() >= MOST && !failures.containsKey(id)) {
            failures.clear();
        }
        failures.merge(
                id,
                new Failures(1, clock.instant(), what),
                (before, now) -> new Failures(before.count() + 1, now.lastAt(), now.what()));
    }

    Optional<Failures> of(String id) {
        return Optional.ofNullable(failures.get(id));
    }
}

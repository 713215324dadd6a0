package org.sessionwise.identity.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;

/**
 * Keeps what the staff directory said for a short time: identity is asked with each request. While the host gives no answer,
 * its last one counts a little longer. Safe from any thread; one of them reads, the others take what was known before.
 */
final class PeopleCache {

    /** Rights that were taken away must end, even if the host does not say so. */
    static final Duration LONGEST_UNCONFIRMED = Duration.ofMinutes(5);

    /** A host that is down is not asked with each request. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(3);

    private record Known(StaffDirectory source, People people, Instant read) {}

    private final ConnectedDirectory connected;
    private final PersonKey key;
    private final Duration fresh;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<Known> known = Optional.empty();
    private volatile Instant askAgain = Instant.MIN;

    PeopleCache(ConnectedDirectory connected, PersonKey key, Duration fresh, Clock clock) {
        this.connected = connected;
        this.key = key;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** Returns the people of the host connected now; nobody if there is none. */
    People now() throws HostUnavailableException {
        Optional<StaffDirectory> directory = connected.directory();
        if (directory.isEmpty()) {
            return People.NONE;
        }
        StaffDirectory source = directory.get();
        Optional<Known> before = since(source, fresh);
        return before.isPresent() ? before.get().people() : readAlone(source);
    }

    private People readAlone(StaffDirectory source) throws HostUnavailableException {
        Optional<Known> usable = since(source, LONGEST_UNCONFIRMED);
        if (!acquire(usable.isPresent())) {
            return usable.orElseThrow(PeopleCache::noAnswer).people();
        }
        try {
            Optional<Known> meanwhile = since(source, fresh);
            return meanwhile.isPresent() ? meanwhile.get().people() : read(source);
        } finally {
            reading.unlock();
        }
    }

    private boolean acquire(boolean orElseOld) throws HostUnavailableException {
        try {
            return orElseOld ? reading.tryLock() : reading.tryLock(RosterHost.MAX_BLOCK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
    }

    private People read(StaffDirectory source) throws HostUnavailableException {
        Instant asked = clock.instant();
        try {
            if (asked.isBefore(askAgain)) {
                throw noAnswer();
            }
            People people = People.read(source, key);
            known = Optional.of(new Known(source, people, asked));
            return people;
        } catch (HostUnavailableException | RuntimeException e) {
            if (!asked.isBefore(askAgain)) {
                askAgain = clock.instant().plus(PAUSE_AFTER_FAILURE);
            }
            return since(source, LONGEST_UNCONFIRMED)
                    .orElseThrow(() -> new HostUnavailableException("the staff directory gives no answer", e))
                    .people();
        }
    }

    private Optional<Known> since(StaffDirectory source, Duration longest) {
        Instant earliest = clock.instant().minus(longest);
        return known.filter(last -> last.source() == source && last.read().isAfter(earliest));
    }

    private static HostUnavailableException noAnswer() {
        return new HostUnavailableException("the staff directory gives no answer");
    }
}

package org.sessionwise.reconciliation.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffMember;

/**
 * Keeps the ledger until a notice says that it is stale. Safe from any thread; the lock is held for moments only, never while
 * the host is asked. Those who ask while somebody reads wait for that reading, unless a notice came after it began.
 */
final class LedgerKeeper {

    /** A ledger and how many notices had come when its reading began: these it reflects, later ones perhaps not. */
    private record Kept(Ledger ledger, long noticesBefore) {}

    private final Settings settings;
    private final LedgerReader reader;
    private final RosterHost product;
    private final Clock clock;
    private final Map<StaffId, Long> touched = new HashMap<>();
    private long notices;
    private long everybodyTouched;
    private Optional<Kept> kept = Optional.empty();
    private Optional<Reading> running = Optional.empty();

    LedgerKeeper(Settings settings, LedgerReader reader, RosterHost product, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.product = product;
        this.clock = clock;
    }

    /** Returns a ledger that was read after the last notice that came before this call. */
    Ledger ledger() throws NoAnswerException {
        Instant oldest = oldestUsable();
        Reading reading;
        boolean mine = false;
        synchronized (this) {
            if (kept.isPresent() && touched.isEmpty() && usable(kept.get(), oldest)) {
                return kept.get().ledger();
            }
            mine = running.isEmpty() || running.get().noticesBefore() < notices;
            reading = mine ? newReading(oldest) : running.get();
            running = Optional.of(reading);
        }
        if (mine) {
            reading.run();
            finish(reading);
        }
        return reading.ledger();
    }

    /**
     * Takes note that facts changed.
     *
     * @param staff whose; empty means everybody's
     * @return whose figures of this department may differ now, an empty set for everybody's; nothing if nobody's
     */
    synchronized Optional<Set<StaffId>> touch(Set<StaffId> staff) {
        Set<StaffId> ours = new HashSet<>(staff);
        if (!staff.isEmpty() && kept.isPresent() && running.isEmpty()) {
            ours.retainAll(people(kept.get().ledger()));
            if (ours.isEmpty()) {
                return Optional.empty();
            }
        }
        notices++;
        if (staff.isEmpty()) {
            everybodyTouched = notices;
        }
        ours.forEach(person -> touched.put(person, notices));
        return Optional.of(Set.copyOf(ours));
    }

    /** A host that tells of changes is believed; any other is asked again after a while. */
    private Instant oldestUsable() {
        return product.features().contains(RosterHost.Feature.CHANGE_FEED)
                ? Instant.MIN
                : clock.instant().minus(settings.rereadAfter());
    }

    private boolean usable(Kept old, Instant oldest) {
        return everybodyTouched <= old.noticesBefore() && !old.ledger().asAt().isBefore(oldest);
    }

    private Reading newReading(Instant oldest) {
        Optional<Ledger> before = kept.filter(old -> usable(old, oldest)).map(Kept::ledger);
        Set<StaffId> changed = Set.copyOf(touched.keySet());
        return new Reading(notices, () -> reader.read(before, changed));
    }

    private synchronized void finish(Reading reading) {
        running = running.filter(current -> current != reading);
        Optional<Ledger> read = reading.result();
        if (read.isPresent() && (kept.isEmpty() || kept.get().noticesBefore() <= reading.noticesBefore())) {
            kept = Optional.of(new Kept(read.get(), reading.noticesBefore()));
            touched.values().removeIf(notice -> notice <= reading.noticesBefore());
        }
    }

    private static Set<StaffId> people(Ledger ledger) {
        return ledger.staff().stream().map(StaffMember::id).collect(Collectors.toSet());
    }
}

package org.sessionwise.reconciliation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterHost;

/**
 * Keeps the ledger until a notice says that it is stale. Safe from any thread; the lock is held for moments only, never while
 * the host is asked. Those who ask while somebody reads wait for that reading, unless a notice came after it began.
 */
final class LedgerKeeper {

    /** A ledger and how many notices had come when its reading began: these it reflects, later ones perhaps not. */
    private record Kept(Ledger ledger, long noticesBefore) {}

    /** Changes that were told and are in no ledger yet, and when the first of them was. */
    record Waiting(int changes, Optional<Instant> since) {

        Duration lag(Instant now) {
            return since.map(first -> Duration.between(first, now)).orElse(Duration.ZERO);
        }
    }

    private final Settings settings;
    private final LedgerReader reader;
    private final RosterHost product;
    private final Clock clock;
    private final Map<StaffId, Touched> touched = new HashMap<>();
    private long notices;
    private long everybodyTouched;
    private Optional<Instant> waitingSince = Optional.empty();
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

    synchronized Waiting waiting() {
        int everybody = kept.isPresent() && everybodyTouched <= kept.get().noticesBefore() ? 0 : 1;
        return new Waiting(touched.size() + everybody, waitingSince);
    }

    /** Returns the ledger that was read last, however old; empty before the first reading. */
    synchronized Optional<Ledger> last() {
        return kept.map(Kept::ledger);
    }

    /**
     * Takes note that facts changed.
     *
     * @param staff whose; empty means everybody's
     * @param dates only sessions of these days; empty if anything else may have changed
     * @return whose figures of this department may differ now, an empty set for everybody's; nothing if nobody's
     */
    synchronized Optional<Set<StaffId>> touch(Set<StaffId> staff, Optional<DateRange> dates) {
        Set<StaffId> ours = new HashSet<>(staff);
        if (!staff.isEmpty() && kept.isPresent() && running.isEmpty()) {
            ours.removeIf(person -> kept.get().ledger().person(person).isEmpty());
            if (ours.isEmpty()) {
                return Optional.empty();
            }
        }
        notices++;
        waitingSince = waitingSince.or(() -> Optional.of(clock.instant()));
        if (staff.isEmpty()) {
            everybodyTouched = notices;
        }
        Touched now = new Touched(notices, dates);
        ours.forEach(person -> touched.merge(person, now, Touched::and));
        return Optional.of(Set.copyOf(ours));
    }

    /**
     * Puts in what some people's figures should have been, unless they changed or were read again meanwhile.
     *
     * @param counted the ledger that was found wrong
     * @return whose figures are others now
     */
    synchronized Set<StaffId> correct(Ledger counted, Map<StaffId, PersonKept> right) {
        if (kept.isEmpty()
                || kept.get().ledger().rules() != counted.rules()
                || everybodyTouched > kept.get().noticesBefore()) {
            return Set.of();
        }
        Ledger now = kept.get().ledger();
        Map<StaffId, PersonKept> wrong = new HashMap<>(right);
        wrong.keySet()
                .removeIf(person ->
                        touched.containsKey(person) || !now.person(person).equals(counted.person(person)));
        kept = Optional.of(new Kept(now.with(now.asAt(), wrong), kept.get().noticesBefore()));
        return Set.copyOf(wrong.keySet());
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
        Map<StaffId, Touched> changed = Map.copyOf(touched);
        return new Reading(notices, () -> reader.read(before, changed));
    }

    private synchronized void finish(Reading reading) {
        running = running.filter(current -> current != reading);
        Optional<Ledger> read = reading.result();
        if (read.isPresent() && (kept.isEmpty() || kept.get().noticesBefore() <= reading.noticesBefore())) {
            kept = Optional.of(new Kept(read.get(), reading.noticesBefore()));
            touched.values().removeIf(change -> change.notice() <= reading.noticesBefore());
            if (reading.noticesBefore() == notices) {
                waitingSince = Optional.empty();
            }
        }
    }
}

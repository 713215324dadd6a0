package org.sessionwise.attainment.internal.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.host.spi.RosterHost;

/** All that is known, read again as notices come in, and written to the log as it changes. For one thread at a time, but where it says other. */
final class FactsKeeper {

    /** How old people and teams may get where the host does not tell of every change. */
    private static final Duration STAFF_AGE = Duration.ofMinutes(15);

    private final Collector collector;
    private final FactLog log;
    private final NoticeDesk desk;
    private final ZoneId zone;
    private final boolean tellsChanges;
    private final Clock clock;
    private Known known;
    private Instant staffRead = Instant.MIN;

    FactsKeeper(Collector collector, FactLog log, NoticeDesk desk, RosterHost host, Clock clock) {
        this.collector = collector;
        this.log = log;
        this.desk = desk;
        this.zone = host.zone();
        this.tellsChanges = host.features().contains(RosterHost.Feature.CHANGE_FEED);
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Returns the first moment that is no longer on a day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Reads what changed, or everything on another day than the last time, and returns all that is known. */
    Known now() throws NoAnswerException {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Changes changes = desk.take();
        boolean first = known == null || changes.everything() || !known.day().equals(day);
        if (first || !changes.isNothing()) {
            keep(() -> first ? collector.read(now, day) : collector.again(known, changes, now));
        }
        staffRead = first ? now : staffRead;
        return known;
    }

    /** Reads what neighbours show who tell of no changes, those asked longest ago first, for about so long. */
    void goRound(Duration budget) throws NoAnswerException {
        long end = System.nanoTime() + budget.toNanos();
        int departments = now().staffing().departments().size();
        readStaff();
        for (int i = 0; i < departments && (i == 0 || System.nanoTime() < end); i++) {
            keep(() -> collector.oldestAgain(known, clock.instant()));
        }
    }

    private void readStaff() throws NoAnswerException {
        Instant now = clock.instant();
        if (!tellsChanges && staffRead.plus(STAFF_AGE).isBefore(now)) {
            Changes all = new Changes(false, Set.of(), known.staffing().departments(), false);
            keep(() -> collector.again(known, all, now));
            staffRead = now;
        }
    }

    /** Returns what was known at the end of a past day; empty if nothing was recorded by then. Safe from any thread. */
    Optional<FactLog.Then> at(LocalDate day) throws NoAnswerException {
        Instant end = endOf(day);
        Optional<Instant> first = log.first();
        return first.isPresent() && first.get().isBefore(end) ? Optional.of(log.before(end)) : Optional.empty();
    }

    /** Returns what would have been known on a day if what is known now had been. Safe from any thread. */
    Known reconstructed(Known known, LocalDate day) throws NoAnswerException {
        Instant end = endOf(day).minusMillis(1);
        Collector reading = day.isBefore(known.day()) ? collector.ofPast() : collector;
        return reading.read(known.staffing(), end, day).withoutLiveAfter(end);
    }

    private interface Reading {
        Known read() throws NoAnswerException;
    }

    /** What failed half way is read again as a whole: the notices that it was for are taken already. */
    private void keep(Reading reading) throws NoAnswerException {
        boolean kept = false;
        try {
            Known read = reading.read();
            log.write(read);
            known = read;
            kept = true;
        } finally {
            if (!kept) {
                desk.mistrust();
            }
        }
    }

    /** Returns what the register knew at the end of a day. Safe from any thread. */
    List<Evidence> register(LocalDate day) throws NoAnswerException {
        return collector.register(endOf(day).minusMillis(1));
    }
}

package org.sessionwise.attainment.internal.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.attainment.Evidence;

/** All that is known, read again as notices come in, and written to the log as it changes. For one thread at a time. */
final class FactsKeeper {

    private final Collector collector;
    private final FactLog log;
    private final NoticeDesk desk;
    private final ZoneId zone;
    private final Clock clock;
    private Known known;

    FactsKeeper(Collector collector, FactLog log, NoticeDesk desk, ZoneId zone, Clock clock) {
        this.collector = collector;
        this.log = log;
        this.desk = desk;
        this.zone = zone;
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
        return known;
    }

    /** Reads what neighbours show who tell of no changes, those asked longest ago first, for about so long. */
    void goRound(Duration budget) throws NoAnswerException {
        long end = System.nanoTime() + budget.toNanos();
        int departments = now().staffing().departments().size();
        for (int i = 0; i < departments && (i == 0 || System.nanoTime() < end); i++) {
            keep(() -> collector.oldestAgain(known, clock.instant()));
        }
    }

    /** Returns what was known at the end of a past day; empty if nothing was recorded by then. */
    Optional<FactLog.Then> at(LocalDate day) throws NoAnswerException {
        Instant end = endOf(day);
        Optional<Instant> first = log.first();
        return first.isPresent() && first.get().isBefore(end) ? Optional.of(log.before(end)) : Optional.empty();
    }

    /** Returns what would have been known on a day if what is known now had been. */
    Known reconstructed(LocalDate day) throws NoAnswerException {
        Instant end = endOf(day).minusMillis(1);
        return collector.read(now().staffing(), end, day).withoutLiveAfter(end);
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

    /** Returns what the register knew at the end of a day. */
    List<Evidence> register(LocalDate day) throws NoAnswerException {
        return collector.register(endOf(day).minusMillis(1));
    }
}

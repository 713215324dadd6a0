package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sessionwise.domain.Period;

/** Sessions by start, so that only those near an occurrence are looked at. */
final class StartIndex {

    private final List<DatedDuty> byStart;
    private final Duration longest;

    StartIndex(Collection<DatedDuty> sessions) {
        byStart = sessions.stream().sorted(DatedDuty.BY_START).toList();
        longest =
                byStart.stream().map(DatedDuty::length).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    Stream<DatedDuty> overlapping(Period period) {
        return startingFrom(period.start().minus(longest))
                .takeWhile(session -> session.start().isBefore(period.end()))
                .filter(session -> session.period().overlaps(period));
    }

    /** Both ends are included. */
    Stream<DatedDuty> startingBetween(Instant first, Instant last) {
        return startingFrom(first).takeWhile(session -> !session.start().isAfter(last));
    }

    private Stream<DatedDuty> startingFrom(Instant first) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byStart.get(middle).start().isBefore(first)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return byStart.subList(low, byStart.size()).stream();
    }
}

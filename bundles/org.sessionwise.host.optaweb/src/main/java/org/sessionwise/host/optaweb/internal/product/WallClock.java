package org.sessionwise.host.optaweb.internal.product;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.sessionwise.domain.Period;

/** Turns the product's local times into instants, by the rule by which the product itself makes them. */
final class WallClock {

    private WallClock() {}

    /**
     * Returns the time between two wall-clock times. One that the spring clock change skips is moved forward by the gap, one
     * that the autumn change repeats is the earlier of the two; but where that would leave nothing, the end is the later one,
     * since the product keeps nothing that is shorter than half an hour.
     *
     * @return empty if it still has no length
     */
    static Optional<Period> period(LocalDateTime start, LocalDateTime end, ZoneId zone) {
        Instant from = start.atZone(zone).toInstant();
        ZonedDateTime to = end.atZone(zone);
        if (!from.isBefore(to.toInstant())) {
            to = to.withLaterOffsetAtOverlap();
        }
        return from.isBefore(to.toInstant()) ? Optional.of(new Period(from, to.toInstant())) : Optional.empty();
    }
}

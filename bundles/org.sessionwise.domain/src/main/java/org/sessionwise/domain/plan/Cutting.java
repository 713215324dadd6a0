package org.sessionwise.domain.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sessionwise.domain.Period;

/** Cuts one session where its day or its rate changes. */
final class Cutting {

    private final ZoneId zone;
    private final ZoneRules clock;
    private final Function<LocalDate, DayRule> rules;
    private final List<TimeSegment> segments = new ArrayList<>(2);

    private Cutting(ZoneId zone, Function<LocalDate, DayRule> rules) {
        this.zone = zone;
        this.clock = zone.getRules();
        this.rules = rules;
    }

    static List<TimeSegment> of(Period worked, ZoneId zone, Function<LocalDate, DayRule> rules) {
        Cutting cutting = new Cutting(zone, rules);
        Instant from = worked.start();
        while (from.isBefore(worked.end())) {
            from = cutting.day(from, worked.end());
        }
        return List.copyOf(cutting.segments);
    }

    /** Cuts what lies in the day that an instant is in; returns where that ends. */
    private Instant day(Instant start, Instant end) {
        LocalDate day = start.atZone(zone).toLocalDate();
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = earlier(midnight, end);
        DayRule rule = rules.apply(day);
        Instant begins = start;
        boolean premium = rule.premiumAt(start.atZone(zone).toLocalTime());
        for (Instant at = nextCut(start, until, rule); at.isBefore(until); at = nextCut(at, until, rule)) {
            boolean then = rule.premiumAt(at.atZone(zone).toLocalTime());
            if (then != premium) { // a clock change by itself cuts nothing
                segments.add(new TimeSegment(new Period(begins, at), premium));
                begins = at;
                premium = then;
            }
        }
        segments.add(new TimeSegment(new Period(begins, until), premium));
        return until;
    }

    /** Returns the next instant at which the rate may change: an edge of plain time or a change of the clock. */
    private Instant nextCut(Instant from, Instant until, DayRule rule) {
        ZonedDateTime shown = from.atZone(zone);
        LocalTime time = shown.toLocalTime();
        Instant edge = rule.changeAfter(time)
                .map(change -> from.plus(Duration.between(time, change)))
                .orElse(until);
        boolean clockChanges = !clock.getOffset(until).equals(shown.getOffset());
        return earlier(edge, clockChanges ? clock.nextTransition(from).getInstant() : until);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

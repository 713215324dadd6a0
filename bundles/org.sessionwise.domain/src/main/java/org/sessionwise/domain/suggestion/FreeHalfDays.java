package org.sessionwise.domain.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sessionwise.domain.Period;

/** When a planned session could be done instead: at a time at which the person's plan has work that the roster lacks. */
public final class FreeHalfDays {

    private FreeHalfDays() {}

    /**
     * Returns the times to which a session could be moved, the nearest first. Each is as long as the session, begins with a
     * half day that the plan has and the roster leaves empty, is within the window of days, and overlaps neither the session's own time nor
     * anything of the person's.
     *
     * @param session when it was planned
     * @param unfilled when the plan has work and the roster has none, in any order
     * @param window how many days before or after its planned day a session may be and still count as it; none if zero
     * @param zone in which days are counted
     * @return each time once; empty if there is none
     */
    public static List<Period> of(
            Period session, Collection<Period> unfilled, Candidate person, int window, ZoneId zone) {
        LocalDate day = session.startDate(zone);
        return unfilled.stream()
                .map(Period::start)
                .map(start -> new Period(start, start.plus(session.length())))
                .filter(time -> window > 0 && daysBetween(day, time.startDate(zone)) <= window)
                .filter(time -> !time.overlaps(session) && person.isFree(time))
                .distinct()
                .sorted(Comparator.comparing((Period time) -> distance(session, time))
                        .thenComparing(Period::start))
                .toList();
    }

    private static long daysBetween(LocalDate one, LocalDate other) {
        return Math.abs(other.toEpochDay() - one.toEpochDay());
    }

    private static Duration distance(Period session, Period time) {
        Instant start = session.start();
        return Duration.between(start, time.start()).abs();
    }
}

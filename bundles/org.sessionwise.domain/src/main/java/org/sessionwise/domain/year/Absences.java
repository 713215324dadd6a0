package org.sessionwise.domain.year;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.sessionwise.domain.Period;

/** One person's absences. */
final class Absences {

    private final List<Absence> byStart;

    Absences(List<Absence> all) {
        byStart = all.stream()
                .sorted(Comparator.comparing(away -> away.period().start()))
                .toList();
    }

    /**
     * Tells whether an occurrence is excused: if absence covers at least half of it. A local default, since no standard says;
     * half, so that a morning off takes away a morning's clinic but not a long day.
     */
    boolean excuse(Period occurrence) {
        return covered(byStart, occurrence).multipliedBy(2).compareTo(occurrence.length()) >= 0;
    }

    /** Returns how much of a time is covered by absences of one kind. */
    Duration covered(Absence.Kind kind, Period time) {
        return covered(byStart.stream().filter(away -> away.kind() == kind).toList(), time);
    }

    private static Duration covered(List<Absence> absences, Period time) {
        Duration covered = Duration.ZERO;
        Instant coveredTo = time.start(); // two absences at once cover a minute once
        for (Absence away : absences) {
            if (away.period().overlaps(time)) {
                Instant from = coveredTo.isAfter(away.period().start())
                        ? coveredTo
                        : away.period().start();
                Instant to = time.end().isBefore(away.period().end())
                        ? time.end()
                        : away.period().end();
                if (from.isBefore(to)) {
                    covered = covered.plus(Duration.between(from, to));
                    coveredTo = to;
                }
            }
        }
        return covered;
    }
}

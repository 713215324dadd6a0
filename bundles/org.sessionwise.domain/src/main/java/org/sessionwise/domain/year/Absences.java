package org.sessionwise.domain.year;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.Period;

/** One person's absences. */
public final class Absences {

    private final List<Absence> byStart;

    public Absences(List<Absence> all) {
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

    /** Returns the kind of absence that excuses an occurrence: the longest of those that do; empty if it stays planned. */
    public Optional<Absence.Kind> excuseOf(Period occurrence) {
        if (byStart.isEmpty() || !excuse(occurrence)) {
            return Optional.empty();
        }
        Map<Absence.Kind, Duration> byKind = new EnumMap<>(Absence.Kind.class);
        for (Absence away : byStart) {
            Duration overlap = away.period().overlap(occurrence);
            if (!overlap.isZero()) {
                byKind.merge(away.kind(), overlap, Duration::plus);
            }
        }
        return byKind.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
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

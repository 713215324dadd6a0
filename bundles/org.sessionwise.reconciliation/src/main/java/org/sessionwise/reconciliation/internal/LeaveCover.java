package org.sessionwise.reconciliation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.Unavailability;

/**
 * Whether leave excuses an occurrence: it does if it covers at least half of its minutes. A local default, since no standard
 * says; half, so that a morning off takes away a morning's clinic but not a long day.
 */
final class LeaveCover {

    private final List<Unavailability> byStart;

    LeaveCover(List<Unavailability> leave) {
        byStart = leave.stream()
                .sorted(Comparator.comparing(away -> away.period().start()))
                .toList();
    }

    /** Returns the kind of leave that excuses the occurrence, in words; empty if it stays planned. */
    Optional<String> excuse(Period occurrence) {
        Duration covered = Duration.ZERO;
        Instant coveredTo = occurrence.start();
        Map<Unavailability.Kind, Duration> byKind = new EnumMap<>(Unavailability.Kind.class);
        for (Unavailability away : byStart) {
            Duration overlap = away.period().overlap(occurrence);
            if (!overlap.isZero()) {
                byKind.merge(away.kind(), overlap, Duration::plus);
                Instant from = later(coveredTo, away.period().start()); // two leaves at once cover a minute once
                Instant to = earlier(occurrence.end(), away.period().end());
                if (from.isBefore(to)) {
                    covered = covered.plus(Duration.between(from, to));
                    coveredTo = to;
                }
            }
        }
        return covered.multipliedBy(2).compareTo(occurrence.length()) >= 0
                ? byKind.entrySet().stream().max(Map.Entry.comparingByValue()).map(longest -> words(longest.getKey()))
                : Optional.empty();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static String words(Unavailability.Kind kind) {
        return switch (kind) {
            case ANNUAL_LEAVE -> "annual leave";
            case STUDY_LEAVE -> "study leave";
            case SICKNESS -> "sickness";
            case TIME_OFF_IN_LIEU -> "time off in lieu";
            case OTHER -> "other absence";
        };
    }
}

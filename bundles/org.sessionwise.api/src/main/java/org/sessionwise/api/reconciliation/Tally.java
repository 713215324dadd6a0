package org.sessionwise.api.reconciliation;

import java.util.EnumMap;
import java.util.Map;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;

/**
 * Findings, added up by outcome. The planned side of all outcomes together is exactly what was planned; the worked side
 * is exactly what was rostered or delivered.
 *
 * @param planned by outcome, what had been planned; an outcome without findings is missing
 * @param worked by outcome, what was rostered or delivered; likewise
 */
public record Tally(Map<Outcome, Workload> planned, Map<Outcome, Workload> worked) {

    /** Of no findings at all. */
    public static final Tally NOTHING = new Tally(Map.of(), Map.of());

    public Tally {
        planned = Map.copyOf(planned);
        worked = Map.copyOf(worked);
    }

    /** Returns what had been planned of one outcome; {@link Workload#NONE} if there is none. */
    public Workload planned(Outcome outcome) {
        return planned.getOrDefault(outcome, Workload.NONE);
    }

    /** Returns what was rostered or delivered of one outcome; {@link Workload#NONE} if there is none. */
    public Workload worked(Outcome outcome) {
        return worked.getOrDefault(outcome, Workload.NONE);
    }

    /** Returns everything that was planned. */
    public Workload totalPlanned() {
        return planned.values().stream().reduce(Workload.NONE, Workload::plus);
    }

    /** Returns everything that was rostered or delivered. */
    public Workload totalWorked() {
        return worked.values().stream().reduce(Workload.NONE, Workload::plus);
    }

    /** Returns both together, outcome by outcome. */
    public Tally plus(Tally other) {
        return new Tally(sum(planned, other.planned), sum(worked, other.worked));
    }

    private static Map<Outcome, Workload> sum(Map<Outcome, Workload> left, Map<Outcome, Workload> right) {
        Map<Outcome, Workload> sum = new EnumMap<>(Outcome.class);
        sum.putAll(left);
        right.forEach((outcome, workload) -> sum.merge(outcome, workload, Workload::plus));
        return sum;
    }
}

package org.sessionwise.domain.matching;

import java.time.Duration;
import java.util.Comparator;

/** A pair that a pass may join, with what it is ordered by. */
record Candidate(DatedDuty planned, DatedDuty worked, Duration overlap, Duration distance) {

    private static final Comparator<Candidate> BY_IDS = Comparator.comparing(
                    (Candidate pair) -> pair.planned().id())
            .thenComparing(pair -> pair.worked().id());

    static final Comparator<Candidate> NEAREST_START =
            Comparator.comparing(Candidate::distance).thenComparing(BY_IDS);

    static final Comparator<Candidate> LONGEST_OVERLAP =
            Comparator.comparing(Candidate::overlap).reversed().thenComparing(NEAREST_START);

    static Candidate of(DatedDuty planned, DatedDuty worked) {
        return new Candidate(
                planned,
                worked,
                planned.period().overlap(worked.period()),
                Duration.between(planned.start(), worked.start()).abs());
    }
}

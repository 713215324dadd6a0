package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How many people of a scope count for each {@link PersonMeasure} on a day. Sums of parts are the whole. */
public final class PeopleCounts {

    public static final PeopleCounts NOBODY = new PeopleCounts(new int[PersonMeasure.values().length]);

    private static final PersonMeasure[] MEASURES = PersonMeasure.values();

    private final int[] counts;

    private PeopleCounts(int[] counts) {
        this.counts = counts;
    }

    public static PeopleCounts of(Collection<PersonFacts> people, LocalDate day) {
        int[] sums = new int[MEASURES.length];
        for (PersonFacts person : people) {
            for (PersonMeasure measure : MEASURES) {
                if (measure.counts(person, day)) {
                    sums[measure.ordinal()]++;
                }
            }
        }
        return new PeopleCounts(sums);
    }

    public PeopleCounts plus(PeopleCounts other) {
        int[] sums = counts.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.counts[i];
        }
        return new PeopleCounts(sums);
    }

    PeopleCounts minus(PeopleCounts part) {
        int[] rest = counts.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= part.counts[i];
        }
        return new PeopleCounts(rest);
    }

    public int of(PersonMeasure measure) {
        return counts[measure.ordinal()];
    }

    /** Returns what somebody counts for. */
    Set<PersonMeasure> present() {
        Set<PersonMeasure> present = EnumSet.noneOf(PersonMeasure.class);
        for (PersonMeasure measure : MEASURES) {
            if (of(measure) > 0) {
                present.add(measure);
            }
        }
        return present;
    }

    /** Returns so many of so many. */
    public Proportion of(PersonMeasure part, PersonMeasure whole) {
        return new Proportion(of(part), of(whole));
    }
}

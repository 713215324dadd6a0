package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.PeopleCounts;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Proportion;

/** A share of people that a criterion asks for: at least so many per cent, or fewer than so many. Compared in integers. */
public final class PeopleShare {

    private final PersonMeasure part;
    private final PersonMeasure whole;
    private final int percent;
    private final boolean below;

    private PeopleShare(PersonMeasure part, PersonMeasure whole, int percent, boolean below) {
        this.part = Objects.requireNonNull(part, "part");
        this.whole = Objects.requireNonNull(whole, "whole");
        this.percent = percent;
        this.below = below;
    }

    static PeopleShare atLeast(PersonMeasure part, PersonMeasure whole, int percent) {
        return new PeopleShare(part, whole, percent, false);
    }

    static PeopleShare lessThan(PersonMeasure part, PersonMeasure whole, int percent) {
        return new PeopleShare(part, whole, percent, true);
    }

    /** Returns what a criterion asks of people; empty if it is not decided by a share of them. */
    public static Optional<PeopleShare> of(Criterion criterion) {
        return Rules.people(criterion.rule()).map(rule -> rule.share(criterion));
    }

    /** Returns what is counted. */
    public PersonMeasure part() {
        return part;
    }

    /** Returns of whom. */
    public PersonMeasure whole() {
        return whole;
    }

    /** Returns the threshold, in per cent. */
    public int percent() {
        return percent;
    }

    /** Returns whether fewer are asked for, not at least as many. */
    public boolean isBelow() {
        return below;
    }

    /** Returns whether it holds; of nobody it does not. */
    public boolean holds(PeopleCounts people) {
        Proportion counted = people.of(part, whole);
        return below ? counted.isLessThan(percent) : counted.isAtLeast(percent);
    }

    /** Returns whether somebody stands in the way: is counted but should not be, or the other way round. */
    public boolean fails(PersonFacts person, LocalDate day) {
        return below ? part.counts(person, day) : whole.counts(person, day) && !part.counts(person, day);
    }

    /** Returns the fewest people of those in the way who have to change for it to hold; 0 if it holds, or of nobody. */
    public int needed(PeopleCounts people) {
        int threshold = -Math.floorDiv(-Math.multiplyExact(percent, people.of(whole)), 100);
        int now = people.of(part);
        int missing = below ? now - threshold + 1 : threshold - now;
        return people.of(whole) == 0 ? 0 : Math.min(Math.max(0, missing), below ? now : people.of(whole) - now);
    }
}

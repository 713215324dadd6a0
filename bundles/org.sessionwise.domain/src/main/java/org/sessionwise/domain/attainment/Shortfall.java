package org.sessionwise.domain.attainment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sessionwise.domain.StaffId;

/** What stands behind a criterion that is not met in a scope. */
public final class Shortfall {

    private final CriterionId criterion;
    private final List<StaffId> people;
    private final int needed;
    private final List<AttainmentScope> places;

    private Shortfall(CriterionId criterion, List<StaffId> people, int needed, List<AttainmentScope> places) {
        this.criterion = Objects.requireNonNull(criterion, "criterion");
        this.people = people.stream().sorted().toList();
        this.needed = needed;
        this.places = List.copyOf(places);
    }

    /** Nothing is missing. */
    static Shortfall none(CriterionId criterion) {
        return new Shortfall(criterion, List.of(), 0, List.of());
    }

    /** Something is missing in a place: people of whom it does not hold, or, if that is nobody, evidence. */
    static Shortfall of(CriterionId criterion, AttainmentScope place, List<StaffId> people, int needed) {
        return new Shortfall(criterion, people, needed, List.of(place));
    }

    /** Returns what both together miss; the other one is of other people. */
    Shortfall plus(Shortfall other) {
        return new Shortfall(
                criterion,
                Stream.concat(people.stream(), other.people.stream()).toList(),
                needed + other.needed,
                Stream.concat(places.stream(), other.places.stream()).toList());
    }

    public CriterionId criterion() {
        return criterion;
    }

    /**
     * Returns the people of whom it does not hold, in order of their keys; empty if it is not decided person by person, or if
     * there are enough and only evidence is missing.
     */
    public List<StaffId> people() {
        return people;
    }

    /** Returns of how many of them it is enough to put it right, in each place those of it; zero if evidence is all that is missing. */
    public int needed() {
        return needed;
    }

    /**
     * Returns where it has to be put right: the trust for a criterion of the trust, each team for one of teams, the scope itself
     * for one of people; empty if nothing is missing.
     */
    public List<AttainmentScope> places() {
        return places;
    }
}

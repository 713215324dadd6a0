package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/** What is known of one person on a day, for levels of attainment. Holds no name and no content of a plan. */
public final class PersonFacts {

    private final StaffId staff;
    private final DepartmentId department;
    private final TeamId team;
    private final String group;
    private final Set<PersonFact> facts;
    private final Dated dated;

    private record Dated(Exclusion exclusion, DateRange active, DateRange trained) {}

    private PersonFacts(
            StaffId staff, DepartmentId department, TeamId team, String group, Set<PersonFact> facts, Dated dated) {
        this.staff = Objects.requireNonNull(staff, "staff");
        this.department = Objects.requireNonNull(department, "department");
        this.team = Objects.requireNonNull(team, "team");
        this.group = Objects.requireNonNull(group, "group");
        EnumSet<PersonFact> copy = EnumSet.noneOf(PersonFact.class);
        copy.addAll(facts);
        this.facts = copy;
        this.dated = dated;
    }

    /** Returns somebody in scope of whom only that holds: no active plan, not trained. */
    public static PersonFacts of(
            StaffId staff, DepartmentId department, TeamId team, String group, Set<PersonFact> facts) {
        return new PersonFacts(staff, department, team, group, facts, new Dated(null, null, null));
    }

    /** Returns the person as left out of every denominator. */
    public PersonFacts excluded(Exclusion why) {
        return new PersonFacts(staff, department, team, group, facts, new Dated(why, dated.active(), dated.trained()));
    }

    /** Returns the person with an active plan (reviewed and approved in the past year) on those days. */
    public PersonFacts active(DateRange days) {
        return new PersonFacts(
                staff, department, team, group, facts, new Dated(dated.exclusion(), days, dated.trained()));
    }

    /** Returns the person as trained for the role, on those days. */
    public PersonFacts trained(DateRange days) {
        return new PersonFacts(
                staff, department, team, group, facts, new Dated(dated.exclusion(), dated.active(), days));
    }

    public StaffId staff() {
        return staff;
    }

    public DepartmentId department() {
        return department;
    }

    public TeamId team() {
        return team;
    }

    /** Returns the workforce group, as the host names it. */
    public String group() {
        return group;
    }

    /** Returns the narrowest scope that the person is in: the group of the team. */
    public AttainmentScope scope() {
        return AttainmentScope.of(department, team).onlyGroup(group);
    }

    /** Returns the person with other facts. */
    public PersonFacts facts(Set<PersonFact> others) {
        return new PersonFacts(staff, department, team, group, others, dated);
    }

    public boolean has(PersonFact fact) {
        return facts.contains(fact);
    }

    /** Returns what holds, in the order of the enumeration. */
    public Set<PersonFact> facts() {
        return EnumSet.copyOf(facts.isEmpty() ? EnumSet.noneOf(PersonFact.class) : facts);
    }

    /** Returns why the person is in no denominator; empty if in scope. */
    public Optional<Exclusion> exclusion() {
        return Optional.ofNullable(dated.exclusion());
    }

    /** Returns the days on which the plan is active, the present ones or the last; empty if it never was. */
    public Optional<DateRange> active() {
        return Optional.ofNullable(dated.active());
    }

    /** Returns the days for which the training holds; empty if there was none. */
    public Optional<DateRange> trained() {
        return Optional.ofNullable(dated.trained());
    }

    public boolean isActiveOn(LocalDate day) {
        return dated.active() != null && dated.active().contains(day);
    }

    public boolean isTrainedOn(LocalDate day) {
        return dated.trained() != null && dated.trained().contains(day);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PersonFacts other
                && staff.equals(other.staff)
                && department.equals(other.department)
                && team.equals(other.team)
                && group.equals(other.group)
                && facts.equals(other.facts)
                && dated.equals(other.dated);
    }

    @Override
    public int hashCode() {
        return Objects.hash(staff, department, team, group, facts, dated);
    }

    @Override
    public String toString() {
        return "facts about " + staff;
    }
}

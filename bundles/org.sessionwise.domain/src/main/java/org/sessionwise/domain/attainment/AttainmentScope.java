package org.sessionwise.domain.attainment;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;

/**
 * Whose attainment: the trust, a department or a team on one side; on the other everybody in it or one workforce group of it.
 */
public final class AttainmentScope {

    /** How far it reaches. */
    public enum Kind {
        TRUST,
        DEPARTMENT,
        TEAM
    }

    private static final AttainmentScope TRUST = new AttainmentScope(Kind.TRUST, null, null, null);

    private final Kind kind;
    private final DepartmentId department;
    private final TeamId team;
    private final String group;
    private final int hash;

    private AttainmentScope(Kind kind, DepartmentId department, TeamId team, String group) {
        this.kind = kind;
        this.department = department;
        this.team = team;
        this.group = group;
        this.hash = 31 * (31 * (31 * kind.ordinal() + Objects.hashCode(department)) + Objects.hashCode(team))
                + Objects.hashCode(group);
    }

    public static AttainmentScope trust() {
        return TRUST;
    }

    public static AttainmentScope of(DepartmentId department) {
        return new AttainmentScope(Kind.DEPARTMENT, Objects.requireNonNull(department, "department"), null, null);
    }

    /** A team; two departments may name a team alike. */
    public static AttainmentScope of(DepartmentId department, TeamId team) {
        return new AttainmentScope(
                Kind.TEAM,
                Objects.requireNonNull(department, "department"),
                Objects.requireNonNull(team, "team"),
                null);
    }

    /** Returns the people of one workforce group in it, the group as the host names it. */
    public AttainmentScope onlyGroup(String name) {
        return new AttainmentScope(kind, department, team, Objects.requireNonNull(name, "group"));
    }

    /** Returns it with people of all groups. */
    public AttainmentScope everybody() {
        return group == null ? this : new AttainmentScope(kind, department, team, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the department; empty for the trust. */
    public Optional<DepartmentId> department() {
        return Optional.ofNullable(department);
    }

    /** Returns the team; empty for the trust and for a department. */
    public Optional<TeamId> team() {
        return Optional.ofNullable(team);
    }

    /** Returns the workforce group; empty for everybody. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    /** Returns the next wider one, with the same group; empty for the trust. */
    public Optional<AttainmentScope> parent() {
        return switch (kind) {
            case TRUST -> Optional.empty();
            case DEPARTMENT -> Optional.of(new AttainmentScope(Kind.TRUST, null, null, group));
            case TEAM -> Optional.of(new AttainmentScope(Kind.DEPARTMENT, department, null, group));
        };
    }

    /** Returns whether all people of the other one are in this one. */
    public boolean includes(AttainmentScope other) {
        return (kind == Kind.TRUST || Objects.equals(department, other.department))
                && (kind != Kind.TEAM || Objects.equals(team, other.team))
                && (group == null || group.equals(other.group));
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof AttainmentScope other
                        && hash == other.hash
                        && kind == other.kind
                        && Objects.equals(department, other.department)
                        && Objects.equals(team, other.team)
                        && Objects.equals(group, other.group);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns a stable key without a name of a person: {@code trust}, {@code department/gastro}, {@code team/gastro/nurses}. */
    @Override
    public String toString() {
        String place =
                switch (kind) {
                    case TRUST -> "trust";
                    case DEPARTMENT -> "department/" + department;
                    case TEAM -> "team/" + department + "/" + team;
                };
        return group == null ? place : place + ", group " + group;
    }
}

package org.sessionwise.api.review;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/**
 * What a user may see of a department. Figures of a team are told to who sees the whole team, those of the department, of its
 * professional groups and activities to who sees the whole department: a part of them would be another figure under the same
 * name.
 */
public final class ReviewSight {

    private final DepartmentId department;
    private final boolean whole;
    private final Set<TeamId> teams;
    private final Map<StaffId, TeamMember> people;

    private ReviewSight(DepartmentId department, boolean whole, Set<TeamId> teams, Map<StaffId, TeamMember> people) {
        this.department = Objects.requireNonNull(department, "department");
        this.whole = whole;
        this.teams = Set.copyOf(teams);
        this.people = Map.copyOf(people);
    }

    /**
     * Returns a sight.
     *
     * @param whole whether all of the department is in sight
     * @param teams those in sight as a whole
     * @param people everybody in sight
     */
    public static ReviewSight of(
            DepartmentId department, boolean whole, Set<TeamId> teams, Map<StaffId, TeamMember> people) {
        return new ReviewSight(department, whole, teams, people);
    }

    public DepartmentId department() {
        return department;
    }

    /** Returns whether all of the department is in sight. */
    public boolean whole() {
        return whole;
    }

    /** Returns everybody in sight. */
    public Map<StaffId, TeamMember> people() {
        return people;
    }

    /** Tells whether figures of a key may be told. */
    public boolean includes(LineKey key) {
        return switch (key.kind()) {
            case DEPARTMENT, GROUP, CATEGORY, ACTIVITY, DUTY -> whole;
            case TRUST -> false;
            case TEAM -> whole || teams.contains(new TeamId(key.id()));
            case PERSON -> people.containsKey(new StaffId(key.id()));
        };
    }
}

package org.sessionwise.domain.attainment;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;

/** Which departments a trust has, and which teams each of them has. Unchanging. */
public final class TrustShape {

    private final SortedMap<DepartmentId, SortedSet<TeamId>> teams = new TreeMap<>();

    private TrustShape(Map<DepartmentId, ? extends Collection<TeamId>> teams) {
        teams.forEach(
                (department, its) -> this.teams.put(department, Collections.unmodifiableSortedSet(new TreeSet<>(its))));
    }

    public static TrustShape of(Map<DepartmentId, ? extends Collection<TeamId>> teamsOfDepartments) {
        return new TrustShape(teamsOfDepartments);
    }

    /** Returns the departments in order; empty if there is none. */
    public Set<DepartmentId> departments() {
        return Collections.unmodifiableSet(teams.keySet());
    }

    /** Returns the teams of a department in order; empty if it has none or is not known. */
    public Set<TeamId> teams(DepartmentId department) {
        return teams.getOrDefault(department, Collections.emptySortedSet());
    }
}

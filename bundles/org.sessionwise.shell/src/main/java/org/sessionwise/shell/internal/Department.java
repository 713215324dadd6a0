package org.sessionwise.shell.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** A department as whoever runs the machine counts it: everybody in it, and nobody by name. */
record Department(DepartmentId id, List<StaffMember> staff, List<Team> teams) {

    static Department of(String id, StaffDirectory directory) throws RefusedException {
        DepartmentId department = id(id);
        try {
            if (directory.departments().stream().noneMatch(each -> each.id().equals(department))) {
                throw new RefusedException("the rostering system has no such department.");
            }
            return new Department(department, directory.staff(department), directory.teams(department));
        } catch (HostUnavailableException e) {
            throw new RefusedException("the rostering system gives no answer; \"health\" says more.");
        }
    }

    static DepartmentId id(String text) throws RefusedException {
        try {
            return new DepartmentId(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("this cannot be a department's id.");
        }
    }

    /** Returns the service of a department. */
    static <T> T service(List<T> services, Function<T, DepartmentId> of, DepartmentId department)
            throws RefusedException {
        return services.stream()
                .filter(each -> of.apply(each).equals(department))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "reconciliation is not switched on for this department;" + " \"capabilities\" tells what is."));
    }

    Set<StaffId> everybody() {
        return staff.stream().map(StaffMember::id).collect(Collectors.toSet());
    }

    ReviewSight sight() {
        Map<StaffId, TeamMember> people = staff.stream()
                .map(one -> new TeamMember(one.id(), one.team(), one.professionalGroup()))
                .collect(Collectors.toMap(TeamMember::staff, Function.identity()));
        Set<TeamId> all = teams.stream().map(Team::id).collect(Collectors.toSet());
        return ReviewSight.of(id, true, all, people);
    }
}

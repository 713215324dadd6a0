package org.sessionwise.operation.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.identity.UserDirectory;
import org.sessionwise.operation.internal.part.HostParts;

/** Who may see whom, as a host tells its users. */
class HostAccessTest {

    private static final DepartmentId GASTRO = new DepartmentId("gastro");
    private static final DepartmentId SLEEP = new DepartmentId("sleep");
    private static final StaffMember AMY = person("a1", GASTRO, "red");
    private static final StaffMember BEN = person("a2", GASTRO, "blue");
    private static final StaffMember SUE = person("s1", SLEEP, "green");
    private static final HostUser COORDINATOR = user("coord", Set.of(GASTRO), Set.of(), Set.of());
    private static final HostUser LEAD = user("lead", Set.of(), Set.of(new TeamId("red")), Set.of());
    private static final HostUser AMY_HERSELF = user("self", Set.of(), Set.of(), Set.of(AMY.id()));
    private static final HostUser ELSEWHERE = user("sleeper", Set.of(SLEEP), Set.of(), Set.of());
    private static final HostUser POWERLESS =
            HostUser.of("zero", "", Set.of(), AccessScope.of(Set.of(GASTRO), Set.of(), Set.of()));

    private static StaffMember person(String id, DepartmentId department, String team) {
        return StaffMember.builder(new StaffId(id), department, new TeamId(team), id)
                .build();
    }

    private static HostUser user(String id, Set<DepartmentId> departments, Set<TeamId> teams, Set<StaffId> staff) {
        return HostUser.of(id, id, Set.of(Permission.VIEW_GAPS), AccessScope.of(departments, teams, staff));
    }

    @Test
    void aPersonIsSeenThroughTheWidestOfAScope() throws Exception {
        HostAccess access = access(() -> List.of(COORDINATOR, LEAD, AMY_HERSELF, ELSEWHERE, POWERLESS));

        assertEquals(
                List.of("coord DEPARTMENT", "lead TEAM", "self PERSON"),
                access.whoSees(GASTRO, AMY.id()).stream()
                        .map(one -> one.id() + " " + one.through())
                        .toList());
        assertEquals(
                List.of("coord"),
                access.whoSees(GASTRO, BEN.id()).stream().map(SeenBy::id).toList());
        assertEquals(List.of(), access.whoSees(SLEEP, AMY.id()));
    }

    @Test
    void usersAreToldWithinTheDepartmentsAskedAbout() throws Exception {
        HostAccess access = access(() -> List.of(COORDINATOR, LEAD, AMY_HERSELF, ELSEWHERE, POWERLESS));

        AccessReport gastro = access.users(Set.of(GASTRO));
        AccessReport all = access.users(Set.of(GASTRO, SLEEP));

        assertEquals(
                List.of("coord 2", "lead 1", "self 1"),
                gastro.users().stream()
                        .map(user -> user.id() + " " + user.sees())
                        .toList());
        assertEquals(List.of("Red"), gastro.users().get(1).teams());
        assertEquals(1, gastro.users().get(2).people());
        assertEquals(5, all.users().size());
        assertEquals(0, all.users().get(4).sees());
    }

    @Test
    void aHostThatDoesNotTellIsUnknownAndOneThatIsDownGivesNoAnswer() throws Exception {
        assertEquals(false, access(null).users(Set.of(GASTRO)).known());
        assertEquals(List.of(), access(null).whoSees(GASTRO, AMY.id()));
        HostAccess down = access(() -> {
            throw new HostUnavailableException("down");
        });
        assertThrows(NoAnswerException.class, () -> down.users(Set.of(GASTRO)));
    }

    private static HostAccess access(UserDirectory users) {
        StaffDirectory directory = new StaffDirectory() {
            @Override
            public List<Department> departments() {
                return List.of(Department.of(GASTRO, "Gastro"), Department.of(SLEEP, "Sleep"));
            }

            @Override
            public List<Team> teams(DepartmentId department) {
                return department.equals(GASTRO) ? List.of(Team.of(new TeamId("red"), GASTRO, "Red")) : List.of();
            }

            @Override
            public List<StaffMember> staff(DepartmentId department) {
                return department.equals(GASTRO) ? List.of(AMY, BEN) : List.of(SUE);
            }
        };
        return new HostAccess(new HostParts(List.of(), List.of(), directory, null, users));
    }
}

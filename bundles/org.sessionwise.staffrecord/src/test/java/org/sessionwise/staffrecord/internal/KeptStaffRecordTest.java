package org.sessionwise.staffrecord.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

class KeptStaffRecordTest extends SheetTrial {

    @Test
    void ofWhomNothingIsKeptStaysAsTheHostSays() throws Exception {
        StaffMember amy = people.get("1").get(0);

        assertSame(amy, record.complete(List.of(amy)).get(0));
        assertEquals(List.of(), record.complete(List.of()));
        assertEquals(List.of(), record.teams(WARD));
    }

    @Test
    void whatTheHostKnowsStaysWhereNothingIsKept() throws Exception {
        StaffMember host = StaffMember.builder(new StaffId("101"), WARD, new TeamId("t"), "Amy Ash")
                .assignmentNumber("H1")
                .registration("GMC 1")
                .grade("Host's grade")
                .professionalGroup("Host's group")
                .lineManager(new StaffId("102"))
                .inTraining(true)
                .build();
        keep("staff,grade,in_training\n101,Consultant,No\n");

        StaffMember completed = record.complete(List.of(host)).get(0);

        assertEquals("Consultant", completed.grade());
        assertEquals(false, completed.inTraining());
        assertEquals(new TeamId("t"), completed.team());
        assertEquals(Optional.of("H1"), completed.assignmentNumber());
        assertEquals(Optional.of("GMC 1"), completed.registration());
        assertEquals("Host's group", completed.professionalGroup());
        assertEquals(Optional.of(new StaffId("102")), completed.lineManager());
    }

    @Test
    void peopleKeepTheirOrderAndOfTwoDepartmentsTheSameKeyIsTwoPeople() throws Exception {
        keep("staff,grade\n101,A\n");
        StaffMember other = StaffMember.builder(new StaffId("101"), new DepartmentId("2"), new TeamId("t"), "Other")
                .build();
        StaffMember amy = people.get("1").get(0);

        List<StaffMember> completed = record.complete(List.of(other, amy, other));

        assertEquals(
                List.of("", "A", ""), completed.stream().map(StaffMember::grade).toList());
    }

    @Test
    void teamsThatDifferInCaseOrSpacesAreOneTeam() throws Exception {
        keep("staff,team\n101,red  Team\n102,Red team\n103,Blue\n");

        List<Team> teams = record.teams(WARD);

        assertEquals(List.of("Blue", "Red team"), teams.stream().map(Team::name).toList());
        assertEquals(person("101").team(), person("102").team());
        assertEquals(person("101").team(), teams.get(1).id());
        assertEquals(WARD, teams.get(1).department());
    }

    @Test
    void teamKeysOfTwoDepartmentsAreNeverTheSame() {
        assertNotEquals(TeamKeys.of(new DepartmentId("a"), "b/c"), TeamKeys.of(new DepartmentId("a/b"), "c"));
        assertNotEquals(TeamKeys.of(WARD, "b%2fc"), TeamKeys.of(WARD, "b/c"));
    }

    @Test
    void aDatabaseThatIsClosedIsAHostWithoutAnAnswer() {
        database.close();

        assertThrows(HostUnavailableException.class, () -> record.complete(people.get("1")));
        assertThrows(HostUnavailableException.class, () -> record.teams(WARD));
    }
}

package org.sessionwise.host.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

class AssignmentsTest {

    @Test
    void idRegistrationAndAssignmentNumberJoinAndNamesDoNot() {
        StaffMember first = of("a", "surgery").registration("GMC 1").build();
        StaffMember byRegistration =
                of("b", "children").registration("gmc  1").assignmentNumber("7").build();
        StaffMember byNumber = of("c", "theatres").assignmentNumber("7").build();
        StaffMember byId = of("a", "gastro").build();
        StaffMember namesake = of("d", "gastro").build();

        assertEquals(
                List.of(Set.of(first, byRegistration, byNumber, byId), Set.of(namesake)),
                Assignments.byPerson(List.of(first, byNumber, byRegistration, byId, namesake)));
    }

    @Test
    void withoutAssignmentsThereIsNobody() {
        assertEquals(List.of(), Assignments.byPerson(List.of()));
    }

    @Test
    void everyAssignmentIsOfOnePerson() {
        List<StaffMember> assignments = List.of(
                of("a", "surgery").build(),
                of("b", "surgery").build(),
                of("a", "children").build());

        assertEquals(
                Set.copyOf(assignments),
                Assignments.byPerson(assignments).stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static StaffMember.Builder of(String id, String department) {
        return StaffMember.builder(new StaffId(id), new DepartmentId(department), new TeamId("team"), "One Name");
    }
}

package org.sessionwise.attainment.internal.facts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

class StaffingTest {

    private static final DepartmentId HEART = new DepartmentId("heart");
    private static final StaffId BOB = new StaffId("bob");
    private static final StaffId CAT = new StaffId("cat");

    @Test
    void whoManagesOnlyPeopleInTrainingAgreesNoPlans() throws Exception {
        Staffing staffing = Staffing.read(of(
                person("amy").lineManager(BOB).build(),
                person("ted").lineManager(CAT).inTraining(true).build(),
                person("bob").build(),
                person("cat").build()));

        assertTrue(staffing.agreesPlans(BOB));
        assertFalse(staffing.agreesPlans(CAT));
    }

    private static StaffMember.Builder person(String id) {
        return StaffMember.builder(new StaffId(id), HEART, new TeamId("red"), "Person " + id);
    }

    private static StaffDirectory of(StaffMember... members) {
        return new StaffDirectory() {
            @Override
            public List<Department> departments() {
                return List.of(Department.of(HEART, "Heart"));
            }

            @Override
            public List<Team> teams(DepartmentId department) {
                return List.of();
            }

            @Override
            public List<StaffMember> staff(DepartmentId department) {
                return List.of(members);
            }
        };
    }
}

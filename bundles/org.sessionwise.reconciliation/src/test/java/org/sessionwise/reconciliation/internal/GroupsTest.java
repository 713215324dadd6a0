package org.sessionwise.reconciliation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.StaffMember;

/** Reconciliation that is on for one professional group knows nobody else. */
@Timeout(30)
class GroupsTest {

    private static final StaffId NURSE = new StaffId("nurse");
    private static final DateRange FOUR_WEEKS = new DateRange(Plans.MONDAY, Plans.MONDAY.plusWeeks(4));

    @Test
    void onlyPeopleOfTheGroupHaveAPosition() throws Exception {
        Ward ward = Ward.of("Nursing");
        ward.host.people.add(StaffMember.builder(NURSE, FakeHost.DEPARTMENT, new TeamId("team"), "Person")
                .professionalGroup("Nursing")
                .build());

        Set<StaffId> everybody = Set.of(NURSE, Ward.AMY);

        assertEquals(Set.of("Nursing"), ward.reconciliation.groups());
        assertEquals(
                Set.of(NURSE),
                Set.copyOf(ward.reconciliation.position(FOUR_WEEKS, everybody).people().stream()
                        .map(PersonPosition::staff)
                        .toList()));
        assertTrue(ward.reconciliation
                .outcomes(Ward.AMY, FOUR_WEEKS, Basis.ROSTERED)
                .isEmpty());
        assertTrue(ward.reconciliation
                .findings(everybody, FOUR_WEEKS, Basis.ROSTERED)
                .get(Ward.AMY)
                .findings()
                .isEmpty());
    }

    @Test
    void withoutGroupsEverybodyHasAPosition() throws Exception {
        Ward ward = new Ward();

        assertEquals(Set.of(), ward.reconciliation.groups());
        assertEquals(
                1,
                ward.reconciliation
                        .position(FOUR_WEEKS, Set.of(Ward.AMY))
                        .people()
                        .size());
    }
}

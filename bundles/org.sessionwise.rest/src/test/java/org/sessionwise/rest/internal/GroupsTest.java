package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.attainment.AttainmentDepartment;
import org.sessionwise.domain.DepartmentId;

/** What a capability tells where it is on for people of some professional groups only. */
class GroupsTest {

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
        trust.host.people.add(trust.host
                .person("n1", "anaes", "red", "Nora Nurse")
                .professionalGroup("Nursing")
                .build());
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void peopleOfOtherGroupsAreNotOfTheDepartmentForReconciliation() throws Exception {
        trust.reconciliation.groups = Set.of("Nursing");

        assertEquals(
                "404 unknown-person",
                Trust.problem(trust.get("coordinator", "/departments/anaes/people/a1/findings?" + Trust.PERIOD)));
        assertEquals(
                "404 capability-not-enabled",
                Trust.problem(trust.get("coordinator", "/departments/anaes/people/a1/sessions.ics")));
        assertFalse(trust.read("coordinator", "/departments/anaes/position?" + Trust.PERIOD)
                .toString()
                .contains("Amy Ash"));
        assertFalse(trust.read("coordinator", "/markers?department=anaes&" + Trust.PERIOD)
                .toString()
                .contains("\"a1\""));
    }

    @Test
    void peopleOfOtherGroupsHaveNoYearWhereEntitlementIsNotForThem() throws Exception {
        trust.years.groups = Set.of("Nursing");

        JsonNode people = trust.read("coordinator", "/departments/anaes/years").path("people");

        assertEquals(1, people.size());
        assertEquals(
                "404 unknown-person", Trust.problem(trust.get("coordinator", "/departments/anaes/people/a1/year")));
        trust.staff("amy", "a1");
        assertEquals("404 capability-not-enabled", Trust.problem(trust.get("amy", "/me/year")));
    }

    @Test
    void attainmentForSeveralGroupsHasNoLevelOfEverybody() throws Exception {
        trust.attainmentOn.add(forGroups(Set.of("Nursing", "Medical")));
        String department = "/attainment?scope=department&department=anaes";

        assertEquals("404 unknown-scope", Trust.problem(trust.get("coordinator", department)));
        assertEquals(
                "404 capability-not-enabled", Trust.problem(trust.get("coordinator", department + "&group=Porters")));
    }

    private static AttainmentDepartment forGroups(Set<String> groups) {
        return new AttainmentDepartment() {
            @Override
            public DepartmentId department() {
                return new DepartmentId("anaes");
            }

            @Override
            public Set<String> groups() {
                return groups;
            }
        };
    }
}

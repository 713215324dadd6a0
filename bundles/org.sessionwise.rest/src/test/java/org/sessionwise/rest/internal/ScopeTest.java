package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.Permission;

/** Who sees whom: every pair of users and people, against a walk over the sets that the scopes were made of. */
class ScopeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    /** What a scope was made of. */
    private record Grant(String user, Set<String> departments, Set<String> teams, Set<String> staff) {

        boolean sees(StaffMember person) {
            return departments.contains(person.department().value())
                    || teams.contains(person.team().value())
                    || staff.contains(person.id().value());
        }
    }

    @Test
    void everyUserSeesExactlyThePeopleInScopeWhateverTheyAsk() throws Exception {
        try (Trust trust = Trust.open()) {
            trust.reconciliations.add(new FakeReconciliation("surg"));
            trust.reconciliations.add(new FakeReconciliation("d3"));
            trust.host.department("d3", "Third");
            List<Grant> grants = grow(trust, new Random(42));
            int pairs = 0;
            for (Grant grant : grants) {
                Set<String> departments = new TreeSet<>();
                for (StaffMember person : trust.host.people) {
                    boolean sees = grant.sees(person);
                    pairs++;
                    assertEquals(
                            sees ? 200 : 404,
                            trust.get(grant.user(), findings(person)).statusCode(),
                            grant + " and " + person.id());
                    if (sees) {
                        departments.add(person.department().value());
                    }
                }
                departments.addAll(grant.departments());
                assertEquals(
                        departments,
                        ids(trust.read(grant.user(), "/departments").path("departments"), "id"));
                for (String department : departments) {
                    checkLists(trust, grant, department);
                }
            }
            assertEquals(grants.size() * trust.host.people.size(), pairs);
            assertTrue(pairs > 500, pairs + " pairs");
        }
    }

    @Test
    void nobodyOutOfSightIsEvenAskedFor() throws Exception {
        try (Trust trust = Trust.open()) {
            trust.get("lead", "/departments/anaes/position?" + Trust.PERIOD);
            trust.get("lead", "/departments/anaes/markers?" + Trust.PERIOD);
            trust.get("lead", "/departments/anaes/people/a3/findings?" + Trust.PERIOD);

            assertEquals(Set.of(new StaffId("a1"), new StaffId("a2")), trust.reconciliation.askedFor);
        }
    }

    @Test
    void aRightThatIsTakenAwayIsGoneFromTheNextRequestOn() throws Exception {
        try (Trust trust = Trust.open()) {
            String path = "/departments/anaes/people/a3/findings?" + Trust.PERIOD;
            assertEquals(200, trust.get("manager", path).statusCode());

            trust.host.user("manager", Set.of(Permission.VIEW_GAPS), AccessScope.nobody());

            assertEquals("404 unknown-department", Trust.problem(trust.get("manager", path)));
        }
    }

    private static void checkLists(Trust trust, Grant grant, String department) throws Exception {
        Set<String> visible = new TreeSet<>();
        trust.host.people.stream()
                .filter(person -> person.department().value().equals(department) && grant.sees(person))
                .forEach(person -> visible.add(person.id().value()));
        JsonNode position = trust.read(grant.user(), "/departments/" + department + "/position?" + Trust.PERIOD);
        assertEquals(visible, ids(position.path("people"), "staffId"));
        assertEquals(
                visible.size(),
                position.at("/totals/people").asInt()
                        + position.at("/outOfScope/people").asInt());
        assertEquals(
                grant.departments().contains(department),
                position.path("wholeDepartment").asBoolean());
        JsonNode markers = trust.read(grant.user(), "/markers?department=" + department + "&" + Trust.PERIOD);
        assertEquals(visible, ids(markers.path("cells"), "staffId"));
        JsonNode people = trust.read(grant.user(), "/departments/" + department + "/people");
        assertEquals(visible, ids(people.path("people"), "staffId"));
    }

    private static List<Grant> grow(Trust trust, Random random) {
        List<String> departments = List.of("anaes", "surg", "d3");
        for (int i = 0; i < 24; i++) {
            String department = departments.get(random.nextInt(3));
            String team = department + "-t" + random.nextInt(3);
            trust.host.people.add(
                    trust.host.person("p" + i, department, team, "Person " + i).build());
        }
        for (StaffMember person : trust.host.people) {
            trust.reconciliations.forEach(service -> {
                FakeReconciliation fake = (FakeReconciliation) service;
                if (fake.department().equals(person.department())) {
                    fake.positions.put(person.id(), Figures.person(person.id().value(), !person.inTraining(), 1, 0));
                    fake.rostered.put(
                            person.id(),
                            List.of(Figures.finding(
                                    Outcome.NOT_ROSTERED, Figures.planned("x", "Clinic", DAY, 9, 13), null)));
                }
            });
        }
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            grants.add(grant(trust, "u" + i, random, departments));
        }
        return grants;
    }

    private static Grant grant(Trust trust, String user, Random random, List<String> departments) {
        Set<String> whole = new HashSet<>();
        Set<String> teams = new HashSet<>();
        Set<String> staff = new HashSet<>();
        for (String department : departments) {
            if (random.nextInt(4) == 0) {
                whole.add(department);
            }
        }
        for (StaffMember person : trust.host.people) {
            if (random.nextInt(12) == 0) {
                teams.add(person.team().value());
            }
            if (random.nextInt(10) == 0) {
                staff.add(person.id().value());
            }
        }
        Set<DepartmentId> departmentIds = new HashSet<>();
        whole.forEach(id -> departmentIds.add(new DepartmentId(id)));
        Set<TeamId> teamIds = new HashSet<>();
        teams.forEach(id -> teamIds.add(new TeamId(id)));
        Set<StaffId> staffIds = new HashSet<>();
        staff.forEach(id -> staffIds.add(new StaffId(id)));
        trust.host.user(
                user,
                Set.of(Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS),
                AccessScope.of(departmentIds, teamIds, staffIds));
        return new Grant(user, whole, teams, staff);
    }

    private static String findings(StaffMember person) {
        return "/departments/" + person.department() + "/people/" + person.id() + "/findings?" + Trust.PERIOD;
    }

    private static Set<String> ids(JsonNode list, String member) {
        Set<String> ids = new TreeSet<>();
        list.forEach(item -> ids.add(item.path(member).asText()));
        return ids;
    }
}

package org.sessionwise.host.tck;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** The rules of {@link StaffDirectory}. */
public abstract class StaffDirectoryContract extends AnswersContract {

    @Override
    Map<String, Callable<? extends List<?>>> questions() {
        return new TreeMap<>(Map.of(
                "departments", directory()::departments,
                "teams", () -> directory().teams(department()),
                "staff", () -> directory().staff(department())));
    }

    @Override
    Map<String, Callable<? extends List<?>>> questionsAboutNowhere() {
        return Map.of("teams", () -> directory().teams(NOWHERE), "staff", () -> directory()
                .staff(NOWHERE));
    }

    @Rule(
            id = "S-1",
            says = "All departments are told, ordered by name.",
            intent = "Users look for theirs in a list.",
            check = "the order of the product's answer; sort by name")
    void required_S1_departmentsAreOrderedByName() throws Exception {
        List<Department> departments = directory().departments();

        expectThat(
                departments.stream().anyMatch(each -> each.id().equals(department())),
                "the department " + department(),
                departments);
        List<String> names = departments.stream().map(Department::name).toList();
        expectThat(NameOrder.holds(names), "departments ordered by name", names);
    }

    @Rule(
            id = "S-2",
            says = "Teams are those of the department, ordered by name.",
            intent = "A team belongs to one department, by which it is permitted.",
            check = "the filter by department, and the order")
    void required_S2_teamsAreOrderedByName() throws Exception {
        List<Team> teams = directory().teams(department());

        expectThat(
                teams.stream().allMatch(team -> team.department().equals(department())),
                "teams of " + department() + " only",
                teams);
        List<String> names = teams.stream().map(Team::name).toList();
        expectThat(NameOrder.holds(names), "teams ordered by name", names);
    }

    @Rule(
            id = "S-3",
            says = "Everybody in the department is told, and nobody else.",
            intent = "Whoever is missing here counts in no figure; whoever is too many is seen by the wrong people.",
            check = "paging, and people who left or moved")
    void required_S3_staffAreThoseOfTheDepartment() throws Exception {
        List<StaffMember> staff = directory().staff(department());

        Set<StaffId> told = staff.stream().map(StaffMember::id).collect(Collectors.toSet());
        expect(new HashSet<>(host().people()), told);
        expectThat(
                staff.stream().allMatch(person -> person.department().equals(department())),
                "department() of each is " + department(),
                staff);
    }

    @Rule(
            id = "S-4",
            says = "Staff are ordered by display name.",
            intent = "Users look for a person in a list.",
            check = "sort by display name, not by key")
    void required_S4_staffAreOrderedByDisplayName() throws Exception {
        List<StaffMember> staff = directory().staff(department());

        List<String> names = staff.stream().map(StaffMember::displayName).toList();
        expectThat(NameOrder.holds(names), "staff ordered by display name", ids(staff));
    }

    @Rule(
            id = "P-7",
            says = "No two departments, teams or assignments share a key.",
            intent = "Figures, scopes and job plans hang on keys; an answer that tells one twice is not used.",
            check = "people with two assignments: each needs a key of its own; joins that multiply rows")
    void required_P7_keysAreUnique() throws Exception {
        List<Department> departments = directory().departments();
        Set<TeamId> teams = new HashSet<>();
        Set<StaffId> staff = new HashSet<>();

        expect(departments.size(), (int)
                departments.stream().map(Department::id).distinct().count());
        for (Department department : departments) {
            for (Team team : directory().teams(department.id())) {
                expectThat(teams.add(team.id()), "each team once", team.id());
            }
            for (StaffMember person : directory().staff(department.id())) {
                expectThat(staff.add(person.id()), "each assignment once", person.id());
            }
        }
    }

    @Rule(
            id = "S-5",
            says = "Each person's team is one of the department's teams.",
            intent = "A team lead sees the people of a team that exists.",
            check = "the team of people of whom the product names none: it must be in teams(), too")
    void required_S5_teamsOfStaffAreTold() throws Exception {
        Set<TeamId> teams =
                directory().teams(department()).stream().map(Team::id).collect(Collectors.toSet());
        for (StaffMember person : directory().staff(department())) {
            expectThat(teams.contains(person.team()), "a team among " + teams, person.team());
        }
    }

    @Rule(
            id = "S-6",
            says = "People of another department are told there, and only there.",
            intent = "Departments are what access is given by.",
            check = "the filter by department")
    void required_S6_departmentsAreKeptApart() throws Exception {
        List<StaffId> others = ids(directory().staff(host().otherDepartment()));

        expectThat(!others.isEmpty(), "people in the other department", others);
        expectThat(others.stream().noneMatch(host().people()::contains), "nobody of " + department(), others);
    }

    @Rule(
            id = "S-7",
            says = "Who left within the last two years is still told.",
            intent = "Their past sessions still count.",
            check = "")
    void untested_S7_leaversAreTold() {
        cannotBeTested("the kit cannot make two years pass in a product");
    }

    private StaffDirectory directory() {
        return host().staffDirectory();
    }

    private static List<StaffId> ids(List<StaffMember> staff) {
        return staff.stream().map(StaffMember::id).toList();
    }
}

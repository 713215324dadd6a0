package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Departments, teams, people and duties, in memory: they come in with the trust and do not change after. Immutable. */
public final class People {

    private final Map<DepartmentId, Department> departments;
    private final Map<TeamId, Team> teams;
    private final Map<StaffId, StaffMember> staff;
    private final Map<DutyCode, Duty> duties;

    private People(List<Department> departments, List<Team> teams, List<StaffMember> staff, List<Duty> duties) {
        this.departments = byKey(departments, Department::id);
        this.teams = byKey(teams, Team::id);
        this.staff = byKey(staff, StaffMember::id);
        this.duties = byKey(duties, Duty::code);
    }

    public static People load(Connection connection) throws SQLException {
        return new People(
                Sql.of(connection, "SELECT id, name FROM department ORDER BY name, id")
                        .list(row -> Department.of(new DepartmentId(row.getString(1)), row.getString(2))),
                Sql.of(connection, "SELECT id, department, name FROM team ORDER BY name, id")
                        .list(row -> Team.of(
                                new TeamId(row.getString(1)), new DepartmentId(row.getString(2)), row.getString(3))),
                Sql.of(connection, "SELECT * FROM staff ORDER BY name, id").list(People::person),
                Sql.of(
                                connection,
                                "SELECT code, name, short_name, tone, works_bank_holidays FROM duty ORDER BY position")
                        .list(row -> new Duty(
                                new DutyCode(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5))));
    }

    /** Returns all departments, ordered by name. */
    public List<Department> departments() {
        return List.copyOf(departments.values());
    }

    public Optional<Department> department(DepartmentId id) {
        return Optional.ofNullable(departments.get(id));
    }

    /** Returns a department's teams, ordered by name. */
    public List<Team> teams(DepartmentId department) {
        return teams.values().stream()
                .filter(team -> team.department().equals(department))
                .toList();
    }

    public Optional<Team> team(TeamId id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** Returns a department's people, ordered by name. */
    public List<StaffMember> staff(DepartmentId department) {
        return staff.values().stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }

    public Optional<StaffMember> person(StaffId id) {
        return Optional.ofNullable(staff.get(id));
    }

    /** Returns the duties in the order in which the trust lists them. */
    public List<Duty> duties() {
        return List.copyOf(duties.values());
    }

    public Optional<Duty> duty(DutyCode code) {
        return Optional.ofNullable(duties.get(code));
    }

    /** Tells whether the person belongs to the department. */
    boolean employs(DepartmentId department, StaffId person) {
        return person(person)
                .filter(known -> known.department().equals(department))
                .isPresent();
    }

    private static StaffMember person(ResultSet row) throws SQLException {
        StaffMember.Builder person = StaffMember.builder(
                        new StaffId(row.getString("id")),
                        new DepartmentId(row.getString("department")),
                        new TeamId(row.getString("team")),
                        row.getString("name"))
                .professionalGroup(row.getString("professional_group"))
                .grade(row.getString("grade"))
                .inTraining(row.getBoolean("in_training"));
        Optional.ofNullable(row.getString("assignment_number")).ifPresent(person::assignmentNumber);
        Optional.ofNullable(row.getString("registration")).ifPresent(person::registration);
        Optional.ofNullable(row.getString("line_manager")).map(StaffId::new).ifPresent(person::lineManager);
        return person.build();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}

package org.sessionwise.rest.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

/** A host in memory: who is signed in stands in a cookie, and changes need the token {@code yes}. */
class FakeHost implements RosterHost, HostIdentity, StaffDirectory {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Map<String, HostUser> users = new HashMap<>();
    final List<Department> departments = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<StaffMember> people = new ArrayList<>();
    volatile List<Duty> duties;
    volatile boolean broken;
    volatile boolean down;
    volatile Runnable delay = () -> {};

    Host asHost() {
        return new Host(this, this, this, Optional.ofNullable(duties).map(choices -> department -> choices));
    }

    void department(String id, String name) {
        departments.add(Department.of(new DepartmentId(id), name));
    }

    void team(String id, String department, String name) {
        teams.add(Team.of(new TeamId(id), new DepartmentId(department), name));
    }

    StaffMember.Builder person(String id, String department, String team, String name) {
        return StaffMember.builder(new StaffId(id), new DepartmentId(department), new TeamId(team), name);
    }

    void user(String name, Set<Permission> permissions, AccessScope scope) {
        users.put(name, HostUser.of(name, name, permissions, scope));
    }

    @Override
    public Optional<HostUser> identify(HostRequest request) throws HostUnavailableException {
        boolean safe = Set.of("GET", "HEAD", "OPTIONS").contains(request.method());
        boolean proved = request.header("x-token").filter("yes"::equals).isPresent();
        return request.cookie("user").map(users::get).filter(user -> safe || proved);
    }

    @Override
    public List<Department> departments() throws HostUnavailableException {
        delay.run();
        if (broken) {
            throw new IllegalStateException("Amy Ash is not there");
        }
        if (down) {
            throw new HostUnavailableException("connection to 10.0.0.7 refused");
        }
        return List.copyOf(departments);
    }

    @Override
    public List<Team> teams(DepartmentId department) {
        return teams.stream()
                .filter(team -> team.department().equals(department))
                .toList();
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) {
        return people.stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String title() {
        return "Fake Rostering";
    }

    @Override
    public String version() {
        return "1.2";
    }

    @Override
    public ZoneId zone() {
        return LONDON;
    }

    @Override
    public Nation nation() {
        return Nation.ENGLAND_AND_WALES;
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.TEMPLATE_VERSIONS, Feature.CHANGE_FEED);
    }

    @Override
    public List<String> limits() {
        return List.of("It does not tell what was worked.");
    }
}

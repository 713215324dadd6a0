package org.sessionwise.attainment.internal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** A rostering product with two departments of two teams each. It can be told to be down; what it is asked is counted. */
final class MadeUpHost implements RosterHost, StaffDirectory {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final DepartmentId HEART = new DepartmentId("heart");
    static final DepartmentId LUNG = new DepartmentId("lung");
    static final TeamId RED = new TeamId("red");
    static final TeamId BLUE = new TeamId("blue");

    final Map<StaffId, StaffMember> people = new TreeMap<>();
    Set<Feature> features = Set.of(Feature.CHANGE_FEED);
    volatile boolean down;
    volatile int staffReads;

    StaffMember employ(StaffMember.Builder builder) {
        StaffMember member = builder.build();
        people.put(member.id(), member);
        return member;
    }

    static StaffMember.Builder person(String id, DepartmentId department, TeamId team, String group) {
        return StaffMember.builder(new StaffId(id), department, team, "Person " + id)
                .professionalGroup(group);
    }

    @Override
    public String name() {
        return "made-up";
    }

    @Override
    public String version() {
        return "1";
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
        return features;
    }

    @Override
    public List<Department> departments() throws HostUnavailableException {
        requireUp();
        Map<DepartmentId, Department> all = new LinkedHashMap<>();
        all.put(HEART, Department.of(HEART, "Heart"));
        all.put(LUNG, Department.of(LUNG, "Lung"));
        return List.copyOf(all.values());
    }

    @Override
    public List<Team> teams(DepartmentId department) throws HostUnavailableException {
        requireUp();
        return List.of(Team.of(BLUE, department, "Blue"), Team.of(RED, department, "Red"));
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
        requireUp();
        staffReads++;
        return people.values().stream()
                .filter(member -> member.department().equals(department))
                .toList();
    }

    private void requireUp() throws HostUnavailableException {
        if (down) {
            throw new HostUnavailableException("down");
        }
    }
}

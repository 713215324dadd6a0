package org.sessionwise.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Two departments and whoever a test puts there. */
public final class FakeDirectory implements StaffDirectory {

    public static final DepartmentId EAST = new DepartmentId("east");
    public static final DepartmentId WEST = new DepartmentId("west");

    private final List<StaffMember> people = new ArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();
    private volatile boolean down;

    /** Puts somebody there whose staff id, assignment number and so on follow from one word; {@code manager} may be null. */
    public FakeDirectory with(String word, DepartmentId department, String manager) {
        StaffMember.Builder member = member(word, department);
        people.add(
                manager == null
                        ? member.build()
                        : member.lineManager(new StaffId(manager)).build());
        return this;
    }

    public FakeDirectory with(StaffMember member) {
        people.add(member);
        return this;
    }

    public static StaffMember.Builder member(String word, DepartmentId department) {
        return StaffMember.builder(new StaffId(word), department, team(department), "Dr " + word)
                .assignmentNumber("A-" + word)
                .registration("GMC " + word);
    }

    public static TeamId team(DepartmentId department) {
        return new TeamId(department.value() + "-team");
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    public void clear() {
        people.clear();
    }

    public int readings() {
        return readings.get();
    }

    @Override
    public List<Department> departments() throws HostUnavailableException {
        readings.incrementAndGet();
        if (down) {
            throw new HostUnavailableException("down");
        }
        return List.of(Department.of(EAST, "East"), Department.of(WEST, "West"));
    }

    @Override
    public List<Team> teams(DepartmentId department) {
        return List.of();
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) {
        return people.stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }
}

package org.sessionwise.host.rotamap.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.staff.StaffRecord;

/** The one department, and the people who stand on its rota, completed by what Sessionwise keeps of them. */
@Component(property = RosterHost.HOST_PROPERTY + "=rotamap")
public final class RotamapStaffDirectory implements StaffDirectory {

    private static final String NO_TEAM = "No team stated";

    private final OpenRota rota;
    private final Department department;
    private final Team noTeam;
    private final AtomicReference<StaffRecord> record = new AtomicReference<>();

    @Activate
    public RotamapStaffDirectory(@Reference(name = "rota") OpenRota rota) {
        this.rota = rota;
        DepartmentId id = rota.settings().department();
        this.department = Department.of(id, rota.settings().departmentName());
        this.noTeam = Team.of(new TeamId("rotamap:" + id.value() + ":no-team"), id, NO_TEAM);
    }

    @Reference(
            name = "record",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindRecord(StaffRecord service) {
        record.set(service);
    }

    public void unbindRecord(StaffRecord service) {
        record.compareAndSet(service, null);
    }

    @Override
    public List<Department> departments() {
        return List.of(department);
    }

    @Override
    public List<Team> teams(DepartmentId asked) throws HostUnavailableException {
        if (!asked.equals(department.id())) {
            return List.of();
        }
        List<Team> teams = new ArrayList<>();
        StaffRecord kept = record.get();
        if (kept != null) {
            teams.addAll(kept.teams(asked));
        }
        teams.add(noTeam);
        teams.sort(Comparator.comparing(Team::name));
        return List.copyOf(teams);
    }

    @Override
    public List<StaffMember> staff(DepartmentId asked) throws HostUnavailableException {
        if (!asked.equals(department.id())) {
            return List.of();
        }
        List<StaffMember> people = rota.picture().people().entrySet().stream()
                .map(person -> StaffMember.builder(person.getKey(), asked, noTeam.id(), person.getValue())
                        .build())
                .sorted(Comparator.comparing(StaffMember::displayName).thenComparing(StaffMember::id))
                .toList();
        StaffRecord kept = record.get();
        return kept == null ? people : kept.complete(people);
    }
}

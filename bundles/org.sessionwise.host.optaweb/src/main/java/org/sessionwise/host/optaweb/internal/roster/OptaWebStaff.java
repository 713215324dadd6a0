package org.sessionwise.host.optaweb.internal.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.optaweb.internal.product.Employee;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.staff.StaffRecord;

/**
 * People and places of work. The product knows a person's name and no more that we need: the staff record adds the rest, and
 * whoever has no team there is in the team "Everyone".
 */
public final class OptaWebStaff implements StaffDirectory, DutySource {

    private static final String EVERYONE = "Everyone";

    private final TenantReading tenant;
    private final StaffRecords records;

    public OptaWebStaff(TenantReading tenant, StaffRecords records) {
        this.tenant = tenant;
        this.records = records;
    }

    @Override
    public List<Department> departments() throws HostUnavailableException {
        String name = tenant.state(TenantReading.deadline()).tenantName();
        return List.of(Department.of(tenant.facts().department(), name));
    }

    @Override
    public List<Team> teams(DepartmentId department) throws HostUnavailableException {
        if (!isOurs(department)) {
            return List.of();
        }
        List<Team> teams = new ArrayList<>();
        Optional<StaffRecord> record = records.present();
        if (record.isPresent()) {
            teams.addAll(record.get().teams(department));
        }
        teams.add(Team.of(everyone(), department, EVERYONE));
        teams.sort(Comparator.comparing(Team::name).thenComparing(Team::id));
        return List.copyOf(teams);
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
        if (!isOurs(department)) {
            return List.of();
        }
        List<StaffMember> people = tenant.people(TenantReading.deadline()).employees().values().stream()
                .map(this::member)
                .sorted(Comparator.comparing(StaffMember::displayName).thenComparing(StaffMember::id))
                .toList();
        Optional<StaffRecord> record = records.present();
        return record.isPresent() ? record.get().complete(people) : people;
    }

    @Override
    public List<Duty> duties(DepartmentId department) throws HostUnavailableException {
        if (!isOurs(department)) {
            return List.of();
        }
        return tenant.people(TenantReading.deadline()).spots().values().stream()
                .sorted()
                .map(name -> Duty.of(new DutyCode(name), name))
                .toList();
    }

    private StaffMember member(Employee employee) {
        HostFacts facts = tenant.facts();
        StaffId id = new StaffId(Long.toString(employee.id()));
        return StaffMember.builder(id, facts.department(), everyone(), employee.name())
                .assignmentNumber("optaweb-" + facts.tenant() + "-" + employee.id())
                .build();
    }

    private boolean isOurs(DepartmentId department) {
        return department.equals(tenant.facts().department());
    }

    private TeamId everyone() {
        return new TeamId(tenant.facts().tenant() + "-everyone");
    }
}

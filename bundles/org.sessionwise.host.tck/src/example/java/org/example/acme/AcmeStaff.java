package org.example.acme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

@Component(property = RosterHost.HOST_PROPERTY + "=acme")
public final class AcmeStaff implements StaffDirectory, DutySource {

    private final AcmeRota rota;

    @Activate
    public AcmeStaff(@Reference(name = "rota") AcmeRota rota) {
        this.rota = rota;
    }

    @Override
    public List<Department> departments() {
        return AcmeRota.WARDS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(ward -> Department.of(new DepartmentId(ward.getKey()), ward.getValue()))
                .toList();
    }

    @Override
    public List<Team> teams(DepartmentId department) throws HostUnavailableException {
        return Answer.of(() -> rota.people(department.value())).stream()
                .map(AcmeRota.Person::team)
                .distinct()
                .sorted()
                .map(team -> Team.of(new TeamId(team), department, team))
                .toList();
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
        return Answer.of(() -> rota.people(department.value())).stream()
                .sorted(Comparator.comparing(AcmeRota.Person::name))
                .map(person -> StaffMember.builder(
                                new StaffId(person.id()), department, new TeamId(person.team()), person.name())
                        .build())
                .toList();
    }

    @Override
    public List<Duty> duties(DepartmentId department) {
        if (!AcmeRota.WARDS.containsKey(department.value())) {
            return List.of();
        }
        return AcmeRota.WORK.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(work -> Duty.of(new DutyCode(work.getKey()), work.getValue()))
                .toList();
    }
}

package org.sessionwise.host.reference.internal.adapter;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Departments, teams and people, from memory. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceStaffDirectory implements StaffDirectory {

    private final OpenHost host;

    @Activate
    public ReferenceStaffDirectory(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public List<Department> departments() {
        return host.people().departments();
    }

    @Override
    public List<Team> teams(DepartmentId department) {
        return host.people().teams(department);
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) {
        return host.people().staff(department);
    }
}

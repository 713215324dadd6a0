package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;

/** Reads departments, their teams and the people in them. See the package for threads, blocking and errors. */
@ConsumerType
public interface StaffDirectory {

    /** Returns all departments of the host, whoever asks, ordered by name; empty if the host has none. */
    List<Department> departments() throws HostUnavailableException;

    /** Returns the teams of a department, ordered by name; empty if it has none or is not known. */
    List<Team> teams(DepartmentId department) throws HostUnavailableException;

    /**
     * Returns the people who belong to a department now or did within the last two years, ordered by display name; empty if
     * it has none or is not known. A person with two assignments appears once for each, under two ids.
     */
    List<StaffMember> staff(DepartmentId department) throws HostUnavailableException;
}

package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;

/** Reads departments, their teams and the people in them. See the package for threads, blocking and errors. */
@ConsumerType
public interface StaffDirectory {

    /** Returns all departments of the host, whoever asks, ordered by name (S-1); empty if the host has none. */
    List<Department> departments() throws HostUnavailableException;

    /**
     * Returns the teams of a department and no other, ordered by name (S-2); empty if it has none or is not known
     * (P-9).
     */
    List<Team> teams(DepartmentId department) throws HostUnavailableException;

    /**
     * Returns everybody who belongs to a department now and nobody else (S-3, S-6), and who did within the last two
     * years (S-7, not tested), ordered by display name (S-4); empty if it has none or is not known (P-9). A person with
     * two assignments appears once for each, under two ids (P-7). Each one's team is among {@link #teams} (S-5).
     *
     * <p>Names are ordered by code, without regard to case, or as an English dictionary has them.
     */
    List<StaffMember> staff(DepartmentId department) throws HostUnavailableException;
}

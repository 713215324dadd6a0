package org.sessionwise.host.spi.staff;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/**
 * Knows of people what a host cannot store: team, professional group, grade, line manager, assignment number,
 * registration. An administrator tells it, for each department. Sessionwise offers this service; an adapter for such a
 * host passes its people through it. Every method may be called from many threads and reads the local database only.
 */
@ProviderType
public interface StaffRecord {

    /**
     * Returns the same people in the same order, each with what is kept by department and {@link StaffMember#id}. What
     * is kept takes the place of what the member says; what is not kept stays.
     *
     * @param people of any departments
     * @return one member for each; unmodifiable
     * @throws HostUnavailableException if the database gives no answer now
     */
    List<StaffMember> complete(List<StaffMember> people) throws HostUnavailableException;

    /**
     * Returns the teams that are told for the department's people, ordered by name: those that {@link #complete} puts
     * people into. The adapter adds the team of people of whom none is told.
     *
     * @return unmodifiable; empty if no team is told
     * @throws HostUnavailableException if the database gives no answer now
     */
    List<Team> teams(DepartmentId department) throws HostUnavailableException;
}

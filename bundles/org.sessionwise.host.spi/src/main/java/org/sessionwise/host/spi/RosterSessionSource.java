package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;

/**
 * Reads the roster: who is rostered to what, what of it was worked, and how far each week is. See the package for threads,
 * blocking and errors.
 */
@ConsumerType
public interface RosterSessionSource {

    /**
     * Returns the sessions of a department's people that overlap the period, cancelled ones included, ordered by start and
     * then by id. A session counts only if its person is in the department's {@link StaffDirectory#staff} and its week in
     * {@link #weeks}.
     *
     * @param period may be years long
     * @return each session once; empty if there are none or the department is not known
     * @throws HostUnavailableException if no complete answer could be had
     */
    List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException;

    /**
     * Returns the weeks that begin in the range and for which a roster has been set up, ordered by date. A week that is
     * missing here has no roster yet: nothing can be said of it.
     *
     * @param range may be years long
     * @return each week once; empty if there are none or the department is not known
     * @throws HostUnavailableException if no complete answer could be had
     */
    List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException;
}

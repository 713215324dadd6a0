package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;

/** Reads the roster: who is rostered to what, what of it was worked, and how far each week is. */
@ConsumerType
public interface RosterSessionSource {

    /**
     * Returns the sessions of a department's people that overlap the period, cancelled ones included, ordered by start and
     * then by id.
     *
     * @return empty if there are none or the department is not known
     */
    List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException;

    /**
     * Returns the weeks that begin in the range and for which a roster has been set up, ordered by date. A week that is
     * missing here has no roster yet: nothing can be said of it.
     */
    List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException;
}

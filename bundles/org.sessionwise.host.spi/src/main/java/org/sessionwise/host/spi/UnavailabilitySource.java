package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;

/** Reads leave and other times at which people cannot be rostered. See the package for threads, blocking and errors. */
@ConsumerType
public interface UnavailabilitySource {

    /**
     * Returns what of the department's people overlaps the period and is approved, ordered by start; empty if there is none or the department is not
     * known. A request that nobody has approved is not told. A whole day off reaches from midnight to midnight.
     *
     * @param period may be years long
     * @throws HostUnavailableException if no complete answer could be had
     */
    List<Unavailability> unavailability(DepartmentId department, Period period) throws HostUnavailableException;
}

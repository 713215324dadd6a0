package org.sessionwise.host.spi;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;

/** Reads leave and other times at which people cannot be rostered. See the package for threads, blocking and errors. */
@ConsumerType
public interface UnavailabilitySource {

    /**
     * Returns what of the department's people, and of no others (U-7), overlaps the period and is approved, whole and
     * with its kind (U-1), what crosses the period's start or end included (U-2), ordered by start (U-4). Leave that
     * starts at the period's end or ends at its start does not overlap it (U-3). A request that nobody has approved is
     * not told (U-5). A whole day off reaches from midnight to midnight in the host's zone, on the days of clock
     * changes, too (U-6). Time off that was earned by other work is told as {@link Unavailability.Kind#TIME_OFF_IN_LIEU},
     * where the host tells it from leave (U-9).
     *
     * @param period may be years long
     * @return empty if there is none or the department is not known (P-9)
     * @throws HostUnavailableException if no complete answer could be had (P-4, P-5)
     */
    List<Unavailability> unavailability(DepartmentId department, Period period) throws HostUnavailableException;

    /**
     * Returns of {@link #unavailability(DepartmentId, Period)} what these people have, in the same order (U-8). Asked
     * after each change that the host tells of; a host that can ask its product for some people overrides this.
     *
     * @param staff those who are not of the department add nothing
     * @return empty if there is none, {@code staff} is empty, or the department is not known (P-9)
     * @throws HostUnavailableException if no complete answer could be had (P-4, P-5)
     */
    default List<Unavailability> unavailability(DepartmentId department, Set<StaffId> staff, Period period)
            throws HostUnavailableException {
        return unavailability(department, period).stream()
                .filter(away -> staff.contains(away.staff()))
                .toList();
    }
}

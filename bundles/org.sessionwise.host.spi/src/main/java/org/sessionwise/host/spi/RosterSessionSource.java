package org.sessionwise.host.spi;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;

/**
 * Reads the roster: who is rostered to what, what of it was worked, and how far each week is. See the package for
 * threads, blocking and errors.
 */
@ConsumerType
public interface RosterSessionSource {

    /**
     * Returns the sessions of a department's people, and of no others, as they stand, that overlap the
     * period, those that cross its start or end included, cancelled ones included, ordered by start and
     * then by id. A session that starts at the period's end or ends at its start does not overlap it.
     * A session keeps its id when it is moved or given to somebody else. A night over a clock change has the
     * length that it really had. Extra work that is paid apart is told as such (R-15, not tested). Where the host
     * knows it, a cancelled session says who called it off and when, one that was swapped or given to a colleague
     * whose it was first, and one that was worked in place of planned work that it earns time off in lieu.
     *
     * <p>A session counts only if its person is in the department's {@link StaffDirectory#staff} and its week in
     * {@link #weeks}.
     *
     * @param period may be years long
     * @return each session once; empty if there are none or the department is not known (P-9)
     * @throws HostUnavailableException if no complete answer could be had (P-4, P-5)
     */
    List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException;

    /**
     * Returns of {@link #sessions(DepartmentId, Period)} what concerns these people: the sessions that are theirs, and
     * those that were theirs first ({@link RosterSession#owner}) and are now another's of the department; in the same
     * order. Asked after each change that the host tells of: a host that can ask its product for some people, by
     * an index, overrides this. As it stands here, all of the department's sessions are read and most thrown away.
     *
     * @param staff those who are not of the department add nothing
     * @return each session once; empty if there are none, {@code staff} is empty, or the department is not known (P-9)
     * @throws HostUnavailableException if no complete answer could be had (P-4, P-5)
     */
    default List<RosterSession> sessions(DepartmentId department, Set<StaffId> staff, Period period)
            throws HostUnavailableException {
        return sessions(department, period).stream()
                .filter(session -> staff.contains(session.staff())
                        || session.owner().filter(staff::contains).isPresent())
                .toList();
    }

    /**
     * Returns the weeks that begin in the range and for which a roster has been set up, ordered by date, with
     * how far they are. A week that is missing here has no roster yet: nothing can be said of it. Without
     * {@link RosterHost.Feature#FINALISED_WEEKS} none is finalised.
     *
     * @param range may be years long
     * @return each week once; empty if there are none or the department is not known (P-9)
     * @throws HostUnavailableException if no complete answer could be had (P-4, P-5)
     */
    List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException;
}

package org.sessionwise.rest.internal.events;

import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.job.Job;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.EventJson;
import org.sessionwise.rest.internal.json.JobJson;

/** Who listens to a stream and what they may hear; asked anew each time, since rights change while a stream is open. */
public interface Audience {

    /** Returns the host's key of the user, the same for all their streams. */
    String user();

    /** Tells whether they are still signed in and may listen; false if that cannot be found out. */
    boolean mayListen();

    /**
     * Returns what to tell of changed figures.
     *
     * @param staff whose; empty means everybody's
     * @return empty if nobody among them is in sight
     * @throws HostUnavailableException if that cannot be found out: the stream must then end, so that the listener asks again
     */
    Optional<EventJson.FiguresChanged> figures(DepartmentId department, Set<StaffId> staff)
            throws HostUnavailableException;

    /**
     * Returns what to tell of a job; empty if it is none of theirs.
     *
     * @throws HostUnavailableException as above
     */
    Optional<JobJson> job(Job job) throws HostUnavailableException;
}

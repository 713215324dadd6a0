package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.job.Job;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.events.Audience;
import org.sessionwise.rest.internal.json.EventJson;
import org.sessionwise.rest.internal.json.JobJson;

/** Listens as whoever the host says sent a request; the host is asked again each time. */
final class CallerAudience implements Audience {

    private final Access access;
    private final HostRequest request;
    private final String user;

    CallerAudience(Access access, HostRequest request, String user) {
        this.access = access;
        this.request = request;
        this.user = user;
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public boolean mayListen() {
        try {
            caller();
            return true;
        } catch (HostUnavailableException | Problem e) {
            return false;
        }
    }

    @Override
    public Optional<EventJson.FiguresChanged> figures(DepartmentId department, Set<StaffId> staff)
            throws HostUnavailableException {
        Caller caller = caller();
        return caller.may(Permission.VIEW_GAPS)
                ? caller.find(department.value()).flatMap(sight -> figures(sight, staff))
                : Optional.empty();
    }

    @Override
    public Optional<JobJson> job(Job job) throws HostUnavailableException {
        return new JobSight(caller()).includes(job) ? Optional.of(JobJson.of(job)) : Optional.empty();
    }

    private Caller caller() throws HostUnavailableException {
        return access.caller(request, EventsResource.LISTENERS);
    }

    private static Optional<EventJson.FiguresChanged> figures(Sight sight, Set<StaffId> staff) {
        String department = sight.id().value();
        if (staff.isEmpty()) {
            return Optional.of(new EventJson.FiguresChanged(department, null, true));
        }
        List<String> visible = staff.stream()
                .filter(sight.staff()::contains)
                .map(StaffId::value)
                .sorted()
                .toList();
        return visible.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventJson.FiguresChanged(department, visible, null));
    }
}

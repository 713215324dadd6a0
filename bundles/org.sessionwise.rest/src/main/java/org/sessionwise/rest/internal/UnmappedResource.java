package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.UnmappedJson;

/** What of a roster no figure can see: duties that no activity is mapped to, and people without a job plan. */
@Component(service = UnmappedResource.class)
@JakartarsResource
@JakartarsName("sessionwise.unmapped")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/unmapped")
@Produces(MediaType.APPLICATION_JSON)
public final class UnmappedResource {

    private final Access access;
    private final RosterWork work;

    @Activate
    public UnmappedResource(@Reference(name = "access") Access access, @Reference(name = "work") RosterWork work) {
        this.access = access;
        this.work = work;
    }

    @GET
    public Response unmapped(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("until") String until)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        Sight sight = caller.department(department);
        DateRange range = Parameters.period(from, until);
        List<RosterSession> sessions = work.sessions(sight.id(), range, caller.zone()).stream()
                .filter(session -> sight.staff().contains(session.staff()))
                .toList();
        DutyMapping mapping = work.register().dutyMapping(sight.id());
        Map<StaffId, List<JobPlanVersion>> plans = work.register().plans(sight.staff(), range);
        return Answers.computed(
                UnmappedJson.of(
                        UnmappedWork.duties(sessions, mapping, names(caller, sight.id())),
                        UnmappedWork.people(sight.people().values(), plans, sessions)),
                request);
    }

    private static Map<DutyCode, String> names(Caller caller, DepartmentId department) throws HostUnavailableException {
        Map<DutyCode, String> names = new HashMap<>();
        caller.duties(department).orElse(List.of()).forEach(duty -> names.put(duty.code(), duty.name()));
        return names;
    }
}

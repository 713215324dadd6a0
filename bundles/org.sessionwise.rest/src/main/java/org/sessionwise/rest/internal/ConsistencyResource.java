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
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.ConsistencyJson;

/** Plans of like roles side by side. */
@Component(service = ConsistencyResource.class)
@JakartarsResource
@JakartarsName("sessionwise.consistency")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/consistency")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsistencyResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public ConsistencyResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response consistency(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("day") String day)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        TeamPlans plans = offered.teamPlans(all.id());
        Sight sight = all.of(plans.groups());
        LocalDate on = day == null ? LocalDate.now(caller.zone()) : Parameters.day("day", day);
        List<StaffMember> everybody = caller.directory().staff(sight.id());
        return Answers.computed(
                ConsistencyJson.of(
                        department,
                        plans.consistency(TeamMembers.of(everybody), sight.staff(), on),
                        sight.people(),
                        caller.directory().teams(sight.id())),
                request);
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.DutiesJson;
import org.sessionwise.rest.internal.json.RequestJson;

/** What the host calls each kind of activity. */
@Component(service = DutiesResource.class)
@JakartarsResource
@JakartarsName("sessionwise.duties")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/duties")
@Produces(MediaType.APPLICATION_JSON)
public final class DutiesResource {

    private static final int LONGEST_CODE = 100;

    private final Access access;
    private final Offered offered;

    @Activate
    public DutiesResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response duties(
            @Context Request request, @Context HttpHeaders headers, @PathParam("department") String department)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        DepartmentId id = caller.wholeDepartment(department).id();
        Entitlement entitlement = offered.entitlement(id);
        return Answers.computed(DutiesJson.of(entitlement.activityDuties(), caller.duties(id)), request);
    }

    @PUT
    @Path("{activity}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response map(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("activity") String activity,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        DepartmentId id = caller.wholeDepartment(department).id();
        Entitlement entitlement = offered.entitlement(id);
        RequestJson.MapDuty mapping = Parameters.body(body, RequestJson.MapDuty.class);
        ActivityCode kind = new ActivityCode(code("activity", activity));
        DutyCode duty = new DutyCode(code("duty", mapping.duty()));
        refuseUnknown(duty, caller.duties(id));
        entitlement.mapDuty(kind, duty, caller.actor());
        return Answers.done();
    }

    @DELETE
    @Path("{activity}")
    public Response unmap(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("activity") String activity)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        Entitlement entitlement =
                offered.entitlement(caller.wholeDepartment(department).id());
        entitlement.unmapDuty(new ActivityCode(code("activity", activity)), caller.actor());
        return Answers.done();
    }

    private static void refuseUnknown(DutyCode code, Optional<List<Duty>> choices) {
        if (choices.isPresent()
                && choices.get().stream().noneMatch(duty -> duty.code().equals(code))) {
            throw Problem.unknownDuty(choices.get());
        }
    }

    private static String code(String name, String text) {
        String expected = "a code of 1 to " + LONGEST_CODE + " characters";
        if (Parameters.required(name, text, expected).length() > LONGEST_CODE) {
            throw Problem.badParameter(name, text, expected);
        }
        return text;
    }
}

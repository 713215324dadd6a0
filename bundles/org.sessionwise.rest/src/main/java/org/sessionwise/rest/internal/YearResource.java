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
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.year.PlanYears;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.YearJson;

/** One person's plan and plan year. */
@Component(service = YearResource.class)
@JakartarsResource
@JakartarsName("sessionwise.year")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/people/{staff}/year")
@Produces(MediaType.APPLICATION_JSON)
public final class YearResource {

    private final Access access;
    private final OfferedYears years;
    private final Clock clock;

    @Activate
    public YearResource(@Reference(name = "access") Access access, @Reference(name = "years") OfferedYears years) {
        this(access, years, Clock.systemUTC());
    }

    YearResource(Access access, OfferedYears years, Clock clock) {
        this.access = access;
        this.years = years;
        this.clock = clock;
    }

    @GET
    public Response year(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("staff") String staff,
            @QueryParam("on") String on)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS);
        Sight sight = caller.department(department);
        PlanYears ofDepartment = years.of(sight.id());
        StaffMember person = sight.of(ofDepartment.groups()).person(staff);
        return Answers.computed(
                YearJson.of(person, ofDepartment.year(person.id(), Parameters.dayOrToday("on", on, caller, clock))),
                request);
    }
}

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
import org.sessionwise.api.figures.AgreedWork;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.AnnualisedJson;

/** How everything stands that people agreed as a number. */
@Component(service = AnnualisedResource.class)
@JakartarsResource
@JakartarsName("sessionwise.annualised")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/annualised")
@Produces(MediaType.APPLICATION_JSON)
public final class AnnualisedResource {

    private final Access access;
    private final OfferedFigures offered;
    private final Clock clock;

    @Activate
    public AnnualisedResource(
            @Reference(name = "access") Access access, @Reference(name = "figures") OfferedFigures offered) {
        this(access, offered, Clock.systemUTC());
    }

    AnnualisedResource(Access access, OfferedFigures offered, Clock clock) {
        this.access = access;
        this.offered = offered;
        this.clock = clock;
    }

    @GET
    public Response annualised(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("on") String on)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        AgreedWork work = offered.agreedWork(sight.id());
        return Answers.computed(
                AnnualisedJson.of(
                        work.annualised(Parameters.dayOrToday("on", on, caller, clock), sight.staff()), sight.people()),
                request);
    }
}

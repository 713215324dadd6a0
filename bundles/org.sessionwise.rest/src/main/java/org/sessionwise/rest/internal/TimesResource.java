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
import org.sessionwise.rest.internal.json.TimesJson;

/** Time allocated against time taken, over the people whom the user may see. */
@Component(service = TimesResource.class)
@JakartarsResource
@JakartarsName("sessionwise.times")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/times")
@Produces(MediaType.APPLICATION_JSON)
public final class TimesResource {

    private final Access access;
    private final OfferedFigures offered;

    @Activate
    public TimesResource(
            @Reference(name = "access") Access access, @Reference(name = "figures") OfferedFigures offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response times(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("until") String until)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        AgreedWork work = offered.agreedWork(sight.id());
        return Answers.computed(TimesJson.of(work.times(Parameters.period(from, until), sight.staff())), request);
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.PeopleJson;

/** Who there is to give a plan to that waits for a person. */
@Component(service = PeopleResource.class)
@JakartarsResource
@JakartarsName("sessionwise.people")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/people")
@Produces(MediaType.APPLICATION_JSON)
public final class PeopleResource {

    private final Access access;

    @Activate
    public PeopleResource(@Reference(name = "access") Access access) {
        this.access = access;
    }

    @GET
    public Response people(
            @Context Request request, @Context HttpHeaders headers, @PathParam("department") String department)
            throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        Sight sight = caller.department(department);
        return Answers.computed(PeopleJson.of(sight.people().values()), request);
    }
}

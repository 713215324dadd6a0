package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.sessionwise.rest.internal.json.SetupJson;

/** What is set up and what is not, for the departments of an administrator. */
@Component(service = SetupResource.class)
@JakartarsResource
@JakartarsName("sessionwise.setup")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
public final class SetupResource {

    private final Access access;
    private final OfferedOperation offered;

    @Activate
    public SetupResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") OfferedOperation offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response setup(@Context Request request, @Context HttpHeaders headers) throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        return Answers.computed(SetupJson.of(offered.setup().items(caller.wholeDepartments())), request);
    }
}

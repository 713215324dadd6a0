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
import org.sessionwise.rest.internal.json.ContractsJson;

/** What contracts say about time, with where each value comes from. */
@Component(service = ContractsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.contracts")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
public final class ContractsResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public ContractsResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response contracts(@Context Request request, @Context HttpHeaders headers) throws HostUnavailableException {
        access.caller(request, headers, Permission.values());
        return Answers.computed(ContractsJson.of(offered.contracts().catalogue()), request);
    }
}

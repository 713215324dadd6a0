package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.ConnectionTest;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.ConnectionsJson;

/** What the product talks to, and whether it answers. */
@Component(service = ConnectionsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.connections")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("connections")
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectionsResource {

    private final Access access;
    private final OfferedOperation offered;

    @Activate
    public ConnectionsResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") OfferedOperation offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response connections(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException {
        access.caller(request, headers, Permission.ADMINISTER);
        return Answers.computed(ConnectionsJson.of(offered.connections().all()), request);
    }

    @POST
    @Path("{id}/test")
    public Response test(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        ConnectionTest test = offered.connections()
                .test(id, caller.actor())
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_CONNECTION,
                        "There is no such connection now; \"connections\" lists them."));
        return Answers.done(ConnectionsJson.TestJson.of(test));
    }
}

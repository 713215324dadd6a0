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
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;

/** What is on where, in one look. */
@Component(service = CapabilityMatrixResource.class)
@JakartarsResource
@JakartarsName("sessionwise.capability-matrix")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("capabilities/matrix")
@Produces(MediaType.APPLICATION_JSON)
public final class CapabilityMatrixResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public CapabilityMatrixResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response matrix(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        return Answers.computed(CapabilityMatrix.of(caller, offered.capabilities()), request);
    }
}

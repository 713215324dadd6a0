package org.sessionwise.rest.internal;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;

/** Switches a capability on and off for a department. */
@Component(service = SwitchResource.class)
@JakartarsResource
@JakartarsName("sessionwise.switch")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/capabilities/{capability}")
@Produces(MediaType.APPLICATION_JSON)
public final class SwitchResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public SwitchResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @PUT
    public Response enable(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("capability") String capability)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        Sight sight = caller.wholeDepartment(department);
        offered.capabilities().enable(sight.id(), capability(capability), caller.actor());
        return Answers.done();
    }

    @DELETE
    public Response disable(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("capability") String capability)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        Sight sight = caller.wholeDepartment(department);
        offered.capabilities().disable(sight.id(), capability(capability), caller.actor());
        return Answers.done();
    }

    private static Capability capability(String name) {
        return Parameters.choice("capability", name, List.of(Capability.values()))
                .orElseThrow();
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.CapabilitiesJson;

/** What is switched on for a department. */
@Component(service = CapabilitiesResource.class)
@JakartarsResource
@JakartarsName("sessionwise.capabilities")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("capabilities")
@Produces(MediaType.APPLICATION_JSON)
public final class CapabilitiesResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public CapabilitiesResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response capabilities(
            @Context Request request, @Context HttpHeaders headers, @QueryParam("department") String department)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        Sight sight = caller.wholeDepartment(Parameters.required("department", department, "one of /departments"));
        return Answers.computed(
                CapabilitiesJson.of(department, offered.capabilities().enabled(sight.id())), request);
    }
}

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
import org.sessionwise.rest.internal.json.DataHealthJson;

/** Whether job plans, figures and roster are fresh, and what of the plans could not be used. */
@Component(service = DataHealthResource.class)
@JakartarsResource
@JakartarsName("sessionwise.data-health")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("data-health")
@Produces(MediaType.APPLICATION_JSON)
public final class DataHealthResource {

    private final Access access;
    private final OfferedOperation offered;

    @Activate
    public DataHealthResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") OfferedOperation offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response dataHealth(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        access.caller(request, headers, Permission.ADMINISTER, Permission.MANAGE_ENTITLEMENTS);
        return Answers.computed(DataHealthJson.of(offered.dataHealth().report()), request);
    }
}

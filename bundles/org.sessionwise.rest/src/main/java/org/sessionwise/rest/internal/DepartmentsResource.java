package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.DepartmentsJson;

/** Where a user may see somebody, and what answers there. */
@Component(service = DepartmentsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.departments")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments")
@Produces(MediaType.APPLICATION_JSON)
public final class DepartmentsResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public DepartmentsResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response departments(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException {
        List<DepartmentsJson.DepartmentJson> departments =
                access.caller(request, headers, Permission.values()).departments().stream()
                        .map(this::department)
                        .toList();
        return Answers.computed(new DepartmentsJson(departments), request);
    }

    private DepartmentsJson.DepartmentJson department(Sight sight) {
        return new DepartmentsJson.DepartmentJson(
                sight.id().value(),
                sight.department().name(),
                offered.capabilities(sight.id()).stream().map(Capability::name).toList(),
                sight.whole());
    }
}

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
import org.sessionwise.rest.internal.json.YearsJson;

/** The people whose plan years the user may look at. */
@Component(service = YearsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.years")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/years")
@Produces(MediaType.APPLICATION_JSON)
public final class YearsResource {

    private final Access access;
    private final OfferedYears years;

    @Activate
    public YearsResource(@Reference(name = "access") Access access, @Reference(name = "years") OfferedYears years) {
        this.access = access;
        this.years = years;
    }

    @GET
    public Response years(
            @Context Request request, @Context HttpHeaders headers, @PathParam("department") String department)
            throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS);
        Sight sight = caller.department(department);
        Sight ours = sight.of(years.of(sight.id()).groups());
        return Answers.computed(YearsJson.of(ours.people().values()), request);
    }
}

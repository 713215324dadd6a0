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
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.ContributionsJson;

/** What Sessionwise adds to pages, for hosts and pages that cannot ask for the services themselves. */
@Component(service = ContributionsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.contributions")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("contributions")
@Produces(MediaType.APPLICATION_JSON)
public final class ContributionsResource {

    private final Access access;
    private final Contributions contributions;

    @Activate
    public ContributionsResource(
            @Reference(name = "access") Access access, @Reference(name = "contributions") Contributions contributions) {
        this.access = access;
        this.contributions = contributions;
    }

    @GET
    public Response contributions(
            @Context Request request, @Context HttpHeaders headers, @QueryParam("department") String department)
            throws HostUnavailableException {
        Caller caller = access.signedIn(request, headers);
        Optional<DepartmentId> there = department == null
                ? Optional.empty()
                : Optional.of(caller.department(department).id());
        return Answers.computed(ContributionsJson.of(contributions.seenWith(caller.permissions(), there)), request);
    }
}

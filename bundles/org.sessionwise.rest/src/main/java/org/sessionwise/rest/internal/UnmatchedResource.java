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
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.Page;
import org.sessionwise.rest.internal.json.UnmatchedJson;

/** Plans that wait for a person. */
@Component(service = UnmatchedResource.class)
@JakartarsResource
@JakartarsName("sessionwise.unmatched")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("unmatched")
@Produces(MediaType.APPLICATION_JSON)
public final class UnmatchedResource {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final Access access;
    private final Offered offered;

    @Activate
    public UnmatchedResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response unmatched(
            @Context Request request,
            @Context HttpHeaders headers,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor)
            throws HostUnavailableException, NoAnswerException {
        access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        int most = Parameters.limit(limit, PAGE, LARGEST_PAGE);
        List<UnmatchedJson.UnmatchedPlanJson> all = offered.owners().waiting().stream()
                .map(UnmatchedJson.UnmatchedPlanJson::of)
                .toList();
        Page<UnmatchedJson.UnmatchedPlanJson> page =
                Page.of(all, Parameters.cursor(cursor), most).orElseThrow(Problem::listChanged);
        return Answers.computed(UnmatchedJson.of(page), request);
    }
}

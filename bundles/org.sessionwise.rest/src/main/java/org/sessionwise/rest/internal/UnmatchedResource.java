package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.PlanMatchException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.DecidedJson;
import org.sessionwise.rest.internal.json.Page;
import org.sessionwise.rest.internal.json.RequestJson;
import org.sessionwise.rest.internal.json.UnmatchedJson;

/** Plans that wait for a person, and what people decided about them. */
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

    @GET
    @Path("decided")
    public Response decided(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        return Answers.computed(new DecidedJson(visible(caller)), request);
    }

    @PUT
    @Path("{plan}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response match(
            @Context Request request, @Context HttpHeaders headers, @PathParam("plan") String plan, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        RequestJson.Match match = Parameters.body(body, RequestJson.Match.class);
        StaffMember person = caller.person(Parameters.required("staff", match.staff(), "the key of a person"));
        try {
            offered.owners().match(id(plan), person.id(), caller.actor());
            return Answers.done();
        } catch (PlanMatchException e) {
            throw Problem.of(ProblemType.CANNOT_MATCH, e.getMessage());
        }
    }

    @DELETE
    @Path("{plan}")
    public Response release(@Context Request request, @Context HttpHeaders headers, @PathParam("plan") String plan)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        if (visible(caller).stream().noneMatch(one -> one.plan().equals(plan))) {
            throw Problem.of(
                    ProblemType.CANNOT_MATCH, "Nobody had decided whose plan this is, or you may not see the person.");
        }
        try {
            offered.owners().release(id(plan), caller.actor());
            return Answers.done();
        } catch (PlanMatchException e) {
            throw Problem.of(ProblemType.CANNOT_MATCH, e.getMessage());
        }
    }

    /** Returns the decisions about people whom the caller may see. */
    private List<DecidedJson.DecidedOwnerJson> visible(Caller caller)
            throws HostUnavailableException, NoAnswerException {
        Map<StaffId, StaffMember> people = caller.people();
        return offered.owners().decided().stream()
                .filter(owner -> people.containsKey(owner.staff()))
                .map(owner -> DecidedJson.DecidedOwnerJson.of(
                        owner, people.get(owner.staff()).displayName()))
                .toList();
    }

    private static JobPlanId id(String plan) {
        return new JobPlanId(Parameters.required("plan", plan, "the key of a plan"));
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.PullJson;
import org.sessionwise.rest.internal.json.RequestJson;

/** Pulls of job plans: the last ones, and a new one. */
@Component(service = PullsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.pulls")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("pulls")
@Produces(MediaType.APPLICATION_JSON)
public final class PullsResource {

    private static final int NEWEST = 20;
    private static final int MOST = 100;

    private final Access access;
    private final Offered offered;

    @Activate
    public PullsResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response pulls(@Context Request request, @Context HttpHeaders headers, @QueryParam("limit") String limit)
            throws HostUnavailableException, NoAnswerException {
        access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        int most = Parameters.limit(limit, NEWEST, MOST);
        return Answers.computed(PullJson.PullsJson.of(offered.pulls().recent(most)), request);
    }

    @GET
    @Path("{id}")
    public Response report(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        PullReport report = offered.pulls()
                .report(id)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_PULL, "There is no report of that number, or not yet: look at its job."));
        return Answers.computed(PullJson.of(report), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pull(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        JobPlanPulls pulls = offered.pulls();
        RequestJson.Pull pull = Parameters.body(body, RequestJson.Pull.class);
        String source = Parameters.required("source", pull.source(), "one of /sources");
        if (pulls.sources().stream().noneMatch(known -> known.id().equals(source))) {
            throw Problem.of(ProblemType.UNKNOWN_SOURCE, "No source of that name is configured and running.");
        }
        try {
            return Answers.begun(pulls.begin(order(source, pull), caller.actor()));
        } catch (JobRunningException e) {
            throw Problem.jobRunning(e);
        }
    }

    private static PullOrder order(String source, RequestJson.Pull pull) {
        PullOrder order = PullOrder.of(source);
        if (pull.isDry()) {
            order = order.tryOut();
        }
        if (pull.isOfEverything()) {
            order = order.everything();
        }
        return pull.releaseKey() == null ? order : order.releasing(pull.releaseKey());
    }
}

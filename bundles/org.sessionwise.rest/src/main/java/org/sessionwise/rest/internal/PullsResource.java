package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
        PullOrder order = pull.isDry() ? PullOrder.of(source).tryOut() : PullOrder.of(source);
        try {
            String report = pulls.begin(order, caller.actor()).reference();
            return Answers.done(PullJson.of(pulls.report(report).orElseThrow()));
        } catch (JobRunningException e) {
            throw Problem.noAnswer(e.getMessage());
        }
    }
}

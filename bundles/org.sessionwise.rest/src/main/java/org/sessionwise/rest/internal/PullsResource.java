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
import java.util.List;
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
import org.sessionwise.domain.DepartmentId;
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
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        int most = Parameters.limit(limit, NEWEST, MOST);
        List<PullJson> pulls = offered.pulls().recent(most).stream()
                .map(report -> json(report, caller))
                .toList();
        return Answers.computed(new PullJson.PullsJson(pulls), request);
    }

    @GET
    @Path("{id}")
    public Response report(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        PullReport report = offered.pulls()
                .report(id)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_PULL, "There is no report of that number, or not yet: look at its job."));
        return Answers.computed(json(report, caller), request);
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
        if (pull.releaseKey() != null) {
            requireSightOf(pull.releaseKey(), pulls, caller);
        }
        try {
            return Answers.begun(pulls.begin(order(source, pull), caller.actor()));
        } catch (JobRunningException e) {
            throw Problem.jobRunning(e);
        }
    }

    private static PullJson json(PullReport report, Caller caller) {
        return PullJson.of(report, mayRelease(report, caller));
    }

    /** A yes is for departments that one works for; plans that wait for a person are nobody's yet. */
    private static boolean mayRelease(PullReport held, Caller caller) {
        return held.endings().stream()
                .map(PullReport.Ending::department)
                .filter(department -> !department.isEmpty())
                .allMatch(department -> caller.seesWhole(new DepartmentId(department)));
    }

    private static void requireSightOf(String releaseKey, JobPlanPulls pulls, Caller caller) throws NoAnswerException {
        PullReport held = pulls.recent(MOST).stream()
                .filter(report -> report.releaseKey().equals(releaseKey))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter("releaseKey", releaseKey, "the key of a pull held lately"));
        if (!mayRelease(held, caller)) {
            throw Problem.of(
                    ProblemType.NOT_PERMITTED,
                    "It would end plans of departments that you do not manage: ask somebody who manages them all.");
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

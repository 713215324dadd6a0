package org.sessionwise.rest.internal;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.JobJson;

/** What runs in the background, and what became of it. */
@Component(service = JobsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.jobs")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobsResource {

    private static final int NEWEST = 20;
    private static final int MOST = 100;
    /** Of so many, those that the caller may see are looked for. */
    private static final int LOOKED_AT = 1_000;

    private final Access access;
    private final Offered offered;
    private final OrderedExports orders;

    @Activate
    public JobsResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "orders") OrderedExports orders) {
        this.access = access;
        this.offered = offered;
        this.orders = orders;
    }

    @GET
    public Response jobs(@Context Request request, @Context HttpHeaders headers, @QueryParam("limit") String limit)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.signedIn(request, headers);
        int most = Parameters.limit(limit, NEWEST, MOST);
        JobSight sight = new JobSight(caller);
        List<Job> visible = new ArrayList<>();
        for (Job job : offered.jobs().newest(LOOKED_AT)) {
            if (visible.size() < most && sight.includes(job)) {
                visible.add(job);
            }
        }
        return Answers.computed(JobJson.JobsJson.of(visible, orders.kept(caller.actor())), request);
    }

    @GET
    @Path("{id}")
    public Response job(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.signedIn(request, headers);
        return Answers.computed(JobJson.of(visible(caller, id), orders.kept(caller.actor())), request);
    }

    @DELETE
    @Path("{id}")
    public Response cancel(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.signedIn(request, headers);
        visible(caller, id);
        return Answers.begun(offered.jobs().cancel(id, caller.actor()).orElseThrow(Problem::unknownJob));
    }

    private Job visible(Caller caller, String id) throws HostUnavailableException, NoAnswerException {
        Job job = offered.jobs().find(id).orElseThrow(Problem::unknownJob);
        if (!new JobSight(caller).includes(job)) {
            throw Problem.unknownJob();
        }
        return job;
    }
}

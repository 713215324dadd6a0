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
import java.time.LocalDate;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.ApplicationJson;
import org.sessionwise.rest.internal.json.ProposalJson;
import org.sessionwise.rest.internal.json.RequestJson;
import org.sessionwise.rest.internal.json.TemplateJson;

/** From plans to roster templates: look, apply, take back. */
@Component(service = TemplatesResource.class)
@JakartarsResource
@JakartarsName("sessionwise.templates")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/templates")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplatesResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public TemplatesResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response templates(
            @Context Request request, @Context HttpHeaders headers, @PathParam("department") String department)
            throws HostUnavailableException, NoAnswerException {
        Sight sight = manager(request, headers).wholeDepartment(department);
        return Answers.computed(
                TemplateJson.TemplatesJson.of(offered.entitlement(sight.id()).templates()), request);
    }

    @GET
    @Path("{template}/proposal")
    public Response proposal(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("template") String template,
            @QueryParam("asOf") String asOf)
            throws HostUnavailableException, NoAnswerException, UnknownTemplateException {
        Caller caller = manager(request, headers);
        Sight sight = caller.wholeDepartment(department);
        Entitlement entitlement = offered.entitlement(sight.id());
        LocalDate day = asOf == null ? LocalDate.now(caller.zone()) : Parameters.day("asOf", asOf);
        return Answers.computed(ProposalJson.of(entitlement.propose(template, day), sight.people()), request);
    }

    @GET
    @Path("{template}/applications")
    public Response applications(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("template") String template)
            throws HostUnavailableException, NoAnswerException {
        Sight sight = manager(request, headers).wholeDepartment(department);
        Entitlement entitlement = offered.entitlement(sight.id());
        return Answers.computed(
                ApplicationJson.ApplicationsJson.of(entitlement.applications(template), sight.people()), request);
    }

    @POST
    @Path("{template}/applications")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("template") String template,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, UnknownTemplateException, IOException {
        Caller caller = manager(request, headers);
        Sight sight = caller.wholeDepartment(department);
        Entitlement entitlement = offered.entitlement(sight.id());
        RequestJson.Apply apply = Parameters.body(body, RequestJson.Apply.class);
        return answer(
                sight,
                entitlement.apply(
                        template,
                        Parameters.day("asOf", apply.asOf()),
                        Parameters.required("fingerprint", apply.fingerprint(), "the fingerprint of the proposal"),
                        decisions(apply),
                        caller.actor()));
    }

    @POST
    @Path("{template}/applications/{application}/undo")
    public Response undo(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("template") String template,
            @PathParam("application") String application)
            throws HostUnavailableException, NoAnswerException, UnknownTemplateException {
        Caller caller = manager(request, headers);
        Sight sight = caller.wholeDepartment(department);
        Entitlement entitlement = offered.entitlement(sight.id());
        boolean known = entitlement.applications(template).stream()
                .anyMatch(one -> one.id().equals(application));
        if (!known) {
            throw Problem.of(ProblemType.UNKNOWN_APPLICATION, "The template has no application by that number.");
        }
        return answer(sight, entitlement.undo(application, caller.actor()));
    }

    private static Decisions decisions(RequestJson.Apply apply) {
        Set<String> kept = Parameters.texts("kept", apply.kept());
        Set<String> taken = Parameters.texts("accepted", apply.accepted());
        for (String key : kept) {
            if (taken.contains(key)) {
                throw Problem.badParameter("kept", key, "keys that are not among those accepted");
            }
        }
        return Decisions.of(taken, kept);
    }

    private Caller manager(Request request, HttpHeaders headers) throws HostUnavailableException {
        return access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
    }

    private static Response answer(Sight sight, ApplyResult result) {
        return switch (result.status()) {
            case APPLIED, NOTHING_TO_DO -> Answers.done(ApplicationJson.ApplyResultJson.of(result, sight.people()));
            case STALE -> throw Problem.of(ProblemType.TEMPLATE_CHANGED, result.message());
            case REFUSED -> throw Problem.of(ProblemType.HOST_REFUSED, result.message());
        };
    }
}

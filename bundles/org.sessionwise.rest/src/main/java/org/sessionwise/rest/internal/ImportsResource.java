package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.upload.Importer;
import org.sessionwise.api.upload.PlanUploads;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.api.upload.UploadReport;
import org.sessionwise.api.upload.UploadedDocument;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.ImportJson;

/** Job plans from files that people have: looked at, mapped, tried, taken. */
@Component(service = ImportsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.imports")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private static final String IN_WORDS = "16 MiB";

    /** How far to go with a file. */
    private enum Step {
        CHECK,
        ALL_PLANS,
        THESE_PLANS
    }

    private final Access access;
    private final Offered offered;

    @Reference(
            name = "uploads",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PlanUploads uploads;

    @Activate
    public ImportsResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    ImportsResource(Access access, Offered offered, PlanUploads uploads) {
        this(access, offered);
        this.uploads = uploads;
    }

    @GET
    public Response imports(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        PlanUploads service = running();
        return Answers.computed(ImportJson.ImportsJson.of(service.fields(), service.saved()), request);
    }

    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response look(
            @Context Request request, @Context HttpHeaders headers, @QueryParam("sheet") String sheet, InputStream body)
            throws HostUnavailableException {
        access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        PlanUploads service = running();
        try {
            return Answers.done(ImportJson.LookJson.of(service.look(file(body), Optional.ofNullable(sheet))));
        } catch (UploadRefusedException e) {
            throw refused(e);
        }
    }

    @PUT
    @Path("{import}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @Context Request request, @Context HttpHeaders headers, @PathParam("import") String name, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        PlanUploads service = running();
        ImportJson.MappingJson mapping = Parameters.body(body, ImportJson.MappingJson.class);
        requireTexts(mapping);
        try {
            service.save(name, mapping.mapping(), importer(caller));
            return Answers.done();
        } catch (UploadRefusedException e) {
            throw refused(e);
        }
    }

    private static void requireTexts(ImportJson.MappingJson mapping) {
        requireTexts("columns", mapping.columns());
        requireTexts("constants", mapping.constants());
        if (mapping.inHours() != null && mapping.inHours().contains(null)) {
            throw Problem.badParameter("inHours", null, "a list of texts");
        }
        if (mapping.words() != null) {
            mapping.words().forEach((field, words) -> {
                if (words == null) {
                    throw Problem.badParameter("words", null, "texts by texts, by fields");
                }
                requireTexts("words", words);
            });
        }
    }

    private static void requireTexts(String name, Map<String, String> texts) {
        if (texts != null) {
            texts.values().forEach(text -> {
                if (text == null || !Shown.isReadable(text)) {
                    throw Problem.badParameter(name, null, "texts by fields, without control characters");
                }
            });
        }
    }

    @POST
    @Path("{import}/file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("import") String name,
            @QueryParam("step") String step,
            InputStream body)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        PlanUploads service = running();
        Step chosen = Parameters.choice("step", step, List.of(Step.values()))
                .orElseThrow(() -> Problem.badParameter("step", null, "CHECK or ALL_PLANS or THESE_PLANS"));
        try {
            return chosen == Step.CHECK
                    ? Answers.done(ImportJson.ReportJson.of(service.check(name, file(body), importer(caller)), null))
                    : taken(
                            service.take(name, file(body), PlanUploads.Extent.valueOf(chosen.name()), importer(caller)),
                            caller);
        } catch (UploadRefusedException e) {
            throw refused(e);
        }
    }

    /** What was taken is kept; if a pull of it runs already, or cannot begin, the next one brings it. */
    private Response taken(UploadReport report, Caller caller) throws NoAnswerException {
        Job job;
        try {
            job = offered.pulls().begin(PullOrder.of(report.source()), caller.actor());
        } catch (JobRunningException e) {
            job = e.running();
        }
        return Answers.done(ImportJson.ReportJson.of(report, job));
    }

    @POST
    @Path("{import}/refused")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response refusedRows(
            @Context Request request, @Context HttpHeaders headers, @PathParam("import") String name, InputStream body)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        PlanUploads service = running();
        try {
            UploadedDocument document = service.refusedRows(name, file(body), importer(caller));
            return Response.ok(document.bytes(), MediaType.APPLICATION_OCTET_STREAM)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.name() + "\"")
                    .build();
        } catch (UploadRefusedException e) {
            throw refused(e);
        }
    }

    private static Importer importer(Caller caller) throws HostUnavailableException {
        return new Importer(caller.actor(), new ManagedPeople(caller)::manages);
    }

    private static byte[] file(InputStream body) {
        return Parameters.bytes(body, PlanUploads.LARGEST_FILE, IN_WORDS);
    }

    private static Problem refused(UploadRefusedException refused) {
        return Problem.of(ProblemType.FILE_REFUSED, refused.getMessage());
    }

    private PlanUploads running() {
        PlanUploads current = uploads;
        if (current == null) {
            throw Problem.of(ProblemType.NO_IMPORT, "The import of files is not installed or not running.");
        }
        return current;
    }
}

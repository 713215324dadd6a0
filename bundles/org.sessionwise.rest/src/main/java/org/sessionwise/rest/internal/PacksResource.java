package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.json.PackRequestJson;
import org.sessionwise.rest.internal.json.PacksJson;

/** Packs for the board and for departments, as they were frozen. */
@Component(service = PacksResource.class)
@JakartarsResource
@JakartarsName("sessionwise.packs")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("packs")
@Produces(MediaType.APPLICATION_JSON)
public final class PacksResource {

    static final String PDF_TYPE = "application/pdf";

    private final AttainmentAccess access;
    private final OfferedReporting offered;
    /** Each takes as much memory as the largest page of ours, and some seconds. */
    private final Semaphore place = new Semaphore(1);

    @Activate
    public PacksResource(
            @Reference(name = "access") AttainmentAccess access,
            @Reference(name = "offered") OfferedReporting offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response packs(@Context Request request, @Context HttpHeaders headers, @BeanParam ScopeQuery query)
            throws HostUnavailableException, NoAnswerException {
        ScopeSight scope = scope(request, headers, query);
        List<Pack> packs = offered.packs().all(scope.scope());
        PackSheets sheets = new PackSheets(offered.packs(), access.sight(request, headers));
        return Answers.computed(new PacksJson.AllJson(scope.mayWrite(), sheets.of(scope.json(), packs)), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response freeze(
            @Context Request request, @Context HttpHeaders headers, @BeanParam ScopeQuery query, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        ScopeSight scope = scope(request, headers, query).writable();
        LocalDate today = access.today(scope.caller());
        LocalDate day = dayUpTo(
                today,
                "day",
                Parameters.body(body, PackRequestJson.Freeze.class).day());
        if (!place.tryAcquire()) {
            throw Problem.busy();
        }
        try {
            Pack pack =
                    offered.packs().freeze(scope.scope(), day, scope.caller().actor());
            return Answers.created(PacksJson.of(pack, scope.json(), null), "packs/{id}", pack.id());
        } finally {
            place.release();
        }
    }

    @GET
    @Path("{id}")
    public Response pack(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        return file(request, headers, id, Packs.Format.JSON, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("{id}/pdf")
    @Produces(PDF_TYPE)
    public Response pdf(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        return file(request, headers, id, Packs.Format.PDF, PDF_TYPE);
    }

    @GET
    @Path("{id}/xlsx")
    @Produces(ExportFormat.XLSX_TYPE)
    public Response xlsx(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        return file(request, headers, id, Packs.Format.XLSX, ExportFormat.XLSX_TYPE);
    }

    @POST
    @Path("{id}/reports")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reported(
            @Context Request request, @Context HttpHeaders headers, @PathParam("id") String id, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        AttainmentSight sight = access.sight(request, headers);
        ScopeSight scope = sightOf(find(id), sight).writable();
        PackRequestJson.Report sent = Parameters.body(body, PackRequestJson.Report.class);
        Packs.Report report = new Packs.Report(
                Parameters.choice("to", sent.to(), List.of(Topics.BOARD, Topics.DEPARTMENT))
                        .orElseThrow(() -> Problem.badParameter("to", null, "board or department")),
                dayUpTo(access.today(sight.caller()), "on", sent.on()),
                Form.note("minute", sent.minute()));
        try {
            Pack pack = offered.packs().reported(id, report, sight.caller().actor());
            return Answers.created(PacksJson.of(pack, scope.json(), null));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    private Response file(Request request, HttpHeaders headers, String id, Packs.Format format, String type)
            throws HostUnavailableException, NoAnswerException {
        Pack pack = find(id);
        sightOf(pack, access.sight(request, headers));
        byte[] bytes = offered.packs().file(id, format).orElseThrow(PacksResource::unknown);
        Response answer = Answers.computed(bytes, type, pack.digest(), request);
        return format == Packs.Format.JSON
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(pack, format) + "\"")
                        .build();
    }

    private ScopeSight scope(Request request, HttpHeaders headers, ScopeQuery query) throws HostUnavailableException {
        AttainmentScope wanted = query.scope();
        if (wanted.kind() == AttainmentScope.Kind.TEAM) {
            throw Problem.badParameter("scope", "team", "trust or department: others have no packs");
        }
        if (wanted.group().isPresent()) {
            throw Problem.badParameter("group", wanted.group().get(), "left out: a pack is of all groups");
        }
        return access.asked(request, headers, query).scope();
    }

    private Pack find(String id) throws NoAnswerException {
        return offered.packs().find(id).orElseThrow(PacksResource::unknown);
    }

    private static ScopeSight sightOf(Pack pack, AttainmentSight sight) throws HostUnavailableException {
        return sight.find(pack.scope()).orElseThrow(PacksResource::unknown);
    }

    private static LocalDate dayUpTo(LocalDate today, String name, String text) {
        LocalDate day = Parameters.day(name, text);
        if (day.isAfter(today)) {
            throw Problem.badParameter(name, text, "a day up to today");
        }
        return day;
    }

    /** Keys are the host's and may hold anything; a header takes little. */
    private static String name(Pack pack, Packs.Format format) {
        String of = pack.scope().department().map(Object::toString).orElse("board");
        return "pack-" + of.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + pack.day()
                + (format == Packs.Format.PDF ? ".pdf" : ".xlsx");
    }

    private static Problem unknown() {
        return Problem.of(ProblemType.UNKNOWN_PACK, "There is no such pack, or none that you may see.");
    }
}

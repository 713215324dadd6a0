package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
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
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.json.ExportRequestJson;
import org.sessionwise.rest.internal.json.Json;

/** Files that take longer than somebody waits: made in the background, and kept a week for whoever ordered them. */
@Component(service = DepartmentExportsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.department-exports")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/exports")
@Produces(MediaType.APPLICATION_JSON)
public final class DepartmentExportsResource {

    private static final String FIGURES = "figures";

    private final Access access;
    private final Offered offered;
    private final OfferedFigures figures;
    private final OrderedExports orders;

    @Activate
    public DepartmentExportsResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "figures") OfferedFigures figures,
            @Reference(name = "orders") OrderedExports orders) {
        this.access = access;
        this.offered = offered;
        this.figures = figures;
        this.orders = orders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        Sight sight = all.of(offered.reconciliation(all.id()).groups());
        ExportRequestJson sent = Parameters.body(body, ExportRequestJson.class);
        ExportFormat format = format(sent.format());
        TableExport export = what(sent).equals(FIGURES)
                ? new FiguresExport(caller, sight, figures, FiguresQuery.of(sent), format)
                : new FindingsExport(caller, sight, figures, FindingsQuery.of(sent), format);
        try {
            Job job = offered.jobs().begin(orders.order(export), orders.work(export, format, sight.staff()));
            return Response.accepted(Json.bytes(new ExportRequestJson.BegunJson(job.id())))
                    .type(MediaType.APPLICATION_JSON)
                    .location(Answers.address(job))
                    .build();
        } catch (JobRunningException e) {
            throw Problem.jobRunning(e, "A file of yours is being made: wait until it is ready, or cancel it.");
        }
    }

    private static String what(ExportRequestJson sent) {
        return Parameters.choice("what", sent.what(), List.of(FIGURES, "findings"))
                .orElseThrow(() -> Problem.badParameter("what", null, "figures or findings"));
    }

    private static ExportFormat format(String text) {
        List<String> words =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList();
        String word = Parameters.choice("format", text, words)
                .orElseThrow(() -> Problem.badParameter("format", null, String.join(" or ", words)));
        return ExportFormat.values()[words.indexOf(word)];
    }
}

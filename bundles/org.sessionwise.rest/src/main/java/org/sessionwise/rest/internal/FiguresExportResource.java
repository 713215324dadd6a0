package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.ExportFormat;

/** Figures to take away: what {@link FiguresResource} answers, as files. */
@Component(service = FiguresExportResource.class)
@JakartarsResource
@JakartarsName("sessionwise.figures-export")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}")
public final class FiguresExportResource {

    private final Access access;
    private final OfferedFigures offered;
    private final Exports exports;

    @Activate
    public FiguresExportResource(
            @Reference(name = "access") Access access,
            @Reference(name = "figures") OfferedFigures offered,
            @Reference(name = "exports") Exports exports) {
        this.access = access;
        this.offered = offered;
        this.exports = exports;
    }

    @GET
    @Path("figures.csv")
    @Produces(ExportFormat.CSV_TYPE)
    public Response csv(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @BeanParam FiguresQuery query)
            throws HostUnavailableException, NoAnswerException, IOException {
        return answer(request, headers, department, query, ExportFormat.CSV);
    }

    @GET
    @Path("figures.xlsx")
    @Produces(ExportFormat.XLSX_TYPE)
    public Response xlsx(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @BeanParam FiguresQuery query)
            throws HostUnavailableException, NoAnswerException, IOException {
        return answer(request, headers, department, query, ExportFormat.XLSX);
    }

    @GET
    @Path("figures.pdf")
    @Produces(ExportFormat.PDF_TYPE)
    public Response pdf(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @BeanParam FiguresQuery query)
            throws HostUnavailableException, NoAnswerException, IOException {
        return answer(request, headers, department, query, ExportFormat.PDF);
    }

    private Response answer(
            Request request, HttpHeaders headers, String department, FiguresQuery query, ExportFormat format)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        return exports.tables(new FiguresExport(caller, sight, offered, query, format), format);
    }
}

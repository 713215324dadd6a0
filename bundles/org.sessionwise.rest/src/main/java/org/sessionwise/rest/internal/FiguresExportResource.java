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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.About;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.export.FiguresTable;
import org.sessionwise.rest.internal.export.OutcomesTable;

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
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        FigureQuestion question = query.question();
        boolean outcomes = query.ofOutcomes();
        FigureParameters.requireBounded(question, sight.people().size());
        Figures figures = offered.of(sight.id());
        Function<FigureLine, String> names = names(caller, sight);
        return exports.tables(order(caller, sight, question), ExportFormat.CSV, file -> {
            FigureSheet sheet = figures.figures(question, sight.staff());
            return outcomes ? OutcomesTable.write(file, sheet, names) : FiguresTable.write(file, sheet, names);
        });
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
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        FigureQuestion question = query.question();
        FigureParameters.requireBounded(question, sight.people().size());
        Figures figures = offered.of(sight.id());
        Function<FigureLine, String> names = names(caller, sight);
        return exports.tables(order(caller, sight, question), ExportFormat.XLSX, file -> {
            FigureSheet sheet = figures.figures(question, sight.staff());
            file.about(About.of(sight.department().name(), sight.inWords(), sheet));
            return FiguresTable.write(file, sheet, names) + OutcomesTable.write(file, sheet, names);
        });
    }

    private static Function<FigureLine, String> names(Caller caller, Sight sight) throws HostUnavailableException {
        FigureNames names = FigureNames.of(caller, List.of(sight));
        return line -> names.named(line).key().name();
    }

    private static Exports.Order order(Caller caller, Sight sight, FigureQuestion question) {
        return new Exports.Order(
                caller.actor(),
                sight.id(),
                question.period(),
                "figures",
                "by " + question.split().name().toLowerCase(Locale.ROOT));
    }
}

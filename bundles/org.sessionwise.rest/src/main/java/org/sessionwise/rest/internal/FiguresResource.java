package org.sessionwise.rest.internal;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.FigureSheetJson;
import org.sessionwise.rest.internal.json.LineFindingsJson;
import org.sessionwise.rest.internal.json.LineFindingsJson.LineFindingJson;
import org.sessionwise.rest.internal.json.Page;

/** Figures of a department's people whom the user may see, and what each is made of. */
@Component(service = FiguresResource.class)
@JakartarsResource
@JakartarsName("sessionwise.figures")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/figures")
@Produces(MediaType.APPLICATION_JSON)
public final class FiguresResource {

    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 1_000;

    private final Access access;
    private final OfferedFigures offered;

    @Activate
    public FiguresResource(
            @Reference(name = "access") Access access, @Reference(name = "figures") OfferedFigures offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response figures(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("split") String split,
            @QueryParam("over") String over,
            @QueryParam("planned") String planned,
            @QueryParam("categories") String categories)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        Figures figures = offered.of(sight.id());
        FigureQuestion question = FigureParameters.question(from, until, over, planned, categories)
                .by(FigureParameters.split(split).orElse(Split.TEAM));
        FigureParameters.requireBounded(question, sight.people().size());
        FigureSheet sheet = figures.figures(question, sight.staff());
        FigureNames names = FigureNames.of(caller, List.of(sight));
        return Answers.computed(
                FigureSheetJson.ofDepartment(
                        sheet, sight.whole(), names.named(sheet.lines()), names.named(sheet.total())),
                request);
    }

    @GET
    @Path("findings")
    public Response findings(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("basis") String basis,
            @QueryParam("key") String key,
            @QueryParam("outcome") String outcome,
            @QueryParam("categories") String categories,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight sight = caller.department(department);
        Figures figures = offered.of(sight.id());
        FigureQuestion question =
                FigureQuestion.of(Parameters.period(from, until)).allCategories(FigureParameters.all(categories));
        Basis compared =
                Parameters.choice("basis", basis, List.of(Basis.values())).orElse(Basis.ROSTERED);
        LineKey line = FigureParameters.key(key);
        Optional<Outcome> only = FigureParameters.outcome(outcome);
        int most = Parameters.limit(limit, PAGE, LARGEST_PAGE);
        List<FigureFinding> found = figures.findings(question, line, compared, only, sight.staff());
        return Answers.computed(
                LineFindingsJson.of(
                        question.period(),
                        compared.name(),
                        line.toString(),
                        page(found, sight, caller.zone(), cursor, most)),
                request);
    }

    private static Page<LineFindingJson> page(
            List<FigureFinding> found, Sight sight, ZoneId zone, String cursor, int most) {
        List<LineFindingJson> all = found.stream()
                .filter(one -> sight.people().containsKey(one.staff()))
                .map(one -> LineFindingJson.of(one, sight.people().get(one.staff()), zone))
                .toList();
        return Page.of(all, Parameters.cursor(cursor), most).orElseThrow(Problem::listChanged);
    }
}

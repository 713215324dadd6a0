package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.Split;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.CamelCase;
import org.sessionwise.rest.internal.json.FigureSheetJson;
import org.sessionwise.rest.internal.json.FigureSheetJson.LeftOutJson;

/** Figures of everybody whom the user may see, over all departments for which reconciliation is on. */
@Component(service = TrustFiguresResource.class)
@JakartarsResource
@JakartarsName("sessionwise.figures.trust")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("figures")
@Produces(MediaType.APPLICATION_JSON)
public final class TrustFiguresResource {

    private static final String WHOLE = "trust";

    private final Access access;
    private final OfferedFigures offered;

    @Activate
    public TrustFiguresResource(
            @Reference(name = "access") Access access, @Reference(name = "figures") OfferedFigures offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response figures(
            @Context Request request,
            @Context HttpHeaders headers,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("split") String split,
            @QueryParam("over") String over,
            @QueryParam("planned") String planned,
            @QueryParam("categories") String categories)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        FigureQuestion question = FigureParameters.question(from, until, over, planned, categories)
                .by(split(split));
        List<FigureSheet> sheets = new ArrayList<>();
        List<LeftOutJson> leftOut = new ArrayList<>();
        List<Sight> sights = caller.departments();
        FigureParameters.requireBounded(
                question,
                sights.stream().mapToInt(sight -> sight.people().size()).sum());
        for (Sight sight : sights) {
            Optional<Figures> figures = offered.find(sight.id());
            if (figures.isPresent()) {
                sheets.add(figures.get().figures(question, sight.staff()));
            } else {
                leftOut.add(
                        new LeftOutJson(sight.id().value(), sight.department().name()));
            }
        }
        FigureSheet trust = FigureSheet.ofTrust(sheets, WHOLE.equals(split))
                .orElseThrow(() -> Problem.notEnabled(Capability.RECONCILIATION));
        FigureNames names = FigureNames.of(caller, sights);
        return Answers.computed(
                FigureSheetJson.ofTrust(trust, leftOut, names.named(trust.lines()), names.named(trust.total())),
                request);
    }

    /** The trust as one is made of its departments. */
    private static Split split(String split) {
        if (split == null || WHOLE.equals(split)) {
            return Split.DEPARTMENT;
        }
        List<String> words = new ArrayList<>(List.of(WHOLE));
        Arrays.stream(Split.values()).map(CamelCase::of).forEach(words::add);
        Parameters.choice("split", split, words);
        return FigureParameters.split(split).orElseThrow();
    }
}

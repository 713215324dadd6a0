package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.AttainmentScopeJson;
import org.sessionwise.rest.internal.json.IndicatorTrendJson;
import org.sessionwise.rest.internal.json.IndicatorsJson;

/** The four indicators of appendix 2, with the local readings beside them. */
@Component(service = IndicatorsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.indicators")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("indicators")
@Produces(MediaType.APPLICATION_JSON)
public final class IndicatorsResource {

    private final AttainmentAccess access;
    private final OfferedReporting offered;

    @Activate
    public IndicatorsResource(
            @Reference(name = "access") AttainmentAccess access,
            @Reference(name = "offered") OfferedReporting offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response sheet(
            @Context Request request,
            @Context HttpHeaders headers,
            @BeanParam ScopeQuery query,
            @QueryParam("asAt") String asAt)
            throws HostUnavailableException, NoAnswerException {
        AttainmentAsked asked = access.asked(request, headers, query);
        LocalDate day = AttainmentAccess.asAt(asAt, asked.today());
        asked.report(day); // or a group that there is not would be without anything
        IndicatorSheet sheet = offered.indicators()
                .sheet(asked.scope().scope(), day, asked.visible().keySet());
        return Answers.computed(
                IndicatorsJson.of(
                        sheet, asked.smallest(day), asked.scope().json(), inSight(asked.sight(), sheet.lines())),
                request);
    }

    /** Names the scopes that the user may ask about: lines of others are left out. */
    private static Map<AttainmentScope, AttainmentScopeJson> inSight(AttainmentSight sight, List<IndicatorLine> lines)
            throws HostUnavailableException {
        Map<AttainmentScope, AttainmentScopeJson> named = new HashMap<>();
        for (IndicatorLine line : lines) {
            if (!named.containsKey(line.scope())) {
                Optional<ScopeSight> seen = sight.find(line.scope());
                if (seen.isPresent()) {
                    named.put(line.scope(), seen.get().json());
                }
            }
        }
        return named;
    }

    @GET
    @Path("trend")
    public Response trend(
            @Context Request request,
            @Context HttpHeaders headers,
            @BeanParam ScopeQuery query,
            @QueryParam("months") String months)
            throws HostUnavailableException, NoAnswerException {
        AttainmentAsked asked = access.asked(request, headers, query);
        int wanted = AttainmentAccess.months(months);
        asked.report(asked.today());
        List<IndicatorSheet> sheets = offered.indicators()
                .trend(
                        asked.scope().scope(),
                        asked.today(),
                        wanted,
                        asked.visible().keySet());
        return Answers.computed(IndicatorTrendJson.of(sheets), request);
    }
}

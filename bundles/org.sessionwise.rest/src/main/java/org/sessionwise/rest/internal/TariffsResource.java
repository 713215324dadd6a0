package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.TariffRequestJson;
import org.sessionwise.rest.internal.json.TariffsJson;

/** The trust's suggested time for supporting roles. */
@Component(service = TariffsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.spa-tariffs")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("spa-tariffs")
@Produces(MediaType.APPLICATION_JSON)
public final class TariffsResource {

    private final Access access;
    private final Offered offered;

    @Activate
    public TariffsResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response tariffs(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.values());
        boolean mayWrite = caller.may(Permission.ADMINISTER) && caller.seesTrust();
        return Answers.computed(TariffsJson.of(offered.tariffs().all(), mayWrite), request);
    }

    @PUT
    @Path("{from}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @Context Request request, @Context HttpHeaders headers, @PathParam("from") String from, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        Caller caller = access.callerForTrust(request, headers, Permission.ADMINISTER);
        TariffRequestJson sent = Parameters.body(body, TariffRequestJson.class);
        SpaTariff kept = offered.tariffs()
                .save(Parameters.day("from", from), rates(sent.rates()), Form.basedOn(sent.basedOn()), caller.actor());
        return Answers.done(TariffsJson.TariffJson.of(kept));
    }

    @DELETE
    @Path("{from}")
    public Response remove(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("from") String from,
            @QueryParam("basedOn") String basedOn)
            throws HostUnavailableException, NoAnswerException, ChangedMeanwhileException {
        Caller caller = access.callerForTrust(request, headers, Permission.ADMINISTER);
        offered.tariffs().remove(Parameters.day("from", from), version(basedOn), caller.actor());
        return Answers.done();
    }

    private static long version(String text) {
        try {
            return Form.basedOn(text == null ? null : Long.valueOf(text));
        } catch (NumberFormatException e) {
            throw Problem.badParameter("basedOn", text, "the version that is to go");
        }
    }

    private static List<SpaTariff.Rate> rates(List<TariffRequestJson.RateJson> sent) {
        List<SpaTariff.Rate> rates = new ArrayList<>();
        Set<String> roles = new HashSet<>();
        Form.each("rates", sent, 100, (place, one) -> {
            String role = Form.name(place + ".role", one.role());
            if (!roles.add(LeadershipRole.key(role))) {
                throw Problem.badParameter(place + ".role", one.role(), "a role that no other rate is for");
            }
            rates.add(new SpaTariff.Rate(role, steps(place, one.minutes()), source(place, one)));
        });
        return rates;
    }

    private static List<Integer> steps(String rate, List<Integer> minutes) {
        List<Integer> steps = new ArrayList<>();
        Form.each(rate + ".minutes", minutes, 20, (place, one) -> steps.add(Form.whole(place, one, 0, 3_000)));
        if (steps.isEmpty()) {
            throw Problem.badParameter(rate + ".minutes", null, "minutes a week for the first, the next, and so on");
        }
        return steps;
    }

    private static RuleSource source(String place, TariffRequestJson.RateJson one) {
        RuleSource.Standing standing = Parameters.choice(
                        place + ".standing", one.standing(), List.of(RuleSource.Standing.values()))
                .orElse(RuleSource.Standing.TRUST);
        return new RuleSource(
                Form.words(place + ".document", one.document()), Form.note(place + ".clause", one.clause()), standing);
    }
}

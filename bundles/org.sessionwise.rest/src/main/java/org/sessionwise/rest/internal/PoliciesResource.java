package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.PoliciesJson;
import org.sessionwise.rest.internal.json.PolicyEffectsJson;
import org.sessionwise.rest.internal.json.PolicyRequestJson;

/** What the trust settles about matching. */
@Component(service = PoliciesResource.class)
@JakartarsResource
@JakartarsName("sessionwise.policies")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("reconciliation/policies")
@Produces(MediaType.APPLICATION_JSON)
public final class PoliciesResource {

    private static final int MOST_DAYS = 366;
    private static final int MOST_MINUTES = 24 * 60;

    private final Access access;
    private final OfferedReviews offered;

    @Activate
    public PoliciesResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") OfferedReviews offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response policies(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.values());
        boolean mayWrite = caller.may(Permission.ADMINISTER) && caller.seesTrust();
        return Answers.computed(PoliciesJson.of(offered.policies().history(), mayWrite), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        Caller caller = access.callerForTrust(request, headers, Permission.ADMINISTER);
        PolicyRequestJson.Matching sent = Parameters.body(body, PolicyRequestJson.Matching.class);
        return Answers.done(PoliciesJson.PolicyJson.of(offered.policies()
                .save(
                        Parameters.day("from", sent.from()),
                        policy(sent),
                        Form.basedOn(sent.basedOn()),
                        caller.actor())));
    }

    /** Shows what a policy would change in the last financial quarter that has ended, as if it had counted there. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        MatchingPolicy policy = policy(Parameters.body(body, PolicyRequestJson.Matching.class));
        FinancialQuarter shown =
                FinancialQuarter.of(LocalDate.now(caller.zone())).previous();
        List<Sight> sights = caller.departments();
        Map<DepartmentId, Set<StaffId>> visible = new HashMap<>();
        sights.forEach(sight -> visible.put(sight.id(), sight.staff()));
        FigureNames names = FigureNames.of(caller, sights);
        Map<DepartmentId, String> called = new HashMap<>();
        sights.forEach(sight -> called.put(sight.id(), sight.department().name()));
        return Answers.done(PolicyEffectsJson.of(
                shown.label(),
                shown.days(),
                offered.policies().preview(policy, shown.days(), visible).stream()
                        .map(effect -> new PolicyEffectsJson.EffectJson(
                                new PolicyEffectsJson.DepartmentJson(
                                        effect.department().value(), called.get(effect.department())),
                                names.named(effect.before()),
                                names.named(effect.after())))
                        .toList()));
    }

    private static MatchingPolicy policy(PolicyRequestJson.Matching sent) {
        return MatchingPolicy.builder()
                .movedWindowDays(Form.whole("movedWindowDays", sent.movedWindowDays(), 0, MOST_DAYS))
                .shortTolerance(Duration.ofMinutes(
                        Form.whole("shortToleranceMinutes", sent.shortToleranceMinutes(), 0, MOST_MINUTES)))
                .noticeDays(Form.whole("noticeDays", sent.noticeDays(), 0, MOST_DAYS))
                .lieuWindowDays(Form.whole("lieuWindowDays", sent.lieuWindowDays(), 0, MOST_DAYS))
                .shortNoticeDelivers(truth("shortNoticeDelivers", sent.shortNoticeDelivers()))
                .extraUnpaidDelivers(truth("extraUnpaidDelivers", sent.extraUnpaidDelivers()))
                .build();
    }

    private static boolean truth(String name, Boolean sent) {
        if (sent == null) {
            throw Problem.badParameter(name, null, "true or false");
        }
        return sent;
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;
import org.sessionwise.rest.internal.json.AttainmentTrendJson;
import org.sessionwise.rest.internal.json.CatalogueJson;
import org.sessionwise.rest.internal.json.LapsingPlansJson;
import org.sessionwise.rest.internal.json.TargetJson;

/** How far the trust, its departments, teams and workforce groups have come, by the standard for meaningful use. */
@Component(service = AttainmentResource.class)
@JakartarsResource
@JakartarsName("sessionwise.attainment")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("attainment")
@Produces(MediaType.APPLICATION_JSON)
public final class AttainmentResource {

    private static final int MOST_CRITERIA = 200;
    private static final int LAPSING_DAYS = 61;

    private final AttainmentAccess access;

    @Activate
    public AttainmentResource(@Reference(name = "access") AttainmentAccess access) {
        this.access = access;
    }

    @GET
    @Path("catalogue")
    public Response catalogue(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Catalogue catalogue = access.catalogue(access.sight(request, headers));
        return Answers.computed(CatalogueJson.of(catalogue), request);
    }

    @GET
    public Response attainment(
            @Context Request request,
            @Context HttpHeaders headers,
            @BeanParam ScopeQuery query,
            @QueryParam("asAt") String asAt)
            throws HostUnavailableException, NoAnswerException {
        AttainmentAsked asked = access.asked(request, headers, query);
        AttainmentReport report = asked.report(AttainmentAccess.asAt(asAt, asked.today()));
        return Answers.computed(asked.answer(report, report.attained()), request);
    }

    @GET
    @Path("matrix")
    public Response matrix(@Context Request request, @Context HttpHeaders headers, @QueryParam("asAt") String asAt)
            throws HostUnavailableException, NoAnswerException {
        AttainmentSight sight = access.sight(request, headers);
        LocalDate day = AttainmentAccess.asAt(asAt, access.today(sight.caller()));
        List<Attained> matrix = access.services().attainment().matrix(day);
        SmallGroups groups = access.groups(sight, access.smallest(sight, day), matrix);
        return Answers.computed(new AttainmentTable(sight, groups).of(day, matrix), request);
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
        List<AttainmentTrendJson.MonthJson> told = new ArrayList<>();
        for (int back = AttainmentAccess.months(months) - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(asked.today()).minusMonths(back);
            LocalDate day = back == 0 ? asked.today() : month.atEndOfMonth();
            Optional<AttainmentReport> report = back == 0 ? Optional.of(asked.report(day)) : asked.told(day);
            report.ifPresent(one -> told.add(new AttainmentTrendJson.MonthJson(
                    day.toString(), one.attained().level(), one.attained().weakest(), one.isReconstructed())));
        }
        return Answers.computed(AttainmentTrendJson.of(told), request);
    }

    @GET
    @Path("lapsing")
    public Response lapsing(@Context Request request, @Context HttpHeaders headers, @BeanParam ScopeQuery query)
            throws HostUnavailableException, NoAnswerException {
        AttainmentAsked asked = access.asked(request, headers, query);
        LocalDate before = asked.today().plusDays(LAPSING_DAYS);
        Map<StaffId, StaffMember> visible = asked.visible();
        List<LapsingPlansJson.LapsingJson> people = new ArrayList<>();
        try {
            access.services()
                    .attainment()
                    .lapsing(asked.scope().scope(), before, visible.keySet())
                    .forEach((staff, on) -> people.add(new LapsingPlansJson.LapsingJson(
                            staff.value(), visible.get(staff).displayName(), on.toString())));
        } catch (UnknownScopeException e) {
            throw AttainmentAsked.unknownScope();
        }
        return Answers.computed(LapsingPlansJson.of(before.toString(), people), request);
    }

    /** Changes nothing; it is a POST for its body, and asks for the host's proof as every POST does. */
    @POST
    @Path("what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response whatIf(
            @Context Request request, @Context HttpHeaders headers, @BeanParam ScopeQuery query, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        AttainmentAsked asked = access.asked(request, headers, query);
        AttainmentRequestJson.WhatIf sent = Parameters.body(body, AttainmentRequestJson.WhatIf.class);
        AttainmentReport report = asked.report(asked.today());
        Set<CriterionId> done = new LinkedHashSet<>();
        Form.each(
                "done",
                sent.done(),
                MOST_CRITERIA,
                (place, text) -> done.add(AttainmentAccess.criterion(place, text, report.catalogue())));
        try {
            Attained attained =
                    access.services().attainment().whatIf(asked.scope().scope(), done);
            return Answers.done(asked.answer(report, attained));
        } catch (UnknownScopeException e) {
            throw AttainmentAsked.unknownScope();
        }
    }

    @PUT
    @Path("target")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response aim(
            @Context Request request, @Context HttpHeaders headers, @BeanParam ScopeQuery query, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        AttainmentAsked asked = access.asked(request, headers, query);
        ScopeSight scope = asked.scope().writable();
        long basedOn = ReviewedDepartment.basedOn(headers);
        AttainmentRequestJson.Aim sent = Parameters.body(body, AttainmentRequestJson.Aim.class);
        int level = AttainmentAccess.level("level", sent.level());
        LocalDate by = Parameters.day("by", sent.by());
        asked.report(asked.today()); // or a target would be kept for a group that there is not
        return Answers.done(TargetJson.of(access.services()
                .attainment()
                .aim(scope.scope(), level, by, basedOn, scope.caller().actor())));
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;
import org.sessionwise.rest.internal.json.AttainmentStepsJson;

/** What stands between a scope and a level, and who does something about it. */
@Component(service = AttainmentStepsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.attainment.steps")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("attainment/steps")
@Produces(MediaType.APPLICATION_JSON)
public final class AttainmentStepsResource {

    private static final List<Integer> LEVELS = List.of(1, 2, 3, 4);

    private final AttainmentAccess access;

    @Activate
    public AttainmentStepsResource(@Reference(name = "access") AttainmentAccess access) {
        this.access = access;
    }

    @GET
    public Response steps(
            @Context Request request,
            @Context HttpHeaders headers,
            @BeanParam ScopeQuery query,
            @QueryParam("level") String level)
            throws HostUnavailableException, NoAnswerException {
        AttainmentAsked asked = access.asked(request, headers, query);
        Optional<Integer> wanted = Parameters.choice("level", level, LEVELS);
        AttainmentReport report = asked.report(asked.today());
        Map<StaffId, StaffMember> visible = asked.visible();
        try {
            List<NextStep> steps =
                    access.services().attainment().nextSteps(asked.scope().scope(), wanted, visible.keySet());
            StepsAnswer answer = new StepsAnswer(asked.scope(), visible, asked.groups(report));
            int reached = Math.min(LEVELS.size(), report.attained().level() + 1);
            return Answers.computed(
                    answer.of(wanted.orElse(reached), report.attained().people(), steps), request);
        } catch (UnknownScopeException e) {
            throw AttainmentAsked.unknownScope();
        }
    }

    @PUT
    @Path("{criterion}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("criterion") String criterion,
            @BeanParam ScopeQuery query,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        AttainmentAsked asked = access.asked(request, headers, query);
        ScopeSight scope = asked.scope().writable();
        long basedOn = ReviewedDepartment.basedOn(headers);
        AttainmentRequestJson.Step sent = Parameters.body(body, AttainmentRequestJson.Step.class);
        CriterionId about = AttainmentAccess.criterion(
                "criterion", criterion, asked.report(asked.today()).catalogue());
        StepPlan.Content content = new StepPlan.Content(
                Form.name("owner", sent.owner()),
                Optional.ofNullable(sent.due()).map(due -> Parameters.day("due", due)),
                Form.note("note", sent.note()));
        try {
            StepPlan kept = access.services()
                    .attainment()
                    .plan(scope.scope(), about, content, basedOn, scope.caller().actor());
            return Answers.done(AttainmentStepsJson.StepPlanJson.of(kept, true));
        } catch (UnknownScopeException e) {
            throw AttainmentAsked.unknownScope();
        }
    }
}

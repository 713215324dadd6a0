package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.LinkedHashMap;
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
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;
import org.sessionwise.rest.internal.json.CamelCase;

/** What the consistency committee draws, finds and returns. */
@Component(service = SamplesResource.class)
@JakartarsResource
@JakartarsName("sessionwise.samples")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("samples")
@Produces(MediaType.APPLICATION_JSON)
public final class SamplesResource {

    private static final int MOST_A_TEAM = 100;
    private static final int MOST_DEPARTMENTS = 2_000;
    private static final List<SampledPlan.Finding> FINDINGS = List.of(SampledPlan.Finding.values());

    private final AttainmentAccess access;

    @Activate
    public SamplesResource(@Reference(name = "access") AttainmentAccess access) {
        this.access = access;
    }

    @GET
    public Response samples(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        SamplesAnswer answer = new SamplesAnswer(access.sight(request, headers));
        return Answers.computed(answer.of(access.services().sampling().all()), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draw(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        AttainmentSight sight = writable(request, headers);
        AttainmentRequestJson.Draw sent = Parameters.body(body, AttainmentRequestJson.Draw.class);
        int perTeam = Form.whole("perTeam", sent.perTeam(), 1, MOST_A_TEAM);
        Optional<Long> seed = seed(sent.seed());
        try {
            Sample drawn = access.services()
                    .sampling()
                    .draw(
                            members(sent.departments(), sight),
                            perTeam,
                            seed,
                            sight.caller().actor());
            return Answers.created(new SamplesAnswer(sight).of(drawn));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    @PUT
    @Path("{id}/plans/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @PathParam("number") String number,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        AttainmentSight sight = writable(request, headers);
        int plan = plan(known(id), number);
        long basedOn = ReviewedDepartment.basedOn(headers);
        AttainmentRequestJson.Finding sent = Parameters.body(body, AttainmentRequestJson.Finding.class);
        SampledPlan.Content content = new SampledPlan.Content(
                finding(sent.finding()),
                Form.note("advice", sent.advice()),
                Optional.ofNullable(sent.on()).map(day -> Parameters.day("on", day)));
        try {
            return Answers.done(new SamplesAnswer(sight)
                    .of(access.services()
                            .sampling()
                            .record(id, plan, content, basedOn, sight.caller().actor())));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    @POST
    @Path("{id}/closing")
    public Response close(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException, ChangedMeanwhileException {
        AttainmentSight sight = writable(request, headers);
        known(id);
        long basedOn = ReviewedDepartment.basedOn(headers);
        try {
            return Answers.done(new SamplesAnswer(sight)
                    .of(access.services()
                            .sampling()
                            .close(id, basedOn, sight.caller().actor())));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    private AttainmentSight writable(Request request, HttpHeaders headers) throws HostUnavailableException {
        AttainmentSight sight = access.sight(request, headers);
        sight.asked(AttainmentScope.trust()).writable();
        return sight;
    }

    private Sample known(String id) throws NoAnswerException {
        return access.services()
                .sampling()
                .find(id)
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_SAMPLE, "There is no such sample."));
    }

    private static int plan(Sample sample, String number) {
        return sample.plans().stream()
                .map(SampledPlan::number)
                .filter(one -> one.toString().equals(number))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_SAMPLE, "The sample has no plan of this number."));
    }

    private Map<DepartmentId, List<TeamMember>> members(List<String> departments, AttainmentSight sight)
            throws HostUnavailableException {
        Set<String> ids = new LinkedHashSet<>();
        Form.each("departments", departments, MOST_DEPARTMENTS, (place, id) -> ids.add(Form.name(place, id)));
        if (ids.isEmpty()) {
            throw Problem.badParameter("departments", null, "a list of departments, at least one");
        }
        Map<DepartmentId, List<TeamMember>> members = new LinkedHashMap<>();
        for (String id : ids) {
            Sight department = access.enabled(sight.caller().department(id));
            members.put(
                    department.id(),
                    department.people().values().stream()
                            .filter(person -> !person.inTraining())
                            .map(person -> new TeamMember(person.id(), person.team(), person.professionalGroup()))
                            .toList());
        }
        return members;
    }

    /** Any that a sample may tell: what was drawn can be drawn again. */
    private static Optional<Long> seed(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            throw Problem.badParameter("seed", text, "a whole number of 64 bits");
        }
    }

    private static SampledPlan.Finding finding(String text) {
        List<String> words = FINDINGS.stream().map(CamelCase::of).toList();
        return Parameters.choice("finding", text, words)
                .map(chosen -> FINDINGS.get(words.indexOf(chosen)))
                .orElseThrow(() -> Problem.badParameter("finding", null, String.join(" or ", words)));
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;
import org.sessionwise.rest.internal.json.EvidenceJson;

/** What is put forward for the criteria: documents, policies, meetings, roles, requests, disputes, reports. */
@Component(service = EvidenceResource.class)
@JakartarsResource
@JakartarsName("sessionwise.evidence")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("evidence")
@Produces(MediaType.APPLICATION_JSON)
public final class EvidenceResource {

    private final AttainmentAccess access;

    @Activate
    public EvidenceResource(@Reference(name = "access") AttainmentAccess access) {
        this.access = access;
    }

    @GET
    public Response entries(
            @Context Request request,
            @Context HttpHeaders headers,
            @BeanParam ScopeQuery query,
            @QueryParam("criterion") String criterion,
            @QueryParam("kind") String kind,
            @QueryParam("endingBy") String endingBy)
            throws HostUnavailableException, NoAnswerException {
        AttainmentAsked asked = access.asked(request, headers, query);
        Optional<EvidenceKind> wanted = EvidenceForm.kind("kind", kind);
        EvidenceDesk desk = desk(asked.sight());
        List<EvidenceEntry> entries =
                endingBy == null ? desk.register().all() : desk.register().ending(Parameters.day("endingBy", endingBy));
        List<EvidenceJson> told = new ArrayList<>();
        for (EvidenceEntry entry : entries) {
            EvidenceContent content = entry.content();
            boolean of = concerns(asked.scope().scope(), content.scope())
                    && (criterion == null
                            || content.criteria().stream()
                                    .anyMatch(id -> id.value().equals(criterion)))
                    && wanted.filter(other -> other != content.kind()).isEmpty();
            if (of) {
                desk.json(entry).ifPresent(told::add);
            }
        }
        return Answers.computed(EvidenceJson.EntriesJson.of(asked.scope().mayWrite(), told), request);
    }

    /** What is of a part of the scope, or of a whole that the scope inherits from. */
    private static boolean concerns(AttainmentScope asked, AttainmentScope entry) {
        return asked.includes(entry) || entry.includes(asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        AttainmentSight sight = access.sight(request, headers);
        EvidenceContent content = content(body, sight);
        EvidenceDesk desk = desk(sight);
        desk.requireWritable(content.scope());
        try {
            EvidenceEntry added = desk.register().add(content, desk.actor());
            return Answers.created(desk.written(added), "evidence/{id}", added.id());
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    @GET
    @Path("{id}")
    public Response entry(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        EvidenceDesk desk = desk(access.sight(request, headers));
        return Answers.computed(desk.written(desk.visible(id)), request);
    }

    @GET
    @Path("{id}/versions")
    public Response versions(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        EvidenceDesk desk = desk(access.sight(request, headers));
        desk.writable(id);
        List<EvidenceJson> versions = new ArrayList<>();
        for (EvidenceEntry version : desk.register().history(id)) {
            desk.json(version).ifPresent(versions::add);
        }
        return Answers.computed(EvidenceJson.VersionsJson.of(versions), request);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Request request, @Context HttpHeaders headers, @PathParam("id") String id, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        AttainmentSight sight = access.sight(request, headers);
        EvidenceDesk desk = desk(sight);
        desk.writable(id);
        long basedOn = ReviewedDepartment.basedOn(headers);
        EvidenceContent content = content(body, sight);
        desk.requireWritable(content.scope());
        try {
            return Answers.done(desk.written(desk.register().change(id, content, basedOn, desk.actor())));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    @POST
    @Path("{id}/attestation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response attest(
            @Context Request request, @Context HttpHeaders headers, @PathParam("id") String id, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        EvidenceDesk desk = desk(access.sight(request, headers));
        desk.writable(id);
        long basedOn = ReviewedDepartment.basedOn(headers);
        String role = Form.name(
                "role",
                Parameters.body(body, AttainmentRequestJson.Attestation.class).role());
        try {
            return Answers.done(desk.written(desk.register().attest(id, role, basedOn, desk.actor())));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Request request, @Context HttpHeaders headers, @PathParam("id") String id, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException, ChangedMeanwhileException {
        EvidenceDesk desk = desk(access.sight(request, headers));
        desk.writable(id);
        long basedOn = ReviewedDepartment.basedOn(headers);
        String reason = Form.words(
                "reason",
                Parameters.body(body, AttainmentRequestJson.Withdrawal.class).reason());
        try {
            desk.register().withdraw(id, reason, basedOn, desk.actor());
            return Answers.done();
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        }
    }

    private EvidenceContent content(InputStream body, AttainmentSight sight)
            throws HostUnavailableException, NoAnswerException, IOException {
        AttainmentRequestJson.Evidence sent = Parameters.body(body, AttainmentRequestJson.Evidence.class);
        return EvidenceForm.content(sent, access.catalogue(sight));
    }

    private EvidenceDesk desk(AttainmentSight sight) {
        return access.desk(sight);
    }
}

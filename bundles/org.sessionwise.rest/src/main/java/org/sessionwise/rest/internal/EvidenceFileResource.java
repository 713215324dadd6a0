package org.sessionwise.rest.internal;

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
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.host.spi.HostUnavailableException;

/** Files of evidence: as they were given, to be saved, never shown as a page of ours. */
@Component(service = EvidenceFileResource.class)
@JakartarsResource
@JakartarsName("sessionwise.evidence.file")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("evidence/{id}/file")
@Produces(MediaType.APPLICATION_JSON)
public final class EvidenceFileResource {

    private static final String IN_WORDS = "10 MiB";
    private static final int LONGEST_NAME = 200;
    /** Each is in memory as a whole, some times over, while it is looked at. */
    private static final int AT_A_TIME = 2;
    /** Each holds a thread and what has come of it, and may take minutes. */
    private static final int COMING_IN = 16;

    private static final int COMING_IN_OF_ONE = 2;
    private static final int GOING_OUT = 4;

    private final AttainmentAccess access;
    private final UploadPlaces comingIn = new UploadPlaces(COMING_IN, COMING_IN_OF_ONE);
    private final Semaphore lookedAt = new Semaphore(AT_A_TIME);
    private final Semaphore goingOut = new Semaphore(GOING_OUT);

    @Activate
    public EvidenceFileResource(@Reference(name = "access") AttainmentAccess access) {
        this.access = access;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response attach(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("name") String name,
            InputStream body)
            throws HostUnavailableException, NoAnswerException, ChangedMeanwhileException {
        EvidenceDesk desk = access.desk(access.sight(request, headers));
        desk.writable(id);
        long basedOn = ReviewedDepartment.basedOn(headers);
        String called = Parameters.required("name", name, "the name of the file");
        if (called.length() > LONGEST_NAME) {
            throw Problem.badParameter("name", name, "a name of " + LONGEST_NAME + " characters at most");
        }
        byte[] content = read(body, desk.actor().id());
        enter(lookedAt);
        try {
            return Answers.done(desk.written(desk.register().attach(id, called, content, basedOn, desk.actor())));
        } catch (EvidenceRefusedException e) {
            throw EvidenceDesk.refused(e);
        } finally {
            lookedAt.release();
        }
    }

    @GET
    @Produces(MediaType.WILDCARD)
    public Response file(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        EvidenceDesk desk = access.desk(access.sight(request, headers));
        if (desk.writable(id).withdrawn().isPresent()) {
            throw none();
        }
        enter(goingOut);
        try {
            EvidenceFile file = desk.register().file(id).orElseThrow(EvidenceFileResource::none);
            return Response.ok(file.content(), file.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; " + AttachmentName.of(file.name()))
                    .build();
        } finally {
            goingOut.release();
        }
    }

    /** Whoever sends slowly waits here, not where others' files are looked at. */
    private byte[] read(InputStream body, String user) {
        if (!comingIn.enter(user)) {
            throw Problem.busy();
        }
        try {
            return Parameters.bytes(body, Math.toIntExact(EvidenceRegister.MOST_BYTES), IN_WORDS);
        } finally {
            comingIn.leave(user);
        }
    }

    private static void enter(Semaphore places) {
        if (!places.tryAcquire()) {
            throw Problem.busy();
        }
    }

    private static Problem none() {
        return Problem.of(ProblemType.UNKNOWN_EVIDENCE, "No file is attached to this evidence, or it was taken back.");
    }
}

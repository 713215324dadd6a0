package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.UndoRefusedException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.CapabilityChangesJson;
import org.sessionwise.rest.internal.json.CapabilityChangesJson.ChangeJson;

/** What people switched in the departments that a user manages, and its undoing. */
@Component(service = CapabilityChangesResource.class)
@JakartarsResource
@JakartarsName("sessionwise.capability-changes")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("capabilities/changes")
@Produces(MediaType.APPLICATION_JSON)
public final class CapabilityChangesResource {

    private static final int NEWEST = 100;
    private static final int MOST = 1_000;

    private final Access access;
    private final Offered offered;

    @Activate
    public CapabilityChangesResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response changes(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        List<ChangeJson> theirs = new ArrayList<>();
        for (CapabilityChange change : offered.capabilities().changes(NEWEST)) {
            theirs(change, caller).ifPresent(theirs::add);
        }
        return Answers.computed(new CapabilityChangesJson(theirs), request);
    }

    @POST
    @Path("{id}/undo")
    public Response undo(@Context Request request, @Context HttpHeaders headers, @PathParam("id") String id)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        CapabilityChange change = find(id).orElseThrow(CapabilityChangesResource::unknown);
        theirs(change, caller).orElseThrow(CapabilityChangesResource::unknown);
        try {
            CapabilityChange undone = offered.capabilities().undo(change.id(), caller.actor());
            return Answers.done(theirs(undone, caller).orElseThrow(CapabilityChangesResource::unknown));
        } catch (UndoRefusedException e) {
            throw Problem.of(ProblemType.CHANGED_MEANWHILE, e.getMessage());
        }
    }

    private Optional<CapabilityChange> find(String id) throws NoAnswerException {
        return offered.capabilities().changes(MOST).stream()
                .filter(change -> Long.toString(change.id()).equals(id))
                .findFirst();
    }

    private static Problem unknown() {
        return Problem.of(
                ProblemType.NOT_FOUND, "There is no such change, or none of a department that you manage as a whole.");
    }

    /** Returns a change of a department that the user sees as a whole. */
    private static Optional<ChangeJson> theirs(CapabilityChange change, Caller caller) throws HostUnavailableException {
        return caller.find(change.department().value())
                .filter(Sight::whole)
                .map(sight -> ChangeJson.of(change, sight.department().name(), true));
    }
}

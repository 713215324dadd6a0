package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.MeJson;

/** Who is signed in, what they may do, and beside which host. */
@Component(service = MeResource.class)
@JakartarsResource
@JakartarsName("sessionwise.me")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    private final Access access;
    private final Clock clock;

    @Activate
    public MeResource(@Reference(name = "access") Access access) {
        this(access, Clock.systemUTC());
    }

    MeResource(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @GET
    public Response me(@Context Request request, @Context HttpHeaders headers) throws HostUnavailableException {
        Caller caller = access.signedIn(request, headers);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return Answers.computed(
                MeJson.of(caller.displayName(), caller.permissions(), caller.product(), today, departments(caller)),
                request);
    }

    /** Somebody without any of our permissions opens nothing, whatever is in scope. */
    private static List<MeJson.DepartmentJson> departments(Caller caller) throws HostUnavailableException {
        if (caller.permissions().isEmpty()) {
            return List.of();
        }
        return caller.departments().stream()
                .map(sight -> new MeJson.DepartmentJson(
                        sight.id().value(), sight.department().name()))
                .toList();
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.events.EventStreams;

/** Opens event streams. */
@Component(service = EventsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.events")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("events")
public final class EventsResource {

    /** Who may listen; what they hear depends on which of these they hold. */
    static final Permission[] LISTENERS = {Permission.VIEW_GAPS, Permission.MANAGE_ENTITLEMENTS, Permission.ADMINISTER};

    private final Access access;
    private final EventStreams streams;

    @Activate
    public EventsResource(
            @Reference(name = "access") Access access, @Reference(name = "streams") EventStreams streams) {
        this.access = access;
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void events(
            @Context Request request, @Context HttpHeaders headers, @Context Sse sse, @Context SseEventSink sink)
            throws HostUnavailableException {
        RestHostRequest asked = RestHostRequest.of(request, headers);
        String user = admit(asked).actor().id();
        if (!streams.join(sse, sink, new CallerAudience(access, asked, user))) {
            throw Problem.tooManyClients();
        }
    }

    /** Without this, HEAD would open a stream. */
    @HEAD
    public Response head(@Context Request request, @Context HttpHeaders headers) throws HostUnavailableException {
        admit(RestHostRequest.of(request, headers));
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS).build();
    }

    private Caller admit(RestHostRequest request) throws HostUnavailableException {
        return access.caller(request, LISTENERS);
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.SessionCalendar;

/** The sessions of the person who asks, as a calendar. */
@Component(service = OwnSessionsFeedResource.class)
@JakartarsResource
@JakartarsName("sessionwise.own-sessions-feed")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("me/sessions.ics")
@Produces(SessionCalendar.MEDIA_TYPE)
public final class OwnSessionsFeedResource {

    private final Access access;
    private final SessionFeed feed;

    @Activate
    public OwnSessionsFeedResource(
            @Reference(name = "access") Access access, @Reference(name = "feed") SessionFeed feed) {
        this.access = access;
        this.feed = feed;
    }

    @GET
    public Response sessions(
            @Context Request request,
            @Context HttpHeaders headers,
            @QueryParam("from") String from,
            @QueryParam("until") String until)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        return feed.of(caller, caller.self(), from, until);
    }
}

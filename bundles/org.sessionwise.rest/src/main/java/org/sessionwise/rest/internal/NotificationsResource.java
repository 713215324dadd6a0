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
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.NotificationsJson;
import org.sessionwise.rest.internal.json.NotificationsJson.NotificationJson;

/** What waits for whoever looks after job plans, for a host's own notices. */
@Component(service = NotificationsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.notifications")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
public final class NotificationsResource {

    private final Access access;
    private final Offered offered;
    private final Clock clock;

    @Activate
    public NotificationsResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this(access, offered, Clock.systemUTC());
    }

    NotificationsResource(Access access, Offered offered, Clock clock) {
        this.access = access;
        this.offered = offered;
        this.clock = clock;
    }

    @GET
    public Response notifications(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.MANAGE_ENTITLEMENTS);
        News news = new News(caller.zone(), clock.instant());
        List<NotificationJson> told = new ArrayList<>();
        told.addAll(news.ofSources(offered.pulls().sources(), offered.pulls().recent(News.PULLS_LOOKED_AT)));
        told.addAll(news.ofWaiting(offered.owners().waiting()));
        told.addAll(news.ofJobs(offered.jobs().newest(News.JOBS_LOOKED_AT), caller.actor()));
        return Answers.computed(NotificationsJson.of(told), request);
    }
}

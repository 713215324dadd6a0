package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.rest.internal.json.StatusJson;

/** That Sessionwise runs, with or without a host. Tells nothing else, so that nobody needs to sign in. */
@Component(service = StatusResource.class)
@JakartarsResource
@JakartarsName("sessionwise.status")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("status")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusResource {

    private final String version;
    private final HostConnection connection;

    @Activate
    public StatusResource(BundleContext context, @Reference(name = "connection") HostConnection connection) {
        this(context.getBundle().getVersion().toString(), connection);
    }

    StatusResource(String version, HostConnection connection) {
        this.version = version;
        this.connection = connection;
    }

    @GET
    public Response status() {
        StatusJson.HostJson host =
                connection.host().map(Host::product).map(StatusResource::json).orElse(null);
        List<StatusJson.HostJson> rivals =
                connection.rivals().stream().map(StatusResource::json).toList();
        return Answers.done(new StatusJson("Sessionwise", version, host, rivals.isEmpty() ? null : rivals));
    }

    private static StatusJson.HostJson json(RosterHost product) {
        return new StatusJson.HostJson(product.name(), product.title(), product.version());
    }
}

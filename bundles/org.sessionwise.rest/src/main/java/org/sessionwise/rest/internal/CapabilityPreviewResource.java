package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.CapabilityPreviewJson.WantedJson;

/** What a switch would do, before anybody makes it. Changes nothing. */
@Component(service = CapabilityPreviewResource.class)
@JakartarsResource
@JakartarsName("sessionwise.capability-preview")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("capabilities/preview")
@Produces(MediaType.APPLICATION_JSON)
public final class CapabilityPreviewResource {

    private final Access access;
    private final Offered offered;
    private final CapabilityPreview preview;

    @Activate
    public CapabilityPreviewResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "preview") CapabilityPreview preview) {
        this.access = access;
        this.offered = offered;
        this.preview = preview;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        WantedJson sent = Parameters.body(body, WantedJson.class);
        Sight sight =
                caller.wholeDepartment(Parameters.required("department", sent.department(), "one of /departments"));
        if (sent.on() == null) {
            throw Problem.badParameter("on", null, "true or false");
        }
        CapabilityState after =
                sent.on() ? CapabilityState.on(SwitchResource.groups(sent.groups())) : CapabilityState.off();
        return Answers.done(preview.of(
                caller,
                sight,
                SwitchResource.capability(Parameters.required("capability", sent.capability(), "one of the matrix")),
                offered.capabilities(),
                after));
    }
}

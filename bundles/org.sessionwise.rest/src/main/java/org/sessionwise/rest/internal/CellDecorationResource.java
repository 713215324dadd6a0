package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** The same markers at the one address that a host calls for every department. */
@Component(service = CellDecorationResource.class)
@JakartarsResource
@JakartarsName("sessionwise.cell-decoration")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("markers")
@Produces(MediaType.APPLICATION_JSON)
public final class CellDecorationResource {

    private final Markers markers;

    @Activate
    public CellDecorationResource(@Reference(name = "markers") Markers markers) {
        this.markers = markers;
    }

    @GET
    public Response markers(
            @Context Request request,
            @Context HttpHeaders headers,
            @QueryParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("until") String until)
            throws HostUnavailableException, NoAnswerException {
        return markers.answer(request, headers, department, from, until);
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.capability.AuditPage;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.AuditJson;

/** Who wrote what. */
@Component(service = AuditResource.class)
@JakartarsResource
@JakartarsName("sessionwise.audit")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private static final int NEWEST = 50;
    private static final int MOST = 500;

    private final Access access;
    private final Offered offered;

    @Activate
    public AuditResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response audit(
            @Context Request request,
            @Context HttpHeaders headers,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @BeanParam AuditQuery query)
            throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        int most = Parameters.limit(limit, NEWEST, MOST);
        AuditPage page = offered.auditSearch().find(query.read(caller), number(cursor), most);
        return Answers.computed(AuditJson.of(page), request);
    }

    /** A cursor is the number of an entry; what is none came from elsewhere. */
    private static Optional<String> number(String cursor) {
        Optional<String> sent = Parameters.cursor(cursor);
        if (sent.isPresent() && !sent.get().matches("[1-9]\\d{0,17}")) {
            throw Problem.badParameter("cursor", cursor, "left out, or as the page before told it");
        }
        return sent;
    }
}

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
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.AccessReportJson;

/** Who may see whom, within what an administrator administers. Reading it is in the audit log. */
@Component(service = AccessReportResource.class)
@JakartarsResource
@JakartarsName("sessionwise.access-report")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("access-report")
@Produces(MediaType.APPLICATION_JSON)
public final class AccessReportResource {

    private final Access access;
    private final Offered offered;
    private final OfferedOperation operation;

    @Activate
    public AccessReportResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "operation") OfferedOperation operation) {
        this.access = access;
        this.offered = offered;
        this.operation = operation;
    }

    @GET
    public Response report(
            @Context Request request,
            @Context HttpHeaders headers,
            @QueryParam("department") String department,
            @QueryParam("staff") String staff)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        AccessQuestion asked = AccessQuestion.of(caller, offered, operation.accessReports(), department, staff);
        AccessReport users = asked.users();
        AccessReportJson.PersonJson person = null;
        if (asked.person().isPresent()) {
            StaffMember one = asked.person().get();
            person = AccessReportJson.PersonJson.of(one, asked.seenBy(one));
        }
        asked.record("read");
        return Answers.computed(AccessReportJson.of(users, person), request);
    }
}

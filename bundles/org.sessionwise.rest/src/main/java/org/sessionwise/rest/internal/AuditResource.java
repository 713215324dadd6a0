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
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.host.spi.Department;
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
    public Response audit(@Context Request request, @Context HttpHeaders headers, @QueryParam("limit") String limit)
            throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        int most = Parameters.limit(limit, NEWEST, MOST);
        return Answers.computed(AuditJson.of(entries(caller, most)), request);
    }

    /** Whoever does not administer every department reads what was written for theirs. */
    private List<AuditEntry> entries(Caller caller, int most) throws HostUnavailableException {
        AuditLog log = offered.audit();
        List<Department> departments = caller.directory().departments();
        List<String> theirs = departments.stream()
                .map(Department::id)
                .filter(caller::seesWhole)
                .map(department -> "department " + department)
                .toList();
        return theirs.size() == departments.size()
                ? log.newest(most)
                : log.newest(MOST).stream()
                        .filter(entry -> theirs.stream().anyMatch(mine -> isOf(mine, entry.subject())))
                        .limit(most)
                        .toList();
    }

    /** Subjects name the department alone, or what of it. */
    private static boolean isOf(String department, String subject) {
        return subject.equals(department) || subject.startsWith(department + ", ");
    }
}

package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.export.TableFile;

/** What {@link AccessReportResource} answers, to take away. */
@Component(service = AccessReportExportResource.class)
@JakartarsResource
@JakartarsName("sessionwise.access-report-csv")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("access-report.csv")
@Produces(ExportFormat.CSV_TYPE)
public final class AccessReportExportResource {

    private final Access access;
    private final Offered offered;
    private final OfferedOperation operation;

    @Activate
    public AccessReportExportResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "operation") OfferedOperation operation) {
        this.access = access;
        this.offered = offered;
        this.operation = operation;
    }

    @GET
    public Response csv(
            @Context Request request,
            @Context HttpHeaders headers,
            @QueryParam("department") String department,
            @QueryParam("staff") String staff)
            throws HostUnavailableException, NoAnswerException, IOException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        AccessQuestion asked = AccessQuestion.of(caller, offered, operation.accessReports(), department, staff);
        AccessReport users = asked.users();
        if (!users.known()) {
            throw Problem.of(ProblemType.NOT_TOLD_BY_HOST, users.note());
        }
        byte[] file;
        try (TableFile table = ExportFormat.csv(Exports.MOST_ROWS)) {
            if (asked.person().isPresent()) {
                AccessTable.ofPerson(table, asked.seenBy(asked.person().get()));
            } else {
                AccessTable.ofUsers(table, users.users());
            }
            file = table.end();
        }
        asked.record("exported");
        return Response.ok(file, ExportFormat.CSV_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-report.csv\"")
                .build();
    }
}

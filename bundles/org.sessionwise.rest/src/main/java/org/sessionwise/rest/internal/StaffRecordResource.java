package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.staff.StaffRecords;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.StaffSheetJson;

/** The staff record of a department as a sheet, to be filled in and put back. */
@Component(service = StaffRecordResource.class)
@JakartarsResource
@JakartarsName("sessionwise.staff-record")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/staff-record")
public final class StaffRecordResource {

    private static final String CSV = "text/csv";
    private static final int LARGEST_SHEET = 5 * 1024 * 1024;

    private final Access access;

    @Reference(
            name = "records",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile StaffRecords records;

    @Activate
    public StaffRecordResource(@Reference(name = "access") Access access) {
        this.access = access;
    }

    StaffRecordResource(Access access, StaffRecords records) {
        this(access);
        this.records = records;
    }

    @GET
    @Produces(CSV)
    public Response sheet(
            @Context Request request, @Context HttpHeaders headers, @PathParam("department") String department)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        Sight sight = caller.wholeDepartment(department);
        return Response.ok(running().sheet(sight.id()), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(department) + "\"")
                .build();
    }

    @PUT
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("step") String step,
            InputStream body)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        Sight sight = caller.wholeDepartment(department);
        StaffRecords service = running();
        StaffRecords.Step chosen = Parameters.choice("step", step, List.of(StaffRecords.Step.values()))
                .orElseThrow(() -> Problem.badParameter("step", null, "CHECK or ALL_OR_NOTHING or GOOD_ROWS"));
        byte[] sheet = Parameters.bytes(body, LARGEST_SHEET, "5 MiB");
        return Answers.done(StaffSheetJson.of(service.put(sight.id(), sheet, chosen, caller.actor())));
    }

    private StaffRecords running() {
        StaffRecords current = records;
        if (current == null) {
            throw Problem.of(ProblemType.NO_STAFF_RECORD, "The staff record is not installed or not running.");
        }
        if (!current.isInUse()) {
            throw Problem.of(
                    ProblemType.NO_STAFF_RECORD, "Your rostering system keeps these things itself; change them there.");
        }
        return current;
    }

    /** Keys are the host's and may hold anything; a header takes little. */
    private static String fileName(String department) {
        return "staff-record-" + department.replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
    }
}

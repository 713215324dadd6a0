package org.sessionwise.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.sessionwise.api.upload.HolidayUploads;
import org.sessionwise.api.upload.HolidayUploads.CoveredYears;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;

/** Which bank holidays are known, and the document of GOV.UK that tells newer ones. */
@Component(service = BankHolidaysResource.class)
@JakartarsResource
@JakartarsName("sessionwise.bank-holidays")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("bank-holidays")
@Produces(MediaType.APPLICATION_JSON)
public final class BankHolidaysResource {

    private final Access access;

    @Reference(
            name = "holidays",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile HolidayUploads holidays;

    @Activate
    public BankHolidaysResource(@Reference(name = "access") Access access) {
        this.access = access;
    }

    BankHolidaysResource(Access access, HolidayUploads holidays) {
        this(access);
        this.holidays = holidays;
    }

    /** What goes over the wire. */
    private record CoveredJson(List<CoveredYears> nations) {}

    @GET
    public Response covered(@Context Request request, @Context HttpHeaders headers)
            throws HostUnavailableException, NoAnswerException {
        access.caller(request, headers, Permission.ADMINISTER);
        return Answers.computed(new CoveredJson(running().covered()), request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response take(@Context Request request, @Context HttpHeaders headers, InputStream body)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.callerForTrust(request, headers, Permission.ADMINISTER);
        HolidayUploads service = running();
        byte[] document = Parameters.bytes(body, HolidayUploads.LARGEST_DOCUMENT, "1 MiB");
        try {
            return Answers.done(new CoveredJson(service.take(document, caller.actor())));
        } catch (UploadRefusedException e) {
            throw Problem.of(ProblemType.FILE_REFUSED, e.getMessage());
        }
    }

    private HolidayUploads running() {
        HolidayUploads current = holidays;
        if (current == null) {
            throw Problem.of(ProblemType.NO_IMPORT, "The import of files is not installed or not running.");
        }
        return current;
    }
}

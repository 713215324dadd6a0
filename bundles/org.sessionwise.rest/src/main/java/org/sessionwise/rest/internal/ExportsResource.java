package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.JobFile;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.ExportFormat;

/** Files that were made in the background. */
@Component(service = ExportsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.exports")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("exports")
public final class ExportsResource {

    private final Access access;
    private final Offered offered;
    private final OrderedExports orders;

    @Activate
    public ExportsResource(
            @Reference(name = "access") Access access,
            @Reference(name = "offered") Offered offered,
            @Reference(name = "orders") OrderedExports orders) {
        this.access = access;
        this.offered = offered;
        this.orders = orders;
    }

    @GET
    @Path("{job}")
    @Produces({ExportFormat.CSV_TYPE, ExportFormat.XLSX_TYPE, ExportFormat.PDF_TYPE})
    public Response file(@Context Request request, @Context HttpHeaders headers, @PathParam("job") String job)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        JobFile file = orders.files()
                .find(job)
                .filter(found -> found.owner().equals(caller.actor()))
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_EXPORT,
                        "There is no such file of yours: it is not ready, or was deleted a week after it was made."));
        Sight sight = caller.department(file.department().value());
        if (!sight.of(offered.reconciliation(sight.id()).groups()).staff().containsAll(file.staff())) {
            throw Problem.of(
                    ProblemType.NOT_PERMITTED,
                    "You may no longer see everybody who is in this file, or it is no longer for all of them: order it again.");
        }
        offered.audit()
                .record(caller.actor(), "fetched", "department " + file.department(), file.name() + ", ordered before");
        return Exports.answer(new Exports.Made(file.content(), file.name(), file.mediaType(), ""));
    }
}

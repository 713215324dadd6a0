package org.sessionwise.rest.internal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditPage;
import org.sessionwise.api.capability.AuditQuestion;
import org.sessionwise.api.capability.AuditSearch;
import org.sessionwise.api.sheet.CsvLine;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.export.ExportFormat;

/** The audit log to take away: page by page as it is sent, so that its length takes no memory. That is in the log, too. */
@Component(service = AuditExportResource.class)
@JakartarsResource
@JakartarsName("sessionwise.audit-export")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("audit.csv")
public final class AuditExportResource {

    private static final int PAGE = 2_000;

    private final Access access;
    private final Offered offered;

    @Activate
    public AuditExportResource(
            @Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    @Produces(ExportFormat.CSV_TYPE)
    public Response csv(@Context Request request, @Context HttpHeaders headers, @BeanParam AuditQuery query)
            throws HostUnavailableException {
        Caller caller = access.caller(request, headers, Permission.ADMINISTER);
        AuditQuestion question = query.read(caller);
        AuditSearch search = offered.auditSearch();
        AuditPage first = search.find(question, Optional.empty(), PAGE);
        offered.audit().record(caller.actor(), "exported", "audit log", query.inWords());
        StreamingOutput file = out -> write(first, search, question, out);
        return Response.ok(file, ExportFormat.CSV_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-log.csv\"")
                .build();
    }

    private static void write(AuditPage first, AuditSearch search, AuditQuestion question, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(CsvLine.BYTE_ORDER_MARK);
        writer.write(CsvLine.ofTexts(List.of("at", "actor", "action", "subject", "detail")));
        AuditPage page = first;
        write(page, writer);
        while (page.next().isPresent()) {
            page = search.find(question, page.next(), PAGE);
            write(page, writer);
        }
        writer.flush();
    }

    private static void write(AuditPage page, Writer writer) throws IOException {
        for (AuditEntry entry : page.entries()) {
            writer.write(CsvLine.ofTexts(List.of(
                    entry.at().toString(), entry.actor().id(), entry.action(), entry.subject(), entry.detail())));
        }
    }
}

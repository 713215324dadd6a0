package org.sessionwise.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.FindingJson;
import org.sessionwise.rest.internal.json.FindingsJson;
import org.sessionwise.rest.internal.json.Page;

/** What one person's figures are made of. */
@Component(service = FindingsResource.class)
@JakartarsResource
@JakartarsName("sessionwise.findings")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/people/{staff}/findings")
@Produces(MediaType.APPLICATION_JSON)
public final class FindingsResource {

    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 1_000;

    private final Access access;
    private final Offered offered;

    @Activate
    public FindingsResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response findings(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @PathParam("staff") String staff,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("basis") String basis,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        Reconciliation reconciliation = offered.reconciliation(all.id());
        Sight sight = all.of(reconciliation.groups());
        StaffMember person = sight.person(staff);
        DateRange period = Parameters.period(from, until);
        Basis compared =
                Parameters.choice("basis", basis, List.of(Basis.values())).orElse(Basis.ROSTERED);
        int most = Parameters.limit(limit, PAGE, LARGEST_PAGE);
        PersonFindings findings = reconciliation.findings(person.id(), period, compared);
        Page<FindingJson> page = page(findings, caller.zone(), cursor, most);
        return Answers.computed(FindingsJson.of(person, findings, page, caller.zone()), request);
    }

    private static Page<FindingJson> page(PersonFindings findings, ZoneId zone, String cursor, int most) {
        List<FindingJson> all = findings.findings().stream()
                .map(finding -> FindingJson.of(finding, zone))
                .toList();
        return Page.of(all, Parameters.cursor(cursor), most).orElseThrow(Problem::listChanged);
    }
}

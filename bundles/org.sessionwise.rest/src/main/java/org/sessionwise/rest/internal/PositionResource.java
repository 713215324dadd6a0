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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.PositionJson;

/** Planned against rostered and delivered, person by person and team by team. */
@Component(service = PositionResource.class)
@JakartarsResource
@JakartarsName("sessionwise.position")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("departments/{department}/position")
@Produces(MediaType.APPLICATION_JSON)
public final class PositionResource {

    private enum By {
        PERSON,
        TEAM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Access access;
    private final Offered offered;

    @Activate
    public PositionResource(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    @GET
    public Response position(
            @Context Request request,
            @Context HttpHeaders headers,
            @PathParam("department") String department,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("by") String by)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(department);
        Reconciliation reconciliation = offered.reconciliation(all.id());
        Sight sight = all.of(reconciliation.groups());
        DateRange period = Parameters.period(from, until);
        Optional<By> wanted = Parameters.choice("by", by, List.of(By.values()));
        DepartmentPosition position = reconciliation.position(period, sight.staff());
        PositionJson figures = PositionJson.of(
                department,
                sight.whole(),
                position,
                sight.people(),
                caller.directory().teams(sight.id()));
        return Answers.computed(wanted.map(one -> only(one, figures)).orElse(figures), request);
    }

    private static PositionJson only(By wanted, PositionJson figures) {
        return wanted == By.PERSON ? figures.withoutTeams() : figures.withoutPeople();
    }
}

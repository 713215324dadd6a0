package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.MarkersJson;
import org.sessionwise.rest.internal.json.Versions;

/** Answers for both addresses of the markers. */
@Component(service = Markers.class)
public final class Markers {

    private final Access access;
    private final Offered offered;

    @Activate
    public Markers(@Reference(name = "access") Access access, @Reference(name = "offered") Offered offered) {
        this.access = access;
        this.offered = offered;
    }

    Response answer(Request request, HttpHeaders headers, String department, String from, String until)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        Sight all = caller.department(Parameters.required("department", department, "one of /departments"));
        Reconciliation reconciliation = offered.reconciliation(all.id());
        Sight sight = all.of(reconciliation.groups());
        DateRange period = Parameters.period(from, until);
        List<MarkersJson.CellJson> cells = new ArrayList<>();
        for (StaffMember person : sight.people().values()) {
            PersonMarkers markers = new PersonMarkers(person, caller.zone());
            cells.addAll(markers.of(
                    reconciliation.outcomes(person.id(), period, Basis.ROSTERED),
                    reconciliation.outcomes(person.id(), period, Basis.DELIVERED)));
        }
        return Answers.computed(new MarkersJson(Versions.API, Tone.legend(), cells), request);
    }
}

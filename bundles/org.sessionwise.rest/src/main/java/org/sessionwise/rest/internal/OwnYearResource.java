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
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtensionSelect;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.YearJson;

/** The plan year of the person who asks. */
@Component(service = OwnYearResource.class)
@JakartarsResource
@JakartarsName("sessionwise.ownYear")
@JakartarsExtensionSelect(ProblemMapper.SELECT)
@Path("me/year")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnYearResource {

    private final Access access;
    private final OfferedYears years;
    private final Clock clock;

    @Activate
    public OwnYearResource(@Reference(name = "access") Access access, @Reference(name = "years") OfferedYears years) {
        this(access, years, Clock.systemUTC());
    }

    OwnYearResource(Access access, OfferedYears years, Clock clock) {
        this.access = access;
        this.years = years;
        this.clock = clock;
    }

    @GET
    public Response year(@Context Request request, @Context HttpHeaders headers, @QueryParam("on") String on)
            throws HostUnavailableException, NoAnswerException {
        Caller caller = access.caller(request, headers, Permission.VIEW_GAPS);
        StaffMember own = caller.self();
        if (!CapabilityState.on(years.of(own.department()).groups()).covers(own.professionalGroup())) {
            throw Problem.notEnabled(Capability.ENTITLEMENT);
        }
        return Answers.computed(
                YearJson.of(
                        own, years.of(own.department()).year(own.id(), Parameters.dayOrToday("on", on, caller, clock))),
                request);
    }
}

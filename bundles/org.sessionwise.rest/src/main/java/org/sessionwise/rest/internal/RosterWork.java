package org.sessionwise.rest.internal;

import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;

/** What is rostered, and by which job plans, where host and plans answer now. */
@Component(service = RosterWork.class)
public final class RosterWork {

    @Reference(
            name = "sessions",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RosterSessionSource sessions;

    @Reference(
            name = "register",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile JobPlanRegister register;

    @Activate
    public RosterWork() {}

    RosterWork(RosterSessionSource sessions, JobPlanRegister register) {
        this.sessions = sessions;
        this.register = register;
    }

    /** Returns what takes place of a department's roster in a period: sessions that were called off do not. */
    List<RosterSession> sessions(DepartmentId department, DateRange range, ZoneId zone)
            throws HostUnavailableException {
        RosterSessionSource present = sessions;
        if (present == null) {
            throw Problem.noAnswer("The roster is not available right now.");
        }
        Period period = new Period(
                range.from().atStartOfDay(zone).toInstant(),
                range.until().atStartOfDay(zone).toInstant());
        return present.sessions(department, period).stream()
                .filter(session -> session.status() != RosterSession.Status.CANCELLED)
                .toList();
    }

    JobPlanRegister register() {
        JobPlanRegister present = register;
        if (present == null) {
            throw Problem.noAnswer("The register of job plans is not available right now.");
        }
        return present;
    }
}

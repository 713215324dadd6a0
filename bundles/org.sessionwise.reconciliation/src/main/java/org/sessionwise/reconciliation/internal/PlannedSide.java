package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;

/** What one person's plans ask for: each version on the days it rules, less bank holidays and leave. */
final class PlannedSide {

    /** Occurrences that count as planned, and those that do not. */
    record Occurrences(List<Finding.Planned> due, List<Excused> excused) {}

    private static final Comparator<Finding.Planned> BY_START = Comparator.<Finding.Planned, Instant>comparing(
                    planned -> planned.period().start())
            .thenComparing(Finding.Planned::id);

    private static final Comparator<Excused> EXCUSED_BY_START = Comparator.comparing(Excused::occurrence, BY_START);

    private final PersonFacts person;
    private final DutyMapping mapping;
    private final RosterCalendar calendar;
    private final BankHolidays holidays;
    private final LeaveCover leave;

    PlannedSide(PersonFacts person, DutyMapping mapping, RosterCalendar calendar, BankHolidays holidays) {
        this.person = person;
        this.mapping = mapping;
        this.calendar = calendar;
        this.holidays = holidays;
        this.leave = new LeaveCover(person.leave());
    }

    Occurrences in(DateRange range) {
        List<Finding.Planned> due = new ArrayList<>();
        List<Excused> excused = new ArrayList<>();
        // A plan's zone may differ from the host's, whose days count here: a day more on either side, then the host's
        // days.
        DateRange wider = new DateRange(range.from().minusDays(1), range.until().plusDays(1));
        for (JobPlanVersion plan : person.plans()) {
            PlanExpansion expansion = PlanExpansion.of(plan, wider, holidays);
            for (PlannedSession session : expansion.fallenAway()) {
                if (starts(session, range)) {
                    excused.add(new Excused(planned(session), "bank holiday"));
                }
            }
            for (PlannedSession session : expansion.planned()) {
                if (starts(session, range)) {
                    Optional<String> reason = leave.excuse(session.period());
                    reason.ifPresentOrElse(
                            why -> excused.add(new Excused(planned(session), why)), () -> due.add(planned(session)));
                }
            }
        }
        due.sort(BY_START);
        excused.sort(EXCUSED_BY_START);
        return new Occurrences(due, excused);
    }

    /** Returns what people know an activity by. */
    static String label(Activity activity) {
        return activity.name().isBlank() ? activity.code().value() : activity.name();
    }

    private boolean starts(PlannedSession session, DateRange range) {
        return range.contains(calendar.dateOf(session.period()));
    }

    private Finding.Planned planned(PlannedSession session) {
        return new Finding.Planned(
                session.id(),
                session.plan().planId(),
                session.plan().version(),
                session.activity().id(),
                label(session.activity()),
                session.activity().category(),
                mapping.duty(session.activity().code()),
                session.period(),
                session.workload());
    }
}

package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.Valuation;
import org.sessionwise.host.spi.RosterSession;

/**
 * What the roster has of one person, valued under the plan that rules on the day: by that plan's contract, zone and holidays. Its
 * premium time is recognised as it is for the first activity of the plan that the duty stands for, whichever occurrence it is
 * matched to; as time, if there is none.
 */
final class WorkedSide {

    private final PersonFacts person;
    private final DutyMapping mapping;
    private final RosterCalendar calendar;
    private final BankHolidays holidays;

    WorkedSide(PersonFacts person, DutyMapping mapping, RosterCalendar calendar, BankHolidays holidays) {
        this.person = person;
        this.mapping = mapping;
        this.calendar = calendar;
        this.holidays = holidays;
    }

    /** Returns the sessions of known weeks that count on this basis. */
    List<Finding.Worked> of(Basis basis) {
        return person.sessions().stream()
                .filter(session -> basis == Basis.DELIVERED
                        ? session.status() == RosterSession.Status.WORKED
                        : session.status() != RosterSession.Status.CANCELLED)
                .filter(session -> calendar.knows(calendar.dateOf(session.period()), basis))
                .map(session -> worked(session))
                .toList();
    }

    /** Returns what to make of a session that no dated occurrence took. */
    Entry unplanned(Finding.Worked session) {
        LocalDate date = calendar.dateOf(session.period());
        Optional<JobPlanVersion> plan = person.ruling(date);
        if (plan.isEmpty()) {
            return Entry.ofWorked(date, Outcome.OUT_OF_SCOPE, session, RuleWords.NO_PLAN);
        }
        return commitment(plan.get(), session.duty())
                .map(activity -> drawing(date, session, plan.get(), activity))
                .orElseGet(() -> Entry.ofWorked(date, Outcome.EXTRA_UNPAID, session, RuleWords.EXTRA));
    }

    /** Returns the activity without dates that a duty draws on: what is counted before what is flexible, then in the plan's order. */
    private Optional<Activity> commitment(JobPlanVersion plan, DutyCode duty) {
        List<Activity> mapped = mapped(plan, duty)
                .filter(activity -> activity.remuneration().counts())
                .toList();
        Stream<Activity> counted = mapped.stream().filter(activity -> isCounted(activity.timing()));
        Stream<Activity> flexible = mapped.stream().filter(a -> a.timing() instanceof Timing.Flexible);
        return Stream.concat(counted, flexible).findFirst();
    }

    private static boolean isCounted(Timing timing) {
        return timing instanceof Timing.Annualised
                || timing instanceof Timing.Counted
                || timing instanceof Timing.OnCall;
    }

    private Stream<Activity> mapped(JobPlanVersion plan, DutyCode duty) {
        return plan.activities().stream()
                .filter(activity -> mapping.duty(activity.code()).equals(Optional.of(duty)));
    }

    private static Entry drawing(LocalDate date, Finding.Worked session, JobPlanVersion plan, Activity activity) {
        String name = PlannedSide.label(activity);
        Finding.Worked drawing = new Finding.Worked(
                session.id(), session.duty(), session.period(), session.workload(), session.paidExtra(), name);
        Finding finding = new Finding(
                date, Outcome.AS_PLANNED, Optional.empty(), Optional.of(drawing), RuleWords.commitment(name));
        return new Entry(finding, Optional.of(CommitmentKey.of(plan, activity)));
    }

    private Finding.Worked worked(RosterSession session) {
        Workload workload = person.ruling(calendar.dateOf(session.period()))
                .map(plan -> Valuation.of(plan, holidays).of(session.period(), premiumAs(plan, session.duty())))
                .orElseGet(() -> Valuation.withoutPlan(calendar.zone()).of(session.period(), PremiumAs.TIME));
        return new Finding.Worked(session.id(), session.duty(), session.period(), workload, session.paidExtra(), "");
    }

    private PremiumAs premiumAs(JobPlanVersion plan, DutyCode duty) {
        return mapped(plan, duty).findFirst().map(Activity::premiumAs).orElse(PremiumAs.TIME);
    }
}

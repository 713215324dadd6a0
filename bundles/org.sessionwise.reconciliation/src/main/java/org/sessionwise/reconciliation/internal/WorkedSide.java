package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Part;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.Valuation;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;
import org.sessionwise.reconciliation.internal.ledger.Role;

/**
 * What the roster has of one person, valued under the plan that rules on the day: by that plan's contract, zone and holidays. Its
 * premium time is recognised as it is for the first activity of the plan that the duty stands for, whichever occurrence it is
 * matched to; as time, if there is none.
 */
final class WorkedSide {

    private final StaffId person;
    private final List<JobPlanVersion> plans;
    private final Rules rules;

    WorkedSide(StaffId person, List<JobPlanVersion> plans, Rules rules) {
        this.person = person;
        this.plans = plans;
        this.rules = rules;
    }

    /** Returns the sessions of weeks with a roster that are the person's or were so first, ordered as rows are. */
    List<Attendance> of(Collection<RosterSession> sessions) {
        return sessions.stream()
                .filter(session -> rules.calendar().knows(date(session), Basis.ROSTERED))
                .map(this::attendance)
                .sorted(Attendance.ORDER)
                .toList();
    }

    private Attendance attendance(RosterSession session) {
        LocalDate date = date(session);
        Optional<JobPlanVersion> plan =
                plans.stream().filter(version -> version.rules(date)).findFirst();
        List<Activity> mapped =
                plan.map(version -> mapped(version, session.duty())).orElse(List.of());
        boolean covers = session.owner().isPresent() && mapped.stream().anyMatch(Activity::covered);
        Optional<PlanActivity> drawsOn = covers
                ? Optional.empty()
                : commitment(mapped).map(activity -> PlanActivity.of(plan.orElseThrow(), activity));
        Outcome left = left(plan.isPresent(), covers, drawsOn.isPresent());
        return new Attendance(
                session,
                date,
                workload(session, plan, mapped),
                mapped.stream().findFirst().map(Activity::category),
                drawsOn,
                rostered(session, left),
                delivered(session, date, left));
    }

    private static Outcome left(boolean planned, boolean covers, boolean draws) {
        if (!planned) {
            return Outcome.OUT_OF_SCOPE;
        }
        if (covers) {
            return Outcome.COVER;
        }
        return draws ? Outcome.AS_PLANNED : Outcome.EXTRA_UNPAID;
    }

    private Role rostered(RosterSession session, Outcome left) {
        if (session.status() == Status.CANCELLED) {
            return session.paidExtra() ? Role.ABSENT : Role.explaining(cancelled(session));
        }
        return there(session, left);
    }

    private Role delivered(RosterSession session, LocalDate date, Outcome left) {
        if (!rules.calendar().knows(date, Basis.DELIVERED)) {
            return Role.ABSENT;
        }
        return switch (session.status()) {
            case CANCELLED -> rostered(session, left);
            case ROSTERED -> session.paidExtra() ? Role.ABSENT : Role.explaining(Outcome.MISSED);
            case WORKED -> there(session, left);
        };
    }

    private Role there(RosterSession session, Outcome left) {
        if (!session.staff().equals(person)) {
            return Role.explaining(Outcome.BY_COLLEAGUE);
        }
        if (session.paidExtra()) {
            return Role.PAID;
        }
        return new Role(session.forTimeOffInLieu() ? Part.IN_LIEU : Part.ANSWERS, left);
    }

    private Outcome cancelled(RosterSession session) {
        return Cancelled.by(session, rules.policies().on(date(session)));
    }

    /** Returns the activity without dates that a duty draws on: what is counted before what is flexible, then in the plan's order. */
    private static Optional<Activity> commitment(List<Activity> mapped) {
        Stream<Activity> counted = mapped.stream().filter(activity -> isCounted(activity.timing()));
        Stream<Activity> flexible = mapped.stream().filter(a -> a.timing() instanceof Timing.Flexible);
        return Stream.concat(counted, flexible)
                .filter(activity -> activity.remuneration().counts())
                .findFirst();
    }

    private static boolean isCounted(Timing timing) {
        return timing instanceof Timing.Annualised
                || timing instanceof Timing.Counted
                || timing instanceof Timing.OnCall;
    }

    private List<Activity> mapped(JobPlanVersion plan, DutyCode duty) {
        return plan.activities().stream()
                .filter(activity -> rules.mapping().duty(activity.code()).equals(Optional.of(duty)))
                .toList();
    }

    private Workload workload(RosterSession session, Optional<JobPlanVersion> plan, List<Activity> mapped) {
        PremiumAs premiumAs =
                mapped.stream().findFirst().map(Activity::premiumAs).orElse(PremiumAs.TIME);
        return plan.map(version -> Valuation.of(version, rules.holidays()).of(session.period(), premiumAs))
                .orElseGet(() -> Valuation.withoutPlan(rules.calendar().zone()).of(session.period(), PremiumAs.TIME));
    }

    private LocalDate date(RosterSession session) {
        return rules.calendar().dateOf(session.period());
    }
}

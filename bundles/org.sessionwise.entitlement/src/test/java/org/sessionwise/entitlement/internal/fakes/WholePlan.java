package org.sessionwise.entitlement.internal.fakes;

import static org.sessionwise.entitlement.internal.fakes.Plans.day;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.AnnualisationAgreement;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.Support;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.YearTerms;

/** Everything that a plan can say beside a timetable. */
public final class WholePlan {

    private WholePlan() {}

    /** Returns the version with everything that it can say. */
    public static JobPlanVersion of(JobPlanVersion version) {
        return version.toBuilder()
                .activities(activities())
                .year(year())
                .agreement(agreement())
                .life(life())
                .build();
    }

    private static List<Activity> activities() {
        return List.of(
                activity("month", new Timing.Monthly(List.of(at(NthWeekday.LAST), at(1))))
                        .subtype("audit meeting")
                        .remuneration(Remuneration.ADDITIONAL)
                        .premiumAs(PremiumAs.MONEY)
                        .covered(true)
                        .priority(1)
                        .output(new Output(new Fraction(17, 2), "patients seen"))
                        .purposes(Set.of(Purpose.TRAINING, Purpose.MANAGING_PLANS))
                        .objectives(List.of(new ObjectiveId("the team's"), new ObjectiveId("P 1")))
                        .build(),
                activity("count", new Timing.Counted(2, Timing.Counted.Per.MONTH, Duration.ofMinutes(225)))
                        .remuneration(Remuneration.PRIVATE)
                        .build(),
                activity(
                                "call",
                                new Timing.OnCall(
                                        60,
                                        new OnCallWork(
                                                Duration.ofMinutes(90),
                                                Duration.ZERO,
                                                Duration.ofSeconds(1),
                                                Duration.ofHours(3))))
                        .build(),
                activity("year", new Timing.Annualised(21, Duration.ofHours(4)))
                        .agreement(new AnnualisationAgreement(Optional.of(day("2026-02-28")), Optional.empty()))
                        .build());
    }

    private static NthWeekday at(int nth) {
        return new NthWeekday(nth, DayOfWeek.FRIDAY, LocalTime.of(13, 0), LocalTime.of(17, 0));
    }

    private static Activity.Builder activity(String id, Timing timing) {
        return Activity.builder(new ActivityId(id), new ActivityCode("CODE " + id), ActivityCategory.SPA, timing);
    }

    private static YearTerms year() {
        return YearTerms.of(
                MonthDay.of(9, 30),
                Optional.of(new Fraction(208, 5)),
                Optional.of(new Fraction(21, 2)),
                Map.of(LeaveKind.ANNUAL, new Fraction(95, 3), LeaveKind.PROFESSIONAL, Fraction.ZERO),
                Optional.of(new OnCallAvailability(OnCallAvailability.Category.B, 9, Optional.of(new Fraction(3, 2)))));
    }

    private static Agreement agreement() {
        return Agreement.of(
                List.of("Lead for sepsis", "Lead for sepsis"),
                List.of("'Answers' to the; clinical | director"),
                List.of(
                        new Objective(
                                new ObjectiveId("P 1"),
                                Objective.Level.PERSON,
                                "Shorter waits",
                                Optional.of(new ObjectiveId("the team's"))),
                        new Objective(
                                new ObjectiveId("the team's"), Objective.Level.TEAM, "No waits", Optional.empty())),
                List.of(
                        new Support(Support.Kind.BARRIER, "No room on Mondays"),
                        new Support(Support.Kind.RESOURCE, "A room on Mondays")));
    }

    private static PlanLife life() {
        return new PlanLife(
                List.of(
                        new Signature(Signature.Role.MANAGER, day("2026-03-05")),
                        new Signature(Signature.Role.EMPLOYEE, day("2026-03-01"))),
                List.of(
                        new Dispute(
                                Dispute.Kind.MEDIATION,
                                day("2026-01-05"),
                                Optional.of(day("2026-02-01")),
                                Optional.of("Half an SPA more")),
                        new Dispute(Dispute.Kind.APPEAL, day("2026-02-02"), Optional.empty(), Optional.empty())));
    }
}

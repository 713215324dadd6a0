package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.domain.year.Absences;
import org.sessionwise.reconciliation.internal.Occurrence.Settled;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/** What one person's plans ask for: each version on the days it rules, with bank holidays, leave and what is not known. */
final class PlannedSide {

    private final List<JobPlanVersion> plans;
    private final Absences absences;
    private final Rules rules;

    PlannedSide(List<JobPlanVersion> plans, List<Absence> absences, Rules rules) {
        this.plans = plans;
        this.absences = new Absences(absences);
        this.rules = rules;
    }

    /** Returns the occurrences of some days, ordered as rows are. */
    List<Occurrence> in(DateRange range) {
        List<Occurrence> found = new ArrayList<>();
        // A plan's zone may differ from the host's, whose days count here: a day more on either side, then the host's
        // days.
        DateRange wider = new DateRange(range.from().minusDays(1), range.until().plusDays(1));
        for (JobPlanVersion plan : plans) {
            PlanExpansion expansion = PlanExpansion.of(plan, wider, rules.holidays());
            for (PlannedSession session : expansion.fallenAway()) {
                add(session, range, found, Optional.of(new Settled(Outcome.BANK_HOLIDAY, RuleWords.BANK_HOLIDAY)));
            }
            for (PlannedSession session : expansion.planned()) {
                add(session, range, found, Optional.empty());
            }
        }
        found.sort(Occurrence.ORDER);
        for (Basis basis : Basis.values()) {
            countUnknownOnce(found, basis);
        }
        return found;
    }

    /** Two activities at once count once as soon as a week is known; else more would be planned before than after. */
    private static void countUnknownOnce(List<Occurrence> sorted, Basis basis) {
        for (int i = 1; i < sorted.size(); i++) {
            Occurrence one = sorted.get(i);
            boolean twin = false;
            for (int j = i - 1; j >= 0 && sorted.get(j).start().equals(one.start()); j--) {
                twin |= sorted.get(j).waitsAtOnceWith(one, basis);
            }
            if (twin) {
                sorted.set(i, one.settledOn(basis, new Settled(Outcome.ALIAS, RuleWords.alias())));
            }
        }
    }

    private void add(PlannedSession session, DateRange range, List<Occurrence> into, Optional<Settled> fallenAway) {
        LocalDate date = rules.calendar().dateOf(session.period());
        if (range.contains(date)) {
            Optional<Absence.Kind> away =
                    fallenAway.isPresent() ? Optional.empty() : absences.excuseOf(session.period());
            Optional<Settled> excused = fallenAway.or(() -> away.flatMap(PlannedSide::excused));
            Optional<DutyCode> duty = rules.mapping().duty(session.activity().code());
            into.add(new Occurrence(
                    session,
                    date,
                    duty,
                    away.equals(Optional.of(Absence.Kind.TIME_OFF_IN_LIEU)),
                    excused.or(() -> unknown(session, date, duty, Basis.ROSTERED)),
                    excused.or(() -> unknown(session, date, duty, Basis.DELIVERED))));
        }
    }

    private Optional<Settled> unknown(PlannedSession session, LocalDate date, Optional<DutyCode> duty, Basis basis) {
        Optional<String> why = duty.isEmpty()
                ? Optional.of(RuleWords.unmapped(PlanActivity.label(session.activity())))
                : rules.calendar().whyUnknown(date, basis).map(RuleWords::unknownWeek);
        return why.map(words -> new Settled(Outcome.UNKNOWN, words));
    }

    private static Optional<Settled> excused(Absence.Kind kind) {
        return switch (kind) {
            case ANNUAL_LEAVE, STUDY_LEAVE, SICKNESS ->
                Optional.of(new Settled(Outcome.LEAVE, RuleWords.absence(kind)));
            case OTHER -> Optional.of(new Settled(Outcome.UNAVAILABLE, RuleWords.absence(kind)));
            case TIME_OFF_IN_LIEU -> Optional.empty(); // still due: a session elsewhere delivers it
        };
    }
}

package org.sessionwise.reconciliation.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.reconciliation.internal.ledger.CountConsumer;
import org.sessionwise.reconciliation.internal.ledger.Kind;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/** Adds up what was counted of one person on one basis: what is excused apart, and what was drawn on each commitment. */
final class PersonTally implements CountConsumer {

    private final Map<Outcome, Workload> planned = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Workload> worked = new EnumMap<>(Outcome.class);
    private final Map<PlanActivity, Workload> drawn = new HashMap<>();
    private int excused;

    @Override
    public void rows(Kind plannedKind, Kind workedKind, Outcome outcome, int rows) {
        if (outcome.credit() == Outcome.Credit.EXCUSED) {
            excused += rows;
            return;
        }
        if (plannedKind != Kind.NONE) {
            planned.merge(outcome, times(plannedKind.workload(), rows), Workload::plus);
        }
        if (workedKind != Kind.NONE) {
            Workload amount = times(workedKind.workload(), rows);
            worked.merge(outcome, amount, Workload::plus);
            if (plannedKind == Kind.NONE && outcome == Outcome.AS_PLANNED) {
                workedKind.activity().ifPresent(activity -> drawn.merge(activity, amount, Workload::plus));
            }
        }
    }

    Tally tally() {
        return new Tally(planned, worked);
    }

    int excused() {
        return excused;
    }

    Map<PlanActivity, Workload> drawn() {
        return drawn;
    }

    private static Workload times(Workload one, int rows) {
        return new Workload(
                Math.multiplyExact(one.occurrences(), rows),
                one.sessions().times(Fraction.of(rows)),
                Math.multiplyExact(one.minutes(), rows),
                new ProgrammedActivities(one.pa().amount().times(Fraction.of(rows))));
    }
}

package org.sessionwise.reconciliation.internal.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Outcome.Credit;
import org.sessionwise.domain.year.YearAmount;

/** Adds up one side of one line. */
final class SideSums {

    private final RowCount known = new RowCount();
    private final RowCount unknown = new RowCount();
    private final RowCount done = new RowCount();
    private final RowCount undated = new RowCount();
    private final RowCount beside = new RowCount();
    private final Map<Outcome, RowCount> planned = new EnumMap<>(Outcome.class);
    private final Map<Outcome, RowCount> worked = new EnumMap<>(Outcome.class);

    void planned(MatchingPolicy policy, Outcome outcome, Workload worth, long rows) {
        planned.computeIfAbsent(outcome, any -> new RowCount()).add(worth, rows);
        Credit credit = policy.credit(outcome);
        if (credit == Credit.UNKNOWN) {
            unknown.add(worth, rows);
        } else if (credit == Credit.DELIVERED || credit == Credit.LOST) {
            known.add(worth, rows);
        }
        if (credit == Credit.DELIVERED && outcome.credit() == Credit.LOST) {
            done.add(worth, rows); // nobody worked it, yet by policy it counts as if they had
        }
    }

    void worked(MatchingPolicy policy, Outcome outcome, Workload worth, boolean withoutDates, long rows) {
        worked.computeIfAbsent(outcome, any -> new RowCount()).add(worth, rows);
        Credit credit = policy.credit(outcome);
        if (credit == Credit.DELIVERED && outcome.credit() != Credit.LOST) {
            done.add(worth, rows);
            if (withoutDates) {
                undated.add(worth, rows);
            }
        } else if (credit == Credit.BESIDE && outcome != Outcome.ALIAS) {
            beside.add(worth, rows); // an alias is time that counts already
        }
    }

    /** Returns all that is dated, whether it is known what became of it or not. */
    YearAmount plannedAll() {
        return known.total().plus(unknown.total());
    }

    YearAmount plannedKnown() {
        return known.total();
    }

    /** Returns the side where planned is dated. */
    FigureSide dated() {
        return FigureSide.of(known.total(), done.total(), undated.total(), beside.total(), outcomes());
    }

    /** Returns the side where planned is annual. */
    FigureSide annual(YearAmount plannedOfKnownDays) {
        return FigureSide.of(plannedOfKnownDays, done.total(), YearAmount.NONE, beside.total(), outcomes());
    }

    private Map<Outcome, FigureSide.Both> outcomes() {
        Map<Outcome, FigureSide.Both> both = new HashMap<>();
        for (Outcome outcome : Outcome.values()) {
            if (planned.containsKey(outcome) || worked.containsKey(outcome)) {
                both.put(outcome, FigureSide.Both.of(total(planned, outcome), total(worked, outcome)));
            }
        }
        return both;
    }

    private static YearAmount total(Map<Outcome, RowCount> rows, Outcome outcome) {
        return rows.containsKey(outcome) ? rows.get(outcome).total() : YearAmount.NONE;
    }
}

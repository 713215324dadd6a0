package org.sessionwise.reconciliation.internal.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** Says in words how figures differ. No names. */
final class RestatementWords {

    private RestatementWords() {}

    static List<String> weeks(Completeness was, Completeness is) {
        return was.weeksFinalised() == is.weeksFinalised()
                ? List.of()
                : List.of(was.weeksFinalised() + " of " + was.weeks() + " weeks were finalised then, "
                        + is.weeksFinalised() + " are now");
    }

    /** Returns which outcomes have other amounts: those of what was delivered, else those of the roster. */
    static List<String> outcomes(Optional<FigureLine> was, Optional<FigureLine> is) {
        List<String> delivered = outcomes(was, is, Basis.DELIVERED);
        return delivered.isEmpty() ? outcomes(was, is, Basis.ROSTERED) : delivered;
    }

    private static List<String> outcomes(Optional<FigureLine> was, Optional<FigureLine> is, Basis basis) {
        List<String> differences = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            FigureSide.Both before = both(was, basis, outcome);
            FigureSide.Both after = both(is, basis, outcome);
            add(differences, outcome, "planned", before.planned(), after.planned());
            add(
                    differences,
                    outcome,
                    basis == Basis.DELIVERED ? "delivered" : "rostered",
                    before.worked(),
                    after.worked());
        }
        return differences;
    }

    private static void add(
            List<String> differences, Outcome outcome, String side, YearAmount before, YearAmount after) {
        if (!before.equals(after)) {
            Fraction was = before.sessions();
            Fraction is = after.sessions();
            String amounts = was.equals(is)
                    ? ReviewWords.number(before.minutes()) + " minutes then, " + ReviewWords.number(after.minutes())
                            + " now"
                    : ReviewWords.number(was) + " sessions then, " + ReviewWords.number(is) + " now";
            differences.add(words(outcome) + ", " + side + ": " + amounts);
        }
    }

    private static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static FigureSide.Both both(Optional<FigureLine> line, Basis basis, Outcome outcome) {
        return line.map(one -> one.side(basis).outcomes().get(outcome))
                .orElse(FigureSide.Both.of(YearAmount.NONE, YearAmount.NONE));
    }
}

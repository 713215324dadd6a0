package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.domain.StaffId;

/** Of whom it is known what was worked in the last whole financial quarter, beside what was planned. */
final class Reconciled {

    private Reconciled() {}

    static Set<StaffId> in(Optional<Figures> figures, Set<StaffId> people, LocalDate day) throws NoAnswerException {
        if (figures.isEmpty() || people.isEmpty()) {
            return Set.of();
        }
        FigureQuestion question =
                FigureQuestion.of(FinancialQuarter.of(day).previous().days()).by(Split.PERSON);
        return Answering.neighbour(() -> figures.get().figures(question, people)).lines().stream()
                .filter(line -> isKnown(line.completeness()))
                .map(FigureLine::key)
                .map(key -> new StaffId(key.id()))
                .collect(Collectors.toSet());
    }

    /** Every planned occurrence is known, and each week is finalised: what was not planned is known, too. */
    private static boolean isKnown(Completeness known) {
        return known.plannedKnown() == known.plannedAll()
                && known.weeks() > 0
                && known.weeksFinalised() == known.weeks();
    }
}

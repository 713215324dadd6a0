package org.sessionwise.attainment.internal.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/**
 * Each person plans 10 DCC and 5 SPA sessions, of which 8 and 3 are of finalised weeks; of these so many DCC were delivered as is said
 * of the person, and no SPA. Plans agree 30 DCC and 10 SPA sessions a quarter.
 */
public final class MadeUpFigures implements Figures {

    private final DepartmentId department;
    private final Map<StaffId, Integer> delivered = new HashMap<>();
    public boolean silent;
    public boolean nothingKnown;

    public MadeUpFigures(String department) {
        this.department = new DepartmentId(department);
    }

    public MadeUpFigures delivered(Set<StaffId> people, int each) {
        people.forEach(one -> delivered.put(one, each));
        return this;
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public FigureSheet figures(FigureQuestion question, Set<StaffId> visible) throws NoAnswerException {
        if (silent) {
            throw new NoAnswerException("warming up");
        }
        int people = visible.size();
        boolean annual = question.planned() == PlannedBasis.ANNUAL;
        int done =
                visible.stream().mapToInt(one -> delivered.getOrDefault(one, 8)).sum();
        FigureLine dcc = line(question, "DCC", annual ? 30 * people : 10 * people, 8 * people, done);
        FigureLine spa = line(question, "SPA", annual ? 10 * people : 5 * people, 3 * people, 0);
        FigureLine total = (question.allCategories() ? dcc.plus(spa) : dcc)
                .as(LineKey.of(LineKey.Kind.DEPARTMENT, department.value()));
        return FigureSheet.of(
                question,
                CategoryRule.of(Set.of(ActivityCategory.DCC), "test"),
                question.allCategories() ? List.of(dcc, spa) : List.of(dcc),
                total,
                Instant.parse("2026-11-22T05:00:00Z"),
                LocalDate.EPOCH,
                "matching/2");
    }

    private FigureLine line(FigureQuestion question, String category, int all, int known, int done) {
        long seen = nothingKnown ? 0 : known;
        return FigureLine.builder(LineKey.of(LineKey.Kind.CATEGORY, category), FigureSpan.of(question.period(), ""))
                .planned(sessions(all), YearAmount.NONE)
                .sides(
                        FigureSide.NOTHING,
                        FigureSide.of(
                                sessions(seen),
                                sessions(nothingKnown ? 0 : done),
                                YearAmount.NONE,
                                YearAmount.NONE,
                                Map.of()))
                .completeness(Completeness.of(seen, all, 1, 1))
                .build();
    }

    private static YearAmount sessions(long number) {
        return new YearAmount(Fraction.of(number), Fraction.of(number), Fraction.ZERO, Fraction.ZERO);
    }

    @Override
    public List<FigureFinding> findings(
            FigureQuestion question, LineKey key, Basis basis, Optional<Outcome> outcome, Set<StaffId> visible) {
        throw new UnsupportedOperationException();
    }
}

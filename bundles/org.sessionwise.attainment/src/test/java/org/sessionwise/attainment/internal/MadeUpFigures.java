package org.sessionwise.attainment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;

/** Figures that say of whom everything is known, and nothing else. */
final class MadeUpFigures implements Figures {

    private final DepartmentId department;
    final Set<StaffId> known = new HashSet<>();

    MadeUpFigures(DepartmentId department) {
        this.department = department;
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public FigureSheet figures(FigureQuestion question, Set<StaffId> visible) {
        List<FigureLine> lines =
                visible.stream().sorted().map(staff -> line(question, staff)).toList();
        FigureLine total = FigureLine.builder(LineKey.of(LineKey.Kind.DEPARTMENT, ""), span(question))
                .build();
        return FigureSheet.of(
                question, CategoryRule.of(Set.of(), "a test"), lines, total, Instant.EPOCH, LocalDate.EPOCH, "a test");
    }

    private FigureLine line(FigureQuestion question, StaffId staff) {
        return FigureLine.builder(LineKey.of(LineKey.Kind.PERSON, staff.value()), span(question))
                .people(1)
                .completeness(Completeness.of(known.contains(staff) ? 10 : 9, 10, 13, 13))
                .build();
    }

    private static FigureSpan span(FigureQuestion question) {
        return FigureSpan.of(question.period(), "");
    }

    @Override
    public List<FigureFinding> findings(
            FigureQuestion question, LineKey key, Basis basis, Optional<Outcome> outcome, Set<StaffId> visible) {
        throw new UnsupportedOperationException();
    }
}

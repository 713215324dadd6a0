package org.sessionwise.attainment.internal.indicator;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.AttainmentScope;

/** Sessions of each team and workforce group in one period; a scope is the sum of its cells. */
final class SessionReading {

    private static final String DCC = ActivityCategory.DCC.name();

    private final Map<AttainmentScope, SessionCounts> cells;
    private final Set<DepartmentId> silent;

    private SessionReading(Map<AttainmentScope, SessionCounts> cells, Set<DepartmentId> silent) {
        this.cells = cells;
        this.silent = silent;
    }

    /** Departments whose figures are not offered, or give no answer, are remembered as not known. */
    static SessionReading of(List<Figures> offered, Workforce workforce, DateRange period) {
        Map<AttainmentScope, SessionCounts> cells = new LinkedHashMap<>();
        Set<DepartmentId> silent = new HashSet<>();
        workforce.cells().forEach((cell, people) -> {
            DepartmentId department = cell.department().orElseThrow();
            Optional<Figures> figures = offered.stream()
                    .filter(one ->
                            !silent.contains(department) && one.department().equals(department))
                    .findFirst();
            Optional<SessionCounts> counts = figures.flatMap(one -> counts(one, people, period));
            counts.ifPresentOrElse(found -> cells.put(cell, found), () -> silent.add(department));
        });
        return new SessionReading(cells, silent);
    }

    SessionCounts of(AttainmentScope scope) {
        SessionCounts sum = SessionCounts.NONE;
        for (Map.Entry<AttainmentScope, SessionCounts> cell : cells.entrySet()) {
            DepartmentId department = cell.getKey().department().orElseThrow();
            if (scope.includes(cell.getKey()) && !silent.contains(department)) {
                sum = sum.plus(cell.getValue());
            }
        }
        for (DepartmentId department : silent) {
            if (scope.department().map(department::equals).orElse(true)) {
                sum = sum.lackingOne();
            }
        }
        return sum;
    }

    private static Optional<SessionCounts> counts(Figures figures, Set<StaffId> people, DateRange period) {
        FigureQuestion dated = FigureQuestion.of(period).by(Split.CATEGORY);
        try {
            FigureSheet all = figures.figures(dated.allCategories(true), people);
            FigureSheet rostered = figures.figures(dated, people);
            FigureSheet agreed = figures.figures(dated.allCategories(true).planned(PlannedBasis.ANNUAL), people);
            return Optional.of(new SessionCounts(
                    dcc(agreed).map(line -> line.planned().sessions()).orElse(Fraction.ZERO),
                    agreed.total().planned().sessions(),
                    count(all.total()),
                    dcc(all).map(SessionReading::count).orElse(SessionCount.NONE),
                    count(rostered.total()),
                    0,
                    all.asAt()));
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
    }

    private static Optional<FigureLine> dcc(FigureSheet sheet) {
        return sheet.lines().stream()
                .filter(line -> line.key().equals(LineKey.of(LineKey.Kind.CATEGORY, DCC)))
                .findFirst();
    }

    private static SessionCount count(FigureLine line) {
        FigureSide side = line.side(Basis.DELIVERED);
        return new SessionCount(
                side.done().minus(side.undated()).sessions(),
                side.planned().sessions(),
                line.completeness().plannedKnown(),
                line.completeness().plannedAll());
    }
}

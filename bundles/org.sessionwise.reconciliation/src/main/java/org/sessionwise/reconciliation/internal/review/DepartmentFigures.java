package org.sessionwise.reconciliation.internal.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.domain.DateRange;

/** Figures of a department, as far as they are in sight. */
final class DepartmentFigures {

    /**
     * Lines of several kinds.
     *
     * @param asAt when the first of them were read
     * @param categories which categories count
     */
    record Lines(Instant asAt, String categories, List<FigureLine> lines) {}

    private final List<Figures> offered;

    DepartmentFigures(List<Figures> offered) {
        this.offered = offered;
    }

    Lines lines(ReviewSight sight, DateRange days, Over over, List<Split> splits) throws NoAnswerException {
        Figures figures = offered.stream()
                .filter(service -> service.department().equals(sight.department()))
                .findFirst()
                .orElseThrow(() -> new NoAnswerException("Reconciliation is not switched on for the department."));
        List<FigureLine> lines = new ArrayList<>();
        Instant asAt = Instant.MAX;
        String categories = "";
        for (Split split : splits) {
            FigureSheet sheet = figures.figures(
                    FigureQuestion.of(days).over(over).by(split), sight.people().keySet());
            sheet.lines().stream().filter(line -> sight.includes(line.key())).forEach(lines::add);
            asAt = sheet.asAt().isBefore(asAt) ? sheet.asAt() : asAt;
            categories = sheet.categories().counted().toString();
        }
        return new Lines(asAt, categories, lines);
    }
}

package org.sessionwise.reconciliation.internal.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
     * @param ofOneReading false if the ledger was read anew in between: lines of two readings need not add up
     */
    record Lines(Instant asAt, String categories, List<FigureLine> lines, boolean ofOneReading) {}

    private static final int READINGS = 5;

    private final List<Figures> offered;

    DepartmentFigures(List<Figures> offered) {
        this.offered = offered;
    }

    Lines lines(ReviewSight sight, DateRange days, Over over, List<Split> splits) throws NoAnswerException {
        Figures figures = offered.stream()
                .filter(service -> service.department().equals(sight.department()))
                .findFirst()
                .orElseThrow(() -> new NoAnswerException("Reconciliation is not switched on for the department."));
        FigureQuestion question = FigureQuestion.of(days).over(over);
        Lines lines = read(figures, sight, question, splits);
        for (int again = 1; !lines.ofOneReading() && again < READINGS; again++) {
            lines = read(figures, sight, question, splits);
        }
        return lines;
    }

    private static Lines read(Figures figures, ReviewSight sight, FigureQuestion question, List<Split> splits)
            throws NoAnswerException {
        List<FigureLine> lines = new ArrayList<>();
        TreeSet<Instant> readings = new TreeSet<>();
        String categories = "";
        for (Split split : splits) {
            FigureSheet sheet =
                    figures.figures(question.by(split), sight.people().keySet());
            sheet.lines().stream().filter(line -> sight.includes(line.key())).forEach(lines::add);
            readings.add(sheet.asAt());
            categories = sheet.categories().counted().toString();
        }
        Instant asAt = readings.isEmpty() ? Instant.MAX : readings.first();
        return new Lines(asAt, categories, lines, readings.size() <= 1);
    }
}

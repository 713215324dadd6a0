package org.sessionwise.reconciliation.internal.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** Figures that a test says. */
final class FakeFigures implements Figures {

    final List<FigureLine> lines = new ArrayList<>();
    Set<ActivityCategory> categories = EnumSet.of(ActivityCategory.DCC);
    Instant asAt = Instant.parse("2026-07-05T09:00:00Z");
    int weeksFinalised = 13;
    /** So many of the next questions find the ledger read anew. */
    int changesAhead;

    static YearAmount sessions(String number) {
        Fraction sessions = Fraction.parse(number);
        return new YearAmount(sessions, sessions, sessions.times(Fraction.of(240)), sessions);
    }

    static FigureSide side(String planned, String done) {
        return FigureSide.of(
                sessions(planned),
                sessions(done),
                YearAmount.NONE,
                YearAmount.NONE,
                Map.of(Outcome.AS_PLANNED, FigureSide.Both.of(sessions(planned), sessions(done))));
    }

    FigureLine line(LineKey key, DateRange days, FigureSide side) {
        return FigureLine.builder(key, FigureSpan.of(days, ""))
                .people(2)
                .planned(side.planned(), side.planned().times(new Fraction(42, 52)))
                .sides(side, side)
                .completeness(Completeness.of(90, 100, weeksFinalised, 13))
                .build();
    }

    /** Says figures, instead of what was said of the same key and days. */
    void say(LineKey key, DateRange days, String planned, String done) {
        say(line(key, days, side(planned, done)));
    }

    void say(FigureLine wanted) {
        lines.removeIf(line -> line.key().equals(wanted.key()) && line.span().equals(wanted.span()));
        lines.add(wanted);
    }

    /** Says the same of a quarter and of its periods of four weeks from a day on. */
    void say(LineKey key, FinancialQuarter quarter, LocalDate firstPeriod, String planned, String done) {
        say(key, quarter.days(), planned, done);
        for (int i = 0; i < 3; i++) {
            say(key, new DateRange(firstPeriod.plusDays(28L * i), firstPeriod.plusDays(28L * i + 28)), planned, done);
        }
    }

    @Override
    public DepartmentId department() {
        return new DepartmentId("anaes");
    }

    @Override
    public FigureSheet figures(FigureQuestion question, Set<StaffId> visible) {
        if (changesAhead > 0) {
            changesAhead--;
            asAt = asAt.plusSeconds(1);
        }
        List<FigureLine> found = lines.stream()
                .filter(line -> line.key().kind().name().equals(question.split().name()))
                .filter(line -> line.key().kind() != LineKey.Kind.PERSON
                        || visible.contains(new StaffId(line.key().id())))
                .filter(line -> isAsked(question, line.span().days()))
                .toList();
        FigureLine total = line(LineKey.of(LineKey.Kind.DEPARTMENT, ""), question.period(), FigureSide.NOTHING);
        return FigureSheet.of(
                question, CategoryRule.of(categories, "rostered"), found, total, asAt, LocalDate.EPOCH, "matching/2");
    }

    private static boolean isAsked(FigureQuestion question, DateRange days) {
        boolean inside = !days.from().isBefore(question.period().from())
                && !days.until().isAfter(question.period().until());
        boolean quarter = FinancialQuarter.of(days.from()).days().equals(days);
        return inside
                && (question.over() == Over.NONE
                        ? days.equals(question.period())
                        : quarter == (question.over() == Over.FINANCIAL_QUARTER));
    }

    @Override
    public List<FigureFinding> findings(
            FigureQuestion question, LineKey key, Basis basis, Optional<Outcome> outcome, Set<StaffId> visible) {
        throw new UnsupportedOperationException("nobody asks for findings here");
    }
}

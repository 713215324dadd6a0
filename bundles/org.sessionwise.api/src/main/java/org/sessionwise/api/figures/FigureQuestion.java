package org.sessionwise.api.figures;

import java.time.LocalDate;
import java.util.Objects;
import org.sessionwise.domain.DateRange;

/** Which figures are asked for. */
public final class FigureQuestion {

    private final DateRange period;
    private final Split split;
    private final Over over;
    private final PlannedBasis planned;
    private final boolean allCategories;

    private FigureQuestion(DateRange period, Split split, Over over, PlannedBasis planned, boolean allCategories) {
        this.period = Objects.requireNonNull(period, "period");
        this.split = Objects.requireNonNull(split, "split");
        this.over = Objects.requireNonNull(over, "over");
        this.planned = Objects.requireNonNull(planned, "planned");
        this.allCategories = allCategories;
    }

    /** Asks for one line of the whole department and period: dated, of the rostered categories. */
    public static FigureQuestion of(DateRange period) {
        return new FigureQuestion(period, Split.DEPARTMENT, Over.NONE, PlannedBasis.DATED, false);
    }

    /** Returns the plan year to date: from the first day of the plan year of the day before, as {@link Over#PLAN_YEAR} counts it. */
    public static DateRange planYearUntil(LocalDate until) {
        LocalDate april = LocalDate.of(until.getYear(), 4, 1);
        return new DateRange(april.isBefore(until) ? april : april.minusYears(1), until);
    }

    public FigureQuestion by(Split wanted) {
        return new FigureQuestion(period, wanted, over, planned, allCategories);
    }

    public FigureQuestion over(Over wanted) {
        return new FigureQuestion(period, split, wanted, planned, allCategories);
    }

    public FigureQuestion planned(PlannedBasis wanted) {
        return new FigureQuestion(period, split, over, wanted, allCategories);
    }

    /** Asks for the categories that are rarely rostered, too, if {@code wanted}. */
    public FigureQuestion allCategories(boolean wanted) {
        return new FigureQuestion(period, split, over, planned, wanted);
    }

    public DateRange period() {
        return period;
    }

    public Split split() {
        return split;
    }

    public Over over() {
        return over;
    }

    public PlannedBasis planned() {
        return planned;
    }

    public boolean allCategories() {
        return allCategories;
    }
}

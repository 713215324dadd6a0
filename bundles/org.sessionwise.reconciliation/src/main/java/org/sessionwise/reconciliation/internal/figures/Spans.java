package org.sessionwise.reconciliation.internal.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.Over;
import org.sessionwise.domain.DateRange;

/** Cuts a period into spans. */
final class Spans {

    private static final int WEEKS_A_PERIOD = 4;
    private static final int APRIL = 4;

    private final Over over;
    private final LocalDate anchor;

    Spans(Over over, LocalDate anchor) {
        this.over = over;
        this.anchor = anchor;
    }

    /** Returns spans in order, that together are the period. */
    List<FigureSpan> of(DateRange period) {
        if (over == Over.NONE) {
            return List.of(FigureSpan.of(period, ""));
        }
        List<FigureSpan> spans = new ArrayList<>();
        LocalDate day = period.from();
        while (day.isBefore(period.until())) {
            DateRange whole = around(day);
            spans.add(FigureSpan.of(whole.intersection(period).orElseThrow(), label(whole.from())));
            day = whole.until();
        }
        return spans;
    }

    private DateRange around(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        LocalDate quarter = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return switch (over) {
            case WEEK -> weeks(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1);
            case PERIOD -> {
                long weeks = Math.floorDiv(ChronoUnit.DAYS.between(anchor, day), 7L * WEEKS_A_PERIOD);
                yield weeks(anchor.plusWeeks(WEEKS_A_PERIOD * weeks), WEEKS_A_PERIOD);
            }
            case MONTH -> new DateRange(month, month.plusMonths(1));
            case QUARTER, FINANCIAL_QUARTER -> new DateRange(quarter, quarter.plusMonths(3));
            case PLAN_YEAR -> {
                LocalDate april = LocalDate.of(financialYear(day), APRIL, 1);
                yield new DateRange(april, april.plusYears(1));
            }
            case NONE -> throw new IllegalStateException("not cut");
        };
    }

    private String label(LocalDate first) {
        int quarter = first.get(IsoFields.QUARTER_OF_YEAR);
        return switch (over) {
            case WEEK -> "Week of " + first;
            case PERIOD -> "Four weeks from " + first;
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + " Q" + quarter;
            case FINANCIAL_QUARTER -> years(first) + " Q" + (quarter == 1 ? 4 : quarter - 1);
            case PLAN_YEAR -> years(first);
            case NONE -> "";
        };
    }

    private static String years(LocalDate day) {
        int year = financialYear(day);
        return "%d/%02d".formatted(year, (year + 1) % 100);
    }

    private static int financialYear(LocalDate day) {
        return day.getMonthValue() >= APRIL ? day.getYear() : day.getYear() - 1;
    }

    private static DateRange weeks(LocalDate from, int weeks) {
        return new DateRange(from, from.plusWeeks(weeks));
    }
}

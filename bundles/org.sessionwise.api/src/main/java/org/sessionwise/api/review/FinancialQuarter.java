package org.sessionwise.api.review;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.domain.DateRange;

/**
 * A quarter of the financial year, which begins in April: Q1 is April to June, Q4 January to March of the calendar year that
 * follows. The label names the year that it began in: {@code 2026-Q4} is January to March 2027.
 */
public final class FinancialQuarter implements Comparable<FinancialQuarter> {

    private static final Pattern LABEL = Pattern.compile("(19[7-9]\\d|20\\d\\d|21\\d\\d)-Q([1-4])");
    private static final int FIRST_MONTH = 4;
    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;

    private final int year;
    private final int number;

    private FinancialQuarter(int year, int number) {
        this.year = year;
        this.number = number;
    }

    /**
     * Returns the quarter of a label.
     *
     * @throws IllegalArgumentException if it is none such as {@code 2026-Q3}, of the years 1970 to 2199
     */
    public static FinancialQuarter parse(String label) {
        Matcher parts = LABEL.matcher(label);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a financial quarter such as 2026-Q3: " + label);
        }
        return new FinancialQuarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Returns the quarter that a day lies in. */
    public static FinancialQuarter of(LocalDate day) {
        LocalDate shifted = day.withDayOfMonth(1).minusMonths(FIRST_MONTH - 1L);
        return new FinancialQuarter(shifted.getYear(), (shifted.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Returns its days, as the calendar has them. */
    public DateRange days() {
        LocalDate first = LocalDate.of(year, FIRST_MONTH, 1).plusMonths((number - 1L) * MONTHS);
        return new DateRange(first, first.plusMonths(MONTHS));
    }

    public FinancialQuarter previous() {
        return of(days().from().minusDays(1));
    }

    public FinancialQuarter next() {
        return of(days().until());
    }

    /** Returns {@code 2026-Q3}; labels sort as quarters do. */
    public String label() {
        return year + "-Q" + number;
    }

    @Override
    public int compareTo(FinancialQuarter other) {
        return Integer.compare(year * QUARTERS + number, other.year * QUARTERS + other.number);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof FinancialQuarter other && year == other.year && number == other.number;
    }

    @Override
    public int hashCode() {
        return year * QUARTERS + number;
    }

    @Override
    public String toString() {
        return label();
    }
}

package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.time.MonthDay;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.plan.YearTerms;

/**
 * One year of a plan: twelve months from the day on which the plan says that its years begin.
 *
 * <p>Arithmetic by weeks takes a year to be 52 of them, as job plans do; its 365 days are 52.143.
 *
 * @param rule why it begins then
 */
public record PlanYear(DateRange days, RuleSource rule) {

    /** Weeks of a year, by convention. */
    public static final int WEEKS = 52;

    private static final MonthDay DEFAULT = MonthDay.of(4, 1);

    /** Returns the year of some terms in which a day falls. */
    public static PlanYear of(YearTerms terms, LocalDate on) {
        LocalDate begins = terms.begins().atYear(on.getYear());
        LocalDate from = begins.isAfter(on) ? terms.begins().atYear(on.getYear() - 1) : begins;
        RuleSource rule = terms.begins().equals(DEFAULT)
                ? RuleSource.localDefault("a plan year begins on 1 April where the plan says nothing else")
                : new RuleSource("the job plan", "first day of its year", RuleSource.Standing.STATED);
        return new PlanYear(new DateRange(from, from.plusYears(1)), rule);
    }
}

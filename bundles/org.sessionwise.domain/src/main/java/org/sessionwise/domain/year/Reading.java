package org.sessionwise.domain.year;

import static org.sessionwise.domain.year.Measure.HOURS;
import static org.sessionwise.domain.year.Measure.OCCURRENCES;
import static org.sessionwise.domain.year.Measure.PA;
import static org.sessionwise.domain.year.Measure.SESSIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.year.Calculation.Term;

/** Reads, of one activity, how much has fallen due by the end of a day. */
final class Reading {

    private final Stretch stretch;
    private final Optional<DateRange> soFar;

    Reading(Stretch stretch, LocalDate on) {
        this.stretch = stretch;
        this.soFar = stretch.days().intersection(new DateRange(LocalDate.MIN, on.plusDays(1)));
    }

    ToDate of(AnnualEntitlement entitlement, Optional<DatedYear> dates, boolean leaveKnown) {
        Reckoned straight = straightLine(entitlement.year().amount());
        return new ToDate(
                straight, dates.map(dated -> leaveAware(dated, leaveKnown)).orElse(straight));
    }

    private Reckoned straightLine(YearAmount year) {
        Calculation steps = new Calculation();
        long elapsed = soFar.map(DateRange::days).orElse(0L);
        Fraction share = steps.divide(
                "Days in force that have passed",
                Term.of(elapsed, "days passed"),
                Term.of(stretch.days().days(), "days in force"),
                Measure.SHARE);
        partly(steps, "Occurrences", year.occurrences(), share, OCCURRENCES);
        partly(steps, "Sessions", year.sessions(), share, SESSIONS);
        partly(steps, "Hours", year.hours(), share, HOURS);
        partly(steps, "PA", year.pa(), share, PA);
        return steps.reckoned(year.times(share));
    }

    private static void partly(Calculation steps, String words, Fraction year, Fraction share, Measure measure) {
        if (year.signum() > 0) {
            steps.multiply(words, Term.of(year, measure.words() + " in the year"), Term.of(share, "of it"), measure);
        }
    }

    private Reckoned leaveAware(DatedYear dates, boolean leaveKnown) {
        Calculation steps = new Calculation();
        YearAmount all = dates.sum(soFar);
        YearAmount holidays = dates.sum(soFar, DatedYear.Fate.BANK_HOLIDAY);
        YearAmount leave = dates.sum(soFar, DatedYear.Fate.LEAVE);
        String words = leaveKnown ? "Dates so far, less bank holidays and leave" : "Dates so far, less bank holidays";
        less(steps, words, all.occurrences(), holidays.occurrences(), leave.occurrences(), OCCURRENCES);
        less(steps, "Sessions", all.sessions(), holidays.sessions(), leave.sessions(), SESSIONS);
        less(steps, "Hours", all.hours(), holidays.hours(), leave.hours(), HOURS);
        if (all.pa().signum() > 0) {
            less(steps, "PA", all.pa(), holidays.pa(), leave.pa(), PA);
        }
        return steps.reckoned(all.minus(holidays).minus(leave));
    }

    private static void less(
            Calculation steps, String words, Fraction all, Fraction holidays, Fraction leave, Measure measure) {
        steps.subtract(
                words,
                measure,
                Term.of(all, "dated"),
                List.of(Term.of(holidays, "on bank holidays"), Term.of(leave, "in leave")));
    }
}

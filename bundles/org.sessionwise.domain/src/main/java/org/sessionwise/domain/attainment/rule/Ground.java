package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.Evidence;

/**
 * A piece of evidence that speaks for a criterion.
 *
 * @param soon first day on which it is to be said that it ends
 * @param until first day on which it speaks no longer; {@link DateRange#OPEN_END} if it has no end
 */
record Ground(Evidence evidence, LocalDate soon, LocalDate until) {

    static Ground lasting(Evidence evidence, LocalDate until, int warnDays) {
        return until.equals(DateRange.OPEN_END)
                ? new Ground(evidence, until, until)
                : new Ground(evidence, until.minusDays(warnDays), until);
    }

    /** Lasts for months after a day, but no longer than whoever recorded it says; 0 months are without an end. */
    static Ground forMonths(Evidence evidence, LocalDate from, int months, int warnDays) {
        return lasting(
                evidence, earlier(Months.after(from, months), evidence.valid().until()), warnDays);
    }

    Optional<LocalDate> end() {
        return until.equals(DateRange.OPEN_END) ? Optional.empty() : Optional.of(until);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

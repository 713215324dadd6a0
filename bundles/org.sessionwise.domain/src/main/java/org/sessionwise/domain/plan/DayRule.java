package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.sessionwise.domain.contract.PlainHours;
import org.sessionwise.domain.contract.PremiumTime;
import org.sessionwise.domain.contract.Sourced;

/**
 * Which hours of one day are premium.
 *
 * @param plain the plain ones; empty if the whole day has one rate
 * @param premium that rate; without meaning if there are plain hours
 */
record DayRule(Optional<PlainHours> plain, boolean premium) {

    private static final DayRule ALL_PLAIN = new DayRule(Optional.empty(), false);
    private static final DayRule ALL_PREMIUM = new DayRule(Optional.empty(), true);

    static DayRule of(Optional<Sourced<PremiumTime>> rule, LocalDate day, Predicate<LocalDate> holiday) {
        if (rule.isEmpty()) {
            return ALL_PLAIN;
        }
        PremiumTime premium = rule.get().value();
        Optional<PlainHours> plain = premium.plain(day.getDayOfWeek());
        boolean throughout = plain.isEmpty() || premium.holidays() && holiday.test(day);
        return throughout ? ALL_PREMIUM : new DayRule(plain, false);
    }

    boolean premiumAt(LocalTime time) {
        return plain.map(hours -> time.isBefore(hours.from()) || ended(hours, time))
                .orElse(premium);
    }

    /** Returns the next time of the day at which the rate changes; empty if it stays until midnight. */
    Optional<LocalTime> changeAfter(LocalTime time) {
        return plain.flatMap(hours -> {
            if (time.isBefore(hours.from())) {
                return Optional.of(hours.from());
            }
            boolean ends = !ended(hours, time) && !hours.until().equals(PlainHours.END_OF_DAY);
            return ends ? Optional.of(hours.until()) : Optional.empty();
        });
    }

    private static boolean ended(PlainHours hours, LocalTime time) {
        return !hours.until().equals(PlainHours.END_OF_DAY) && !time.isBefore(hours.until());
    }
}

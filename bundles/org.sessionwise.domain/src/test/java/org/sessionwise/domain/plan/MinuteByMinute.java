package org.sessionwise.domain.plan;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.PlainHours;
import org.sessionwise.domain.contract.PremiumTime;

/** The slow oracle: asks of every single minute what the wall clock shows and what a PA lasts then. */
final class MinuteByMinute {

    private final List<ContractTerms> terms;
    private final ZoneId zone;
    private final Predicate<LocalDate> holiday;

    MinuteByMinute(JobPlanVersion plan, List<ContractTerms> terms, BankHolidays holidays) {
        this.terms = terms;
        this.zone = plan.zone();
        this.holiday = date -> holidays.isHoliday(date, plan.nation());
    }

    /** Returns how many minutes there are for each length of a PA. */
    Map<Long, Long> minutes(Period worked, PremiumAs premiumAs) {
        Map<Long, Long> minutes = new TreeMap<>();
        for (Instant at = worked.start(); at.isBefore(worked.end()); at = at.plus(1, ChronoUnit.MINUTES)) {
            LocalDateTime shown = LocalDateTime.ofInstant(at, zone);
            ContractTerms now = terms.stream()
                    .filter(some -> some.inForce().contains(shown.toLocalDate()))
                    .findFirst()
                    .orElseThrow();
            boolean premium = premiumAs == PremiumAs.TIME && isPremium(now, shown);
            Duration onePa = premium
                    ? now.premium().orElseThrow().value().onePa()
                    : now.onePa().orElseThrow().value();
            minutes.merge(onePa.toMinutes(), 1L, Long::sum);
        }
        return minutes;
    }

    boolean isPremium(ContractTerms now, LocalDateTime shown) {
        if (now.premium().isEmpty()) {
            return false;
        }
        PremiumTime rule = now.premium().get().value();
        if (rule.holidays() && holiday.test(shown.toLocalDate())) {
            return true;
        }
        if (rule.plain(shown.getDayOfWeek()).isEmpty()) {
            return true;
        }
        PlainHours plain = rule.plain(shown.getDayOfWeek()).get();
        Set<Integer> plainMinutes = new HashSet<>();
        int last = plain.until().equals(LocalTime.MAX) ? 24 * 60 : minuteOfDay(plain.until());
        for (int minute = minuteOfDay(plain.from()); minute < last; minute++) {
            plainMinutes.add(minute);
        }
        return !plainMinutes.contains(minuteOfDay(shown.toLocalTime()));
    }

    /** Tells whether an amount is the sum of all minutes, each over the length of its PA. */
    static boolean same(Fraction amount, Map<Long, Long> minutes) {
        BigInteger denominator = BigInteger.ONE;
        BigInteger numerator = BigInteger.ZERO;
        for (Map.Entry<Long, Long> one : minutes.entrySet()) {
            BigInteger length = BigInteger.valueOf(one.getKey());
            numerator = numerator
                    .multiply(length)
                    .add(BigInteger.valueOf(one.getValue()).multiply(denominator));
            denominator = denominator.multiply(length);
        }
        BigInteger left = BigInteger.valueOf(amount.numerator()).multiply(denominator);
        return left.equals(numerator.multiply(BigInteger.valueOf(amount.denominator())));
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}

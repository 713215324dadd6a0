package org.sessionwise.domain.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.calendar.BankHolidays;

/**
 * What time is worth under a plan: its contract, its zone, its holidays. Immutable, safe from any thread.
 *
 * <p>PA are the plain time in units of a plain PA and the premium time in units of a premium PA, each piece by the terms of its
 * day, added exactly (consultant contract of 2003 as restated by the University of Nottingham: part-premium time pro rata).
 * Premium time that is paid counts like plain time. Parts of a second do not count.
 *
 * <p>The session count is a local default, since the standard never defines a session: the length in units of one plain PA of
 * the first day (4 h where the contract is in hours), rounded half up to halves, at least one half.
 */
public final class Valuation {

    private static final Duration DEFAULT_SESSION = Duration.ofHours(4);

    private final Contract contract;
    private final ZoneId zone;
    private final Predicate<LocalDate> holiday;

    private Valuation(Contract contract, ZoneId zone, Predicate<LocalDate> holiday) {
        this.contract = contract;
        this.zone = zone;
        this.holiday = holiday;
    }

    /** Returns what time is worth as it passes: over clock changes and bank holidays. */
    public static Valuation of(JobPlanVersion plan, BankHolidays holidays) {
        return new Valuation(plan.contract(), plan.zone(), date -> holidays.isHoliday(date, plan.nation()));
    }

    /**
     * Returns what time is worth in a typical week, which is what a plan says of itself: no holiday, and the clock never
     * changes. Its times are those of {@link ZoneOffset#UTC}.
     */
    public static Valuation typical(JobPlanVersion plan) {
        return new Valuation(plan.contract(), ZoneOffset.UTC, date -> false);
    }

    /** Returns what time is worth that no plan rules: hours, no PA. */
    public static Valuation withoutPlan(ZoneId zone) {
        return new Valuation(Contract.inHours("no plan"), zone, date -> false);
    }

    /** Returns what one session is worth in each unit, exact. */
    public Workload of(Period worked, PremiumAs premiumAs) {
        ProgrammedActivities pa = ProgrammedActivities.NONE;
        for (TimeSegment segment : cut(worked)) {
            boolean premium = segment.premium() && premiumAs == PremiumAs.TIME;
            LocalDate day = segment.period().startDate(zone);
            pa = pa.plus(rates(day).pa(segment.period().length(), premium));
        }
        return workload(worked.length(), worked.startDate(zone), pa);
    }

    /** Returns what one session is worth of which only the length is known: all of it counts as plain time. */
    public Workload of(Duration length, LocalDate day) {
        return workload(length, day, rates(day).pa(length, false));
    }

    /** Returns what the work on call of an average week is worth, foreseen or not. Being available is never PA. */
    public ProgrammedActivities of(OnCallWork work, PremiumAs premiumAs, LocalDate day) {
        boolean premium = premiumAs == PremiumAs.TIME;
        return rates(day)
                .pa(work.predictablePlain(), false)
                .plus(rates(day).pa(work.predictablePremium(), premium))
                .plus(ofUnpredictable(work, premiumAs, day));
    }

    /** Returns what the work on call of an average week is worth that nobody can foresee. */
    public ProgrammedActivities ofUnpredictable(OnCallWork work, PremiumAs premiumAs, LocalDate day) {
        return rates(day)
                .pa(work.unpredictablePlain(), false)
                .plus(rates(day).pa(work.unpredictablePremium(), premiumAs == PremiumAs.TIME));
    }

    /**
     * Cuts a session at each midnight, at each edge of plain time and where a holiday begins or ends, in order. Edges are
     * those of the wall clock, lengths those of real time.
     */
    public List<TimeSegment> cut(Period worked) {
        return Cutting.of(worked, zone, this::premium);
    }

    /** Returns what a PA lasts on a day. */
    Rates rates(LocalDate day) {
        return Rates.of(contract, day);
    }

    private DayRule premium(LocalDate day) {
        return DayRule.of(contract.terms(day).flatMap(terms -> terms.premium()), day, holiday);
    }

    private Workload workload(Duration length, LocalDate day, ProgrammedActivities pa) {
        return new Workload(1, new Fraction(halfSessions(length, day), 2), length.toMinutes(), pa);
    }

    private long halfSessions(Duration length, LocalDate day) {
        long unit = rates(day).plain().orElse(DEFAULT_SESSION).toMinutes();
        long rounded = Math.floorDiv(4 * length.toMinutes() + unit, 2 * unit);
        return Math.max(1, rounded);
    }
}

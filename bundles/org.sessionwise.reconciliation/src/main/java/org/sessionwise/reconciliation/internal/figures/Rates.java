package org.sessionwise.reconciliation.internal.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.year.AnnualRate;

/**
 * The annual rates of versions, kept for as long as the ledger has these: working them out takes longer than adding them up. Safe from
 * any thread.
 */
final class Rates {

    /** Rates of at least these days; they do not hold the version, or it would never go. */
    private record Kept(DateRange days, BankHolidays holidays, List<AnnualRate> rates) {

        boolean serves(DateRange period, BankHolidays wanted) {
            return holidays == wanted
                    && days.contains(period.from())
                    && !period.until().isAfter(days.until());
        }
    }

    private final Map<JobPlanVersion, Kept> kept = Collections.synchronizedMap(new WeakHashMap<>());

    List<AnnualRate> of(List<JobPlanVersion> plans, DateRange period, BankHolidays holidays) {
        List<AnnualRate> all = new ArrayList<>();
        plans.forEach(plan -> all.addAll(of(plan, period, holidays)));
        return all;
    }

    private List<AnnualRate> of(JobPlanVersion plan, DateRange period, BankHolidays holidays) {
        Kept before = kept.get(plan);
        if (before != null && before.serves(period, holidays)) {
            return before.rates();
        }
        DateRange wider = new DateRange(
                period.from().minusYears(1), period.until().plusYears(1)); // the next question may be of last year
        List<AnnualRate> rates = AnnualRate.of(plan, wider, holidays);
        kept.put(plan, new Kept(wider, holidays, rates));
        return rates;
    }
}

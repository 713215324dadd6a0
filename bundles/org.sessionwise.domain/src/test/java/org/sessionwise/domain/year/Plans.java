package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.YearTerms;

/** Makes plans. */
final class Plans {

    static final BankHolidays HOLIDAYS = BankHolidays.published();
    static final String CONSULTANT = "CONSULTANT_2003_ENGLAND";
    static final DateRange YEAR = new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 4, 1));

    private Plans() {}

    static JobPlanVersion plan(int version, DateRange days, Activity... activities) {
        return plan(version, days, CONSULTANT, YearTerms.NONE, activities);
    }

    static JobPlanVersion plan(int version, DateRange days, String contract, YearTerms terms, Activity... activities) {
        return JobPlanVersion.builder(
                        new JobPlanId("P"), version, new PersonReference(Optional.of("1"), Optional.empty()), days)
                .contract(Contract.inHours(contract)
                        .governedBy(ContractCatalogue.published().terms(contract)))
                .year(terms)
                .activities(List.of(activities))
                .build();
    }

    static YearTerms terms(Optional<Fraction> weeks, Optional<Fraction> contracted) {
        return YearTerms.of(MonthDay.of(4, 1), weeks, contracted, Map.of(), Optional.empty());
    }

    static Activity activity(String id, Timing timing) {
        return builder(id, timing).build();
    }

    static Activity activity(String id, String when) {
        return activity(id, Whens.parse(when));
    }

    static Activity.Builder builder(String id, Timing timing) {
        return Activity.builder(new ActivityId(id), new ActivityCode("X"), ActivityCategory.DCC, timing);
    }
}

package org.sessionwise.itests.benchmark.year;

import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanExpansion;

/** One person's plans for the year, under the contract of consultants in England, with its plain and premium time. */
public final class PersonPlans {

    private static final String CODE = "CONSULTANT_2003_ENGLAND";
    private static final Contract CONTRACT =
            Contract.inHours(CODE).governedBy(ContractCatalogue.published().terms(CODE));
    private static final BankHolidays HOLIDAYS = BankHolidays.published();
    private static final DateRange YEAR = new DateRange(YearCalendar.FIRST, YearCalendar.FIRST.plusWeeks(52));

    private final List<JobPlanVersion> plans;

    private PersonPlans(List<JobPlanVersion> plans) {
        this.plans = plans;
    }

    public static PersonPlans of(TrustYear year, int person) {
        return new PersonPlans(Rostering.plans(year.person(person)).stream()
                .map(plan -> plan.toBuilder().contract(CONTRACT).build())
                .toList());
    }

    /** Expands each version over the year. */
    public List<PlanExpansion> expand() {
        return plans.stream()
                .map(plan -> PlanExpansion.of(plan, YEAR, HOLIDAYS))
                .toList();
    }

    /** Returns how many sessions an expansion has, those that a holiday removed included. */
    public static int sessions(List<PlanExpansion> expansions) {
        return expansions.stream()
                .mapToInt(one -> one.planned().size() + one.fallenAway().size())
                .sum();
    }
}

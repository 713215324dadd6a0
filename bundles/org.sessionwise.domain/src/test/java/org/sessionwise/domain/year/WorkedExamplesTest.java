package org.sessionwise.domain.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/** The rows of the page of examples. */
class WorkedExamplesTest {

    private static final String PAGE = "annual-entitlements.md";

    @TestFactory
    Stream<DynamicTest> anActivityComesToInAYear() {
        return ExampleTable.rows("What an activity comes to in a whole plan year", PAGE)
                .map(row -> DynamicTest.dynamicTest(row.get("case"), () -> activity(row)));
    }

    @TestFactory
    Stream<DynamicTest> workingWeeksLeaveForLeave() {
        return ExampleTable.rows("What working weeks leave for leave", PAGE)
                .map(row -> DynamicTest.dynamicTest(row.get("case"), () -> leave(row)));
    }

    private static void activity(Map<String, String> row) {
        Activity activity = Plans.builder("A", Whens.parse(row.get("when")))
                .covered(row.get("covered").equals("yes"))
                .build();
        JobPlanVersion plan =
                Plans.plan(1, Plans.YEAR, row.get("contract"), Plans.terms(weeks(row), Optional.empty()), activity);
        PlanYear year = PlanYear.of(plan.year(), Plans.YEAR.from());

        AnnualEntitlement entitlement = AnnualEntitlement.of(plan, activity, year, Plans.HOLIDAYS);

        YearAmount amount = entitlement.year().amount();
        assertEquals(number(row, "PA a week"), entitlement.week().amount().pa());
        assertEquals(number(row, "occurrences a year"), amount.occurrences());
        assertEquals(number(row, "PA a year"), amount.pa());
        assertEquals(number(row, "hours a year"), amount.hours());
        Arithmetic.check(entitlement.week());
        Arithmetic.check(entitlement.year());
    }

    private static void leave(Map<String, String> row) {
        Optional<Fraction> contracted = Optional.of(number(row, "contracted"));
        JobPlanVersion plan = Plans.plan(1, Plans.YEAR, row.get("contract"), Plans.terms(weeks(row), contracted));

        PersonYear year = PersonYear.of(List.of(plan), Plans.YEAR.from(), Plans.HOLIDAYS, Optional.empty());

        Fraction annual = year.leave().get(0).allowance();
        assertEquals(number(row, "annual leave"), annual);
        assertEquals(number(row, "study leave"), year.leave().get(1).allowance());
        Fraction fullTime = plan.contract()
                .terms(Plans.YEAR.from())
                .orElseThrow()
                .fullTime()
                .value();
        assertEquals(number(row, "annual leave in time"), LeaveBalance.inTime(annual, fullTime));
    }

    private static Optional<Fraction> weeks(Map<String, String> row) {
        return row.get("W").equals("-") ? Optional.empty() : Optional.of(number(row, "W"));
    }

    private static Fraction number(Map<String, String> row, String column) {
        return Fraction.parse(row.get(column));
    }
}

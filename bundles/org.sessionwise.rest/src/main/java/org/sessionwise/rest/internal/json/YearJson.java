package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.domain.plan.CapCheck;
import org.sessionwise.domain.year.CategoryTotal;
import org.sessionwise.domain.year.ContractedSize;
import org.sessionwise.domain.year.LeaveBalance;
import org.sessionwise.domain.year.PersonYear;
import org.sessionwise.domain.year.WeeksWorked;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.ReckonedJson.StepJson;
import org.sessionwise.rest.internal.json.ReckonedJson.YearAmountJson;

/** One person's plan year. */
public record YearJson(
        String apiVersion,
        String staffId,
        String name,
        String on,
        DatesJson year,
        RuleJson yearRule,
        boolean leaveKnown,
        PlanJson current,
        List<PlanJson> plans,
        WeeksJson weeks,
        List<ActivityYearJson> activities,
        List<TotalJson> totals,
        List<LeaveJson> leave,
        SizeJson size,
        List<CapJson> caps) {

    /** How many weeks are worked, and what is in that. */
    public record WeeksJson(String weeks, String contains, boolean holidaysInside, boolean studyInside, RuleJson rule) {

        private static WeeksJson of(WeeksWorked worked) {
            return new WeeksJson(
                    Exact.text(worked.stated().weeks()),
                    worked.stated().contains(),
                    worked.stated().holidaysInside(),
                    worked.stated().studyInside(),
                    RuleJson.of(worked.source()));
        }
    }

    /** What a category comes to. */
    public record TotalJson(
            String category,
            String remuneration,
            YearAmountJson week,
            YearAmountJson year,
            YearAmountJson straightLine,
            YearAmountJson leaveAware,
            YearAmountJson likely) {

        private static TotalJson of(CategoryTotal total) {
            return new TotalJson(
                    total.category().name(),
                    total.remuneration().name(),
                    YearAmountJson.of(total.week()),
                    YearAmountJson.of(total.year()),
                    YearAmountJson.of(total.straightLine()),
                    YearAmountJson.of(total.leaveAware()),
                    YearAmountJson.of(total.likely()));
        }
    }

    /** One kind of time off, in days. */
    public record LeaveJson(
            String kind, String allowance, String taken, String booked, String remaining, List<StepJson> steps) {

        private static LeaveJson of(LeaveBalance balance) {
            return new LeaveJson(
                    balance.kind().name(),
                    Exact.text(balance.allowance()),
                    Exact.text(balance.taken()),
                    Exact.text(balance.booked()),
                    Exact.text(balance.remaining()),
                    ReckonedJson.steps(balance.steps()));
        }
    }

    /** The current plan's core week against what is contracted. */
    public record SizeJson(String contracted, String planned, String difference, String unit, String shareOfFullTime) {

        private static SizeJson of(ContractedSize size) {
            return new SizeJson(
                    Exact.text(size.contracted()),
                    Exact.text(size.planned()),
                    Exact.text(size.difference()),
                    size.measure().words(),
                    size.shareOfFullTime().map(Exact::text).orElse(null));
        }
    }

    /** A limit that is passed. */
    public record CapJson(String kind, String most, String found, RuleJson rule) {

        private static CapJson of(CapCheck.Passed passed) {
            return new CapJson(
                    passed.cap().value().kind().name(),
                    Exact.text(passed.cap().value().most()),
                    Exact.text(passed.found()),
                    RuleJson.of(passed.cap().source()));
        }
    }

    public static YearJson of(StaffMember person, PersonYear year) {
        return new YearJson(
                Versions.API,
                person.id().value(),
                person.displayName(),
                year.on().toString(),
                DatesJson.of(year.year().days()),
                RuleJson.of(year.year().rule()),
                year.leaveKnown(),
                year.current().map(plan -> PlanJson.of(plan, year.on())).orElse(null),
                year.plans().stream().map(plan -> PlanJson.of(plan, year.on())).toList(),
                year.weeks().map(WeeksJson::of).orElse(null),
                year.activities().stream().map(ActivityYearJson::of).toList(),
                year.totals().stream().map(TotalJson::of).toList(),
                year.leave().stream().map(LeaveJson::of).toList(),
                year.size().map(SizeJson::of).orElse(null),
                year.caps().stream().map(CapJson::of).toList());
    }
}

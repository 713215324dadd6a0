package org.sessionwise.domain.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.year.YearBalance.Part;

/** Names what lies between the dates of a year and its entitlement. */
final class Balancing {

    private final Stretch stretch;
    private final Activity activity;
    private final YearCount count;

    Balancing(Stretch stretch, Activity activity) {
        this.stretch = stretch;
        this.activity = activity;
        this.count = new YearCount(stretch, activity);
    }

    YearBalance of(DatedYear dates, AnnualEntitlement entitlement) {
        Fraction dated = dates.sum(Optional.of(stretch.days())).occurrences();
        Fraction entitled = entitlement.year().amount().occurrences();
        List<Part> exclusions = activity.covered() ? List.of() : exclusions(entitled);
        Fraction residual = dated.minus(entitled);
        for (Part part : exclusions) {
            residual = residual.minus(part.occurrences());
        }
        return new YearBalance(dated, entitled, exclusions, residual);
    }

    private List<Part> exclusions(Fraction entitled) {
        Fraction aWeek = entitled.times(Calculation.inverse(count.worked()));
        List<Part> parts = new ArrayList<>();
        LeaveRule leave = LeaveRule.of(stretch);
        Fraction holidays =
                stretch.weeks().stated().weeks().minus(count.worked()).plus(leave.holidayWeeks());
        add(parts, "bank holidays", holidays, aWeek);
        add(parts, "study leave", leave.studyWeeks(), aWeek);
        add(parts, "annual leave", leave.annualWeeks(), aWeek);
        return parts;
    }

    private static void add(List<Part> parts, String name, Fraction weeks, Fraction aWeek) {
        if (weeks.signum() != 0) {
            parts.add(new Part(name, weeks.times(aWeek)));
        }
    }
}

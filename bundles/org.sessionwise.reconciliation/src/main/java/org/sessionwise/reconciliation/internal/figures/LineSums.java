package org.sessionwise.reconciliation.internal.figures;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.year.YearAmount;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/** Adds up one line. */
final class LineSums {

    private final Map<Basis, SideSums> sides = new EnumMap<>(Basis.class);
    private final Map<Basis, RateCount> knownDays = new EnumMap<>(Basis.class);
    private final RateCount allDays = new RateCount();
    private final Set<StaffId> people = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<ActivityCategory> categories = EnumSet.noneOf(ActivityCategory.class);

    LineSums() {
        for (Basis basis : Basis.values()) {
            sides.put(basis, new SideSums());
            knownDays.put(basis, new RateCount());
        }
    }

    SideSums side(Basis basis) {
        return sides.get(basis);
    }

    void person(StaffId staff) {
        people.add(staff);
    }

    /** Takes note of an activity that the line is of. */
    void named(Activity activity) {
        names.add(PlanActivity.label(activity));
        categories.add(activity.category());
    }

    /** Adds what is planned on average. */
    void rate(YearAmount aDay, long days, Map<Basis, Long> known) {
        allDays.add(aDay, days);
        known.forEach((basis, some) -> knownDays.get(basis).add(aDay, some));
    }

    FigureLine line(LineKey key, FigureSpan span, PlannedBasis planned, int weeksFinalised, int weeks) {
        YearAmount dated = sides.get(Basis.ROSTERED).plannedAll();
        YearAmount annual = allDays.total();
        boolean isDated = planned == PlannedBasis.DATED;
        FigureLine.Builder line = FigureLine.builder(key, span)
                .name(name(key))
                .category(category(key))
                .people(people.size())
                .planned(isDated ? dated : annual, isDated ? annual : dated)
                .completeness(completeness(weeksFinalised, weeks));
        return isDated
                ? line.sides(
                                sides.get(Basis.ROSTERED).dated(),
                                sides.get(Basis.DELIVERED).dated())
                        .build()
                : line.sides(annual(Basis.ROSTERED), annual(Basis.DELIVERED)).build();
    }

    private FigureSide annual(Basis basis) {
        return sides.get(basis).annual(knownDays.get(basis).total());
    }

    private Completeness completeness(int weeksFinalised, int weeks) {
        SideSums delivered = sides.get(Basis.DELIVERED);
        return Completeness.of(
                whole(delivered.plannedKnown().occurrences()),
                whole(delivered.plannedAll().occurrences()),
                weeksFinalised,
                weeks);
    }

    /** Plans may call activities of one code by several names: then the code stands for all of them. */
    private String name(LineKey key) {
        if (key.kind() != LineKey.Kind.ACTIVITY) {
            return "";
        }
        return names.size() == 1 ? names.iterator().next() : key.id();
    }

    private Optional<ActivityCategory> category(LineKey key) {
        return key.kind() == LineKey.Kind.ACTIVITY && categories.size() == 1
                ? Optional.of(categories.iterator().next())
                : Optional.empty();
    }

    private static long whole(Fraction amount) {
        return amount.numerator(); // occurrences with dates are whole
    }
}

package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.domain.ActivityCategory;

/**
 * What a department settles about its figures.
 *
 * @param rostered the categories that figures are made of unless all are asked for
 * @param periodAnchor the first day of any roster period of four weeks
 */
public record FigureSettings(Set<ActivityCategory> rostered, LocalDate periodAnchor) {

    /** Local defaults: no standard says which categories are rostered, or when periods of four weeks begin. */
    public static final FigureSettings DEFAULT =
            new FigureSettings(Set.of(ActivityCategory.DCC), LocalDate.of(2026, 3, 30));

    public FigureSettings {
        rostered = Set.copyOf(rostered);
    }

    CategoryRule rule(boolean all) {
        return all
                ? CategoryRule.of(EnumSet.allOf(ActivityCategory.class), "All categories were asked for.")
                : CategoryRule.of(rostered, why());
    }

    private String why() {
        return rostered.equals(DEFAULT.rostered)
                ? "Local default: only direct clinical care is rostered as a rule; what is planned but not rostered would read as not"
                        + " delivered."
                : "As set for the department.";
    }
}

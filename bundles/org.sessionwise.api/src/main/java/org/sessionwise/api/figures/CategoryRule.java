package org.sessionwise.api.figures;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.sessionwise.domain.ActivityCategory;

/** Which categories figures are made of, and why. */
public final class CategoryRule {

    private final Set<ActivityCategory> counted;
    private final String why;

    private CategoryRule(Set<ActivityCategory> counted, String why) {
        this.counted = Set.copyOf(counted);
        this.why = Objects.requireNonNull(why, "why");
    }

    public static CategoryRule of(Set<ActivityCategory> counted, String why) {
        return new CategoryRule(counted, why);
    }

    /** Tells whether a category counts. Work that no activity of a plan stands for is of none, and always counts. */
    public boolean counts(ActivityCategory category) {
        return counted.contains(category);
    }

    /** Returns the categories that count, in their order. */
    public Set<ActivityCategory> counted() {
        Set<ActivityCategory> ordered = EnumSet.noneOf(ActivityCategory.class);
        ordered.addAll(counted);
        return ordered;
    }

    /** Returns the categories that are left out, in their order. */
    public Set<ActivityCategory> left() {
        Set<ActivityCategory> ordered = EnumSet.allOf(ActivityCategory.class);
        ordered.removeAll(counted);
        return ordered;
    }

    /** Returns why these, in words. */
    public String why() {
        return why;
    }
}

package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Split;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.host.spi.StaffMember;

/** Decides which line something is part of: of counts and of findings alike, so that they agree. */
final class Belonging {

    private final CategoryRule categories;

    Belonging(CategoryRule categories) {
        this.categories = categories;
    }

    boolean counts(Optional<Activity> activity) {
        return activity.map(Activity::category).map(categories::counts).orElse(true);
    }

    static LineKey person(Split split, StaffMember person) {
        return switch (split) {
            case TEAM -> LineKey.of(LineKey.Kind.TEAM, person.team().value());
            case GROUP -> LineKey.of(LineKey.Kind.GROUP, person.professionalGroup());
            case PERSON -> LineKey.of(LineKey.Kind.PERSON, person.id().value());
            case DEPARTMENT ->
                LineKey.of(LineKey.Kind.DEPARTMENT, person.department().value());
            case CATEGORY, ACTIVITY -> throw new IllegalArgumentException("not of a person: " + split);
        };
    }

    /** Returns the activity that the worked side of a finding counts to; empty if the plan of the day has none for its duty. */
    static Optional<Activity> worked(
            PersonPlans plans, LocalDate day, Optional<Activity> planned, Outcome outcome, DutyCode duty) {
        return answers(planned.isPresent(), outcome) ? planned : plans.workedAt(day, duty, undated(planned, outcome));
    }

    /** Tells whether a session draws on an activity without dates: it is as planned, and no occurrence planned it. */
    static boolean undated(Optional<?> planned, Outcome outcome) {
        return planned.isEmpty() && outcome == Outcome.AS_PLANNED;
    }

    /** What was done in place of something else counts to what was done. */
    private static boolean answers(boolean planned, Outcome outcome) {
        return planned && outcome != Outcome.OTHER_ACTIVITY;
    }

    static LineKey planned(Split split, Activity activity) {
        return split == Split.CATEGORY
                ? category(activity.category())
                : LineKey.of(LineKey.Kind.ACTIVITY, activity.code().value());
    }

    static LineKey worked(Split split, Optional<Activity> activity, DutyCode duty) {
        return activity.map(known -> planned(split, known))
                .orElse(
                        split == Split.CATEGORY
                                ? LineKey.of(LineKey.Kind.CATEGORY, LineKey.NO_CATEGORY)
                                : LineKey.of(LineKey.Kind.DUTY, duty.value()));
    }

    static boolean isOfPerson(Split split) {
        return split != Split.CATEGORY && split != Split.ACTIVITY;
    }

    private static LineKey category(ActivityCategory category) {
        return LineKey.of(LineKey.Kind.CATEGORY, category.name());
    }
}

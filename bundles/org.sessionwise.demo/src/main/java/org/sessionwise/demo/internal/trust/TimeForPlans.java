package org.sessionwise.demo.internal.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityId;

/** Time for agreeing plans of others: who leads a team has it; others take supporting or administrative time. */
final class TimeForPlans {

    private TimeForPlans() {}

    /** Returns the activity that is set aside for it; empty if leading a team is in the plan, or nothing that fits. */
    static Optional<ActivityId> in(List<Activity> activities) {
        return activities.stream().anyMatch(one -> one.code().value().equals("TEAM_LEAD"))
                ? Optional.empty()
                : activities.stream()
                        .filter(one -> rank(one) > 0)
                        .max(Comparator.comparing(TimeForPlans::rank))
                        .map(Activity::id);
    }

    private static int rank(Activity activity) {
        if (activity.category() == ActivityCategory.SPA) {
            return 2;
        }
        return activity.code().value().equals("PATIENT_ADMIN") ? 1 : 0;
    }
}

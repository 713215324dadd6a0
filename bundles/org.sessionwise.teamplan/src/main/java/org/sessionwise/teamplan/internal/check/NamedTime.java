package org.sessionwise.teamplan.internal.check;

import java.util.stream.Stream;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Supporting time that a plan sets aside for a role by name. */
final class NamedTime {

    private final RulingPlans plans;

    NamedTime(RulingPlans plans) {
        this.plans = plans;
    }

    /** Returns minutes a week, exact. */
    Fraction minutesAWeek(JobPlanVersion plan, String role) {
        return plans.minutesAWeek(plan, named(plan, role));
    }

    boolean isIn(JobPlanVersion plan, String role) {
        return named(plan, role).findAny().isPresent();
    }

    private static Stream<Activity> named(JobPlanVersion plan, String role) {
        String key = LeadershipRole.key(role);
        return RulingPlans.supporting(plan)
                .filter(activity -> Stream.of(activity.code().value(), activity.subtype(), activity.name())
                        .anyMatch(words -> LeadershipRole.key(words).equals(key)));
    }
}

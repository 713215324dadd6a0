package org.sessionwise.teamplan.internal.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlanCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.Cover;
import org.sessionwise.api.teamplan.TeamPlanCheck.Order;
import org.sessionwise.api.teamplan.TeamPlanCheck.PersonCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.RoleCheck;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.ObjectiveId;

/** A team plan against the individual plans of its people (e-job planning standard of June 2019, standard 3.2). */
public final class TeamPlanChecks {

    private static final RuleSource TOLERANCE =
            RuleSource.localDefault("How far plans may miss an expected output; no text says it");

    private final TeamPlanContent content;
    private final RulingPlans plans;

    public TeamPlanChecks(TeamPlanContent content, RulingPlans plans) {
        this.content = content;
        this.plans = plans;
    }

    public TeamPlanCheck check(Set<StaffId> members, LocalDate day, Fraction tolerance) {
        OutputChecks outputs = new OutputChecks(plans, tolerance);
        return new TeamPlanCheck(
                day,
                tolerance,
                TOLERANCE,
                content.outputs().stream().map(outputs::check).toList(),
                new TreeSet<>(members).stream().map(this::person).toList(),
                content.objectives().stream()
                        .filter(objective -> !isLinked(objective))
                        .toList(),
                content.roles().stream().map(this::role).toList());
    }

    private PersonCheck person(StaffId staff) {
        Optional<JobPlanVersion> plan = plans.of(staff);
        Optional<LocalDate> approved = plan.flatMap(JobPlanVersion::approvedOn);
        return new PersonCheck(staff, plan.isEmpty() ? Order.NO_PLAN : order(approved), approved);
    }

    private Order order(Optional<LocalDate> approved) {
        Optional<LocalDate> met = content.meeting().map(TeamMeeting::on);
        if (met.isEmpty() || approved.isEmpty()) {
            return Order.NOT_KNOWN;
        }
        return approved.get().isBefore(met.get()) ? Order.BEFORE_MEETING : Order.AFTER_MEETING;
    }

    private boolean isLinked(TeamObjective objective) {
        return plans.all().values().stream().anyMatch(plan -> isLinked(plan, objective.id()));
    }

    /** A plan refers to a team's objective by repeating it, by one of its own that supports it, or by an activity for it. */
    private static boolean isLinked(JobPlanVersion plan, ObjectiveId objective) {
        return plan.agreement().objectives().stream()
                        .anyMatch(own -> own.id().equals(objective)
                                || own.supports().filter(objective::equals).isPresent())
                || plan.activities().stream()
                        .anyMatch(activity -> activity.objectives().contains(objective));
    }

    private RoleCheck role(LeadershipRole role) {
        Fraction agreed = Fraction.of(content.roles().stream()
                .filter(other -> other.holder().equals(role.holder()))
                .mapToLong(LeadershipRole::minutesPerWeek)
                .sum());
        Optional<JobPlanVersion> plan = plans.of(role.holder());
        if (plan.isEmpty()) {
            return new RoleCheck(role, Fraction.ZERO, Fraction.ZERO, agreed, Cover.NO_PLAN);
        }
        Fraction supporting = plans.minutesAWeek(plan.get(), RulingPlans.supporting(plan.get()));
        return new RoleCheck(
                role,
                new NamedTime(plans).minutesAWeek(plan.get(), role.role()),
                supporting,
                agreed,
                supporting.compareTo(agreed) < 0 ? Cover.NOT_COVERED : Cover.COVERED);
    }
}

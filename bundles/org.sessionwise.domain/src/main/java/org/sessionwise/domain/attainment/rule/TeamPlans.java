package org.sessionwise.domain.attainment.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.LiveCounts;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** What the agreed plan of a team shows. */
final class TeamPlans {

    private TeamPlans() {}

    /** It sets objectives and expected outputs. */
    static DataRule sets() {
        return DataRule.of(
                (criterion, situation) -> inForce(situation)
                        .map(plan -> sets(plan, criterion, situation))
                        .orElseGet(TeamPlans::none),
                Set.of(Attestations.WARN_DAYS));
    }

    /** It gives roles, and the plans of those who hold them have the time agreed for that. */
    static DataRule roles() {
        return DataRule.of(
                (criterion, situation) -> inForce(situation)
                        .map(plan -> roles(plan, criterion, situation))
                        .orElseGet(TeamPlans::none),
                Set.of(Attestations.WARN_DAYS));
    }

    /** Returns agreed plans of the team that began by the day, newest first. */
    static List<Evidence> agreed(Situation situation) {
        return Records.live(Topics.TEAM_PLAN, situation);
    }

    static Optional<Evidence> inForce(Situation situation) {
        return agreed(situation).stream()
                .filter(plan -> plan.valid().contains(situation.day()))
                .findFirst();
    }

    private static Verdict sets(Evidence plan, Criterion criterion, Situation situation) {
        long objectives = set(plan, LiveCounts.OBJECTIVES);
        long outputs = set(plan, LiveCounts.OUTPUTS);
        String told = "The team's plan sets " + objectives + " objectives and " + outputs + " expected outputs.";
        return objectives > 0 && outputs > 0
                ? inForce(plan, criterion, situation, told)
                : Verdict.of(Status.NOT_MET, told).from(List.of(plan.id()));
    }

    private static Verdict roles(Evidence plan, Criterion criterion, Situation situation) {
        Proportion roles = plan.count(LiveCounts.ROLES_WITH_TIME).orElse(new Proportion(0, 0));
        if (roles.isOfNothing()) {
            return Verdict.of(Status.NOT_MET, "The team's plan gives nobody a leadership role.")
                    .from(List.of(plan.id()));
        }
        String told =
                roles.part() + " of " + roles.whole() + " leadership roles have the time agreed for them in a plan.";
        return (roles.part() == roles.whole()
                        ? inForce(plan, criterion, situation, told)
                        : Verdict.of(Status.NOT_MET, told).from(List.of(plan.id())))
                .counted(roles);
    }

    private static Verdict inForce(Evidence plan, Criterion criterion, Situation situation, String told) {
        return Grounds.weigh(Records.whileValid(List.of(plan), criterion), situation, ground -> told, "");
    }

    private static long set(Evidence plan, String count) {
        return plan.count(count).map(Proportion::whole).orElse(0L);
    }

    private static Verdict none() {
        return Verdict.of(Status.NOT_ASSESSED, "The team has no agreed plan in force.");
    }
}

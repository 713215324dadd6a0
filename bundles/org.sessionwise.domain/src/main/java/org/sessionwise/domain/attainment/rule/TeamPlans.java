package org.sessionwise.domain.attainment.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
                (criterion, situation) -> having(criterion, situation, TeamPlans::sets),
                Set.of(Attestations.WARN_DAYS));
    }

    /** It gives roles, and the plans of those who hold them have the time agreed for that. */
    static DataRule roles() {
        return DataRule.of(
                (criterion, situation) -> having(criterion, situation, TeamPlans::roles),
                Set.of(Attestations.WARN_DAYS));
    }

    /** People's plans refer to it. */
    static DataRule aligned(PeopleRule people) {
        return DataRule.of(
                (criterion, situation) -> having(criterion, situation, plan -> people.decide(criterion, situation)),
                Set.of(Attestations.WARN_DAYS, PeopleRule.MINIMUM_PERCENT));
    }

    /** Returns agreed plans of the team that began by the day, newest first. */
    static List<Evidence> agreed(Situation situation) {
        return Records.live(Topics.TEAM_PLAN, situation);
    }

    /** What the newest plan shows, for as long as it is in force. */
    private static Verdict having(Criterion criterion, Situation situation, Function<Evidence, Verdict> shown) {
        List<Evidence> newest = agreed(situation).stream().limit(1).toList();
        Verdict kept = Grounds.weigh(
                Records.whileValid(newest, criterion), situation, ground -> "", "The team has no agreed plan yet.");
        if (!kept.status().counts()) {
            return kept;
        }
        Evidence plan = newest.get(0);
        Verdict found = shown.apply(plan);
        Verdict verdict = found.status() == Status.MET ? lasting(found, kept) : found;
        return Grounds.inherited(verdict.from(List.of(plan.id())), plan, situation);
    }

    private static Verdict lasting(Verdict found, Verdict kept) {
        Verdict verdict = Verdict.of(kept.status(), found.reason());
        Verdict counted = found.counted().map(verdict::counted).orElse(verdict);
        return kept.until().map(counted::until).orElse(counted);
    }

    private static Verdict sets(Evidence plan) {
        long objectives = set(plan, LiveCounts.OBJECTIVES);
        long outputs = set(plan, LiveCounts.OUTPUTS);
        return Verdict.of(
                objectives > 0 && outputs > 0 ? Status.MET : Status.NOT_MET,
                "The team's plan sets " + objectives + " objectives and " + outputs + " expected outputs.");
    }

    private static Verdict roles(Evidence plan) {
        Proportion roles = plan.count(LiveCounts.ROLES_WITH_TIME).orElse(new Proportion(0, 0));
        return roles.isOfNothing()
                ? Verdict.of(Status.NOT_MET, "The team's plan gives nobody a leadership role.")
                : Verdict.of(
                                roles.part() == roles.whole() ? Status.MET : Status.NOT_MET,
                                roles.part() + " of " + roles.whole()
                                        + " leadership roles have the time agreed for them in a plan.")
                        .counted(roles);
    }

    private static long set(Evidence plan, String count) {
        return plan.count(count).map(Proportion::whole).orElse(0L);
    }
}

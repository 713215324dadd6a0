package org.sessionwise.entitlement.internal.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.record.Refusal;

/** What a source cannot tell of a plan, whoever has it. Pure. */
final class TellingRules {

    private final String source;
    private final Set<JobPlanId> withdrawn;
    private final ContractRule contracts;

    /**
     * The rules for one answer.
     *
     * @param withdrawn plans that the answer takes back
     */
    TellingRules(String source, Set<JobPlanId> withdrawn, ContractCatalogue catalogue) {
        this.source = source;
        this.withdrawn = withdrawn;
        this.contracts = new ContractRule(catalogue);
    }

    /** Returns the first thing for which the plan as a whole stays as it was. */
    Optional<Obstacle> obstacle(PlanHistory before, List<JobPlanVersion> told) {
        return twice(told)
                .or(() -> elsewhere(before))
                .or(() -> bothWays(before))
                .or(() -> told.stream()
                        .flatMap(version -> undone(before, version).stream())
                        .findFirst())
                .or(() -> told.stream()
                        .filter(TellingRules::plansOrMay)
                        .flatMap(version -> contracts.obstacle(version).stream())
                        .findFirst());
    }

    /** What is over may have had a contract that nobody knows any more. */
    private static boolean plansOrMay(JobPlanVersion version) {
        return version.state() != JobPlanState.WITHDRAWN && version.state() != JobPlanState.SUPERSEDED;
    }

    private static Optional<Obstacle> twice(List<JobPlanVersion> told) {
        Set<Integer> numbers = new HashSet<>();
        return told.stream()
                .filter(version -> !numbers.add(version.version()))
                .findFirst()
                .map(version -> new Obstacle(
                        Refusal.UNCLEAR_IDENTITY,
                        "version",
                        "version " + version.version() + " is told twice: tell each version once"));
    }

    private Optional<Obstacle> elsewhere(PlanHistory before) {
        return before.openElsewhere(source)
                .map(other -> new Obstacle(
                        Refusal.UNCLEAR_IDENTITY,
                        "id",
                        "source " + other + " keeps a plan by this id: withdraw it there first"));
    }

    private Optional<Obstacle> bothWays(PlanHistory before) {
        return withdrawn.contains(before.plan())
                ? Optional.of(new Obstacle(
                        Refusal.UNCLEAR_IDENTITY,
                        "state",
                        "the plan is told and withdrawn in one answer: say one of the two"))
                : Optional.empty();
    }

    private static Optional<Obstacle> undone(PlanHistory before, JobPlanVersion version) {
        return before.version(version.version())
                .filter(kept -> VersionLife.undoes(kept, version))
                .map(kept -> new Obstacle(
                        Refusal.UNCLEAR_IDENTITY,
                        "state",
                        "version " + version.version() + " was approved and is now told as " + version.state()
                                + ", expected a new version: an approved version is in force until a later one"
                                + " supersedes it, so give the changed plan the next number, or withdraw it"));
    }
}

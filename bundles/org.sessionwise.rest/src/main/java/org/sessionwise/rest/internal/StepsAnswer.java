package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Map;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.AttainmentStepsJson;
import org.sessionwise.rest.internal.json.CamelCase;

/** Writes next steps, as a user may know them: people by name only those in sight, words of others only with enough people. */
final class StepsAnswer {

    private final ScopeSight sight;
    private final Map<StaffId, StaffMember> visible;
    private final SmallGroups groups;

    StepsAnswer(ScopeSight sight, Map<StaffId, StaffMember> visible, SmallGroups groups) {
        this.sight = sight;
        this.visible = visible;
        this.groups = groups;
    }

    AttainmentStepsJson of(int level, int people, List<NextStep> steps) {
        boolean told = groups.tells(sight, people);
        return AttainmentStepsJson.of(
                level,
                sight.mayWrite(),
                steps.stream().map(step -> step(step, told)).toList());
    }

    private AttainmentStepsJson.StepJson step(NextStep step, boolean told) {
        Criterion criterion = step.criterion();
        Verdict verdict = groups.told(sight, told, criterion, step.verdict());
        boolean keptBack = !verdict.reason().equals(step.verdict().reason());
        List<AttainmentStepsJson.PersonJson> behind = behind(step);
        NextStep.Effort effort = step.effort();
        return new AttainmentStepsJson.StepJson(
                criterion.id().value(),
                criterion.wording(),
                step.level(),
                CamelCase.of(verdict.status()),
                verdict.reason(),
                keptBack ? verdict.reason() : step.todo(),
                keptBack,
                keptBack ? null : effort.people(),
                keptBack ? null : effort.records(),
                keptBack ? null : effort.needed(),
                behind,
                keptBack ? null : hidden(step, behind.size()),
                step.plan()
                        .map(plan -> AttainmentStepsJson.StepPlanJson.of(plan, sight.mayWrite() || sight.seesAll()))
                        .orElse(null));
    }

    /** Of people's plans and records each has a record to change; nobody stands behind what only has to be attested. */
    private static int hidden(NextStep step, int shown) {
        Criterion criterion = step.criterion();
        boolean onlyAttested = criterion.means() == Criterion.Means.ATTESTED
                || step.verdict().status() == Status.NOT_ASSESSED
                || criterion.means() == Criterion.Means.PART
                        && step.verdict().until().isPresent();
        boolean ofPeople = criterion.reach() == Criterion.Reach.PEOPLE && !onlyAttested;
        return ofPeople ? Math.max(0, step.effort().records() - shown) : 0;
    }

    private List<AttainmentStepsJson.PersonJson> behind(NextStep step) {
        return step.behind().stream()
                .filter(visible::containsKey)
                .map(visible::get)
                .map(person -> new AttainmentStepsJson.PersonJson(person.id().value(), person.displayName()))
                .toList();
    }
}

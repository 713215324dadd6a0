package org.sessionwise.attainment.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.attainment.internal.facts.View;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Shortfall;
import org.sessionwise.domain.attainment.Standard;
import org.sessionwise.domain.attainment.Verdict;

/** What stands between a scope and a level. */
final class Steps {

    private final View view;
    private final AttainmentScope scope;
    private final Map<CriterionId, StepPlan> plans;
    private final Set<StaffId> visible;

    Steps(View view, AttainmentScope scope, Map<CriterionId, StepPlan> plans, Set<StaffId> visible) {
        this.view = view;
        this.scope = scope;
        this.plans = plans;
        this.visible = visible;
    }

    /** Returns the steps, least effort first, then in the order of the catalogue; empty for a level that is reached. */
    List<NextStep> to(Optional<Integer> wanted) {
        Attained attained = view.model().attained(scope);
        int level = wanted.orElse(attained.level() + 1);
        List<NextStep> steps = new ArrayList<>();
        for (Level each : view.catalogue().levels()) {
            if (each.number() <= level) {
                add(each, attained, steps);
            }
        }
        steps.sort(Comparator.comparingLong(step -> step.effort().size()));
        return steps;
    }

    private void add(Level level, Attained attained, List<NextStep> steps) {
        for (Standard standard : level.standards()) {
            for (Criterion criterion : standard.criteria()) {
                Verdict verdict = attained.verdicts().get(criterion.id());
                if (!verdict.status().counts()) {
                    steps.add(step(criterion, level.number(), verdict));
                }
            }
        }
    }

    private NextStep step(Criterion criterion, int level, Verdict verdict) {
        Shortfall shortfall = view.model().shortfall(scope, criterion.id());
        return NextStep.of(
                criterion,
                level,
                verdict,
                Todo.of(criterion, verdict, shortfall),
                effort(shortfall),
                shortfall.people().stream().filter(visible::contains).toList(),
                Optional.ofNullable(plans.get(criterion.id())));
    }

    /** Of people's plans and records: so many of them must act. Of evidence: somebody for each place, and one record. */
    private static NextStep.Effort effort(Shortfall shortfall) {
        int places = Math.max(1, shortfall.places().size());
        return shortfall.needed() > 0
                ? new NextStep.Effort(shortfall.needed(), shortfall.people().size(), shortfall.needed())
                : new NextStep.Effort(places, places, places);
    }
}

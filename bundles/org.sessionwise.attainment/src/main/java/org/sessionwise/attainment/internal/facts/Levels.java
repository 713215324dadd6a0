package org.sessionwise.attainment.internal.facts;

import java.util.List;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.CriterionEvaluator;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.PersonFacts;

/** Today's levels, kept right as facts change. For one thread at a time. */
final class Levels {

    private final FactsKeeper keeper;
    private final Neighbours neighbours;
    private final Views views;
    private List<CriterionEvaluator> evaluators = List.of();
    private Known applied;
    private View today;
    private volatile long changes;

    Levels(FactsKeeper keeper, Neighbours neighbours, Views views) {
        this.keeper = keeper;
        this.neighbours = neighbours;
        this.views = views;
    }

    /** Counts how often today's levels may have changed. */
    long changes() {
        return changes;
    }

    /** Returns the departments of today. */
    Set<DepartmentId> departments() throws NoAnswerException {
        return keeper.now().staffing().departments();
    }

    View today() throws NoAnswerException {
        dropWhatOthersDecided();
        Known known = keeper.now();
        DatedPolicy<AttainmentPolicy> policy = views.policy(known.day());
        if (today == null
                || !applied.day().equals(known.day())
                || today.policy().version() != policy.version()
                || !applied.staffing().hasPlacesOf(known.staffing())) {
            today = views.of(policy, known, evaluators, false);
            changed(known);
        } else if (applied != known) {
            apply(known);
        }
        return today;
    }

    /** Returns what today's levels rest on now. */
    Moment moment() throws NoAnswerException {
        today();
        return new Moment(applied, evaluators, changes);
    }

    private void apply(Known known) {
        boolean different = false;
        for (PersonFacts person : known.people().values()) {
            if (applied.people().get(person.staff()) != person) {
                today.model().put(person);
                different = true;
            }
        }
        for (StaffId staff : applied.people().keySet()) {
            if (!known.people().containsKey(staff)) {
                today.model().remove(staff);
                different = true;
            }
        }
        List<Evidence> evidence = known.evidence();
        if (!evidence.equals(applied.evidence())) {
            today.model().evidence(evidence);
            different = true;
        }
        today = today.asAt(known.readAt());
        if (different) {
            changed(known);
        }
        applied = known;
    }

    private void changed(Known known) {
        applied = known;
        changes++;
    }

    private void dropWhatOthersDecided() {
        List<CriterionEvaluator> now = neighbours.evaluators();
        if (!now.equals(evaluators)) {
            evaluators = now;
            today = null;
        }
    }

    /** Asks evaluators of others anew: what they go by may have changed, and nobody tells. */
    void askOthersAnew() {
        if (!evaluators.isEmpty()) {
            today = null;
        }
    }
}

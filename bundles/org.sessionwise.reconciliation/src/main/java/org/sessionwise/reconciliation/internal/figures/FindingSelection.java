package org.sessionwise.reconciliation.internal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.host.spi.StaffMember;

/** Selects the findings of one line. */
final class FindingSelection {

    private final Belonging belonging;
    private final LineKey key;
    private final Optional<Outcome> outcome;

    FindingSelection(Belonging belonging, LineKey key, Optional<Outcome> outcome) {
        this.belonging = belonging;
        this.key = key;
        this.outcome = outcome;
    }

    /** Tells whether any of a person's findings may be among them. */
    boolean includes(StaffMember person) {
        return switch (key.kind()) {
            case TEAM -> Belonging.person(Split.TEAM, person).equals(key);
            case GROUP -> Belonging.person(Split.GROUP, person).equals(key);
            case PERSON -> Belonging.person(Split.PERSON, person).equals(key);
            case DEPARTMENT ->
                key.id().isEmpty() || Belonging.person(Split.DEPARTMENT, person).equals(key);
            case TRUST, CATEGORY, ACTIVITY, DUTY -> true;
        };
    }

    /**
     * Returns what of a person's findings is part of the line, by date.
     *
     * @throws NoAnswerException if the findings are of plans that changed just now
     */
    List<FigureFinding> of(StaffMember person, PersonPlans plans, List<Finding> findings) throws NoAnswerException {
        List<FigureFinding> selected = new ArrayList<>();
        for (Finding finding : findings) {
            if (outcome.isEmpty() || outcome.get() == finding.outcome()) {
                Optional<Activity> planned = planned(finding, plans);
                boolean countsPlanned = planned.isPresent() && planned(planned.get());
                boolean countsWorked = finding.worked()
                        .map(side -> worked(finding, planned, side.duty(), plans))
                        .orElse(false);
                if (countsPlanned || countsWorked) {
                    selected.add(FigureFinding.of(person.id(), finding, countsPlanned, countsWorked));
                }
            }
        }
        return selected;
    }

    private static Optional<Activity> planned(Finding finding, PersonPlans plans) throws NoAnswerException {
        if (finding.planned().isEmpty()) {
            return Optional.empty();
        }
        Finding.Planned side = finding.planned().get();
        return Optional.of(plans.find(side.plan(), side.version(), side.activity())
                .orElseThrow(() -> new NoAnswerException("Job plans changed just now; ask again.")));
    }

    private boolean planned(Activity activity) {
        return belonging.counts(Optional.of(activity))
                && ofActivities()
                        .map(split -> Belonging.planned(split, activity).equals(key))
                        .orElse(true);
    }

    private boolean worked(Finding finding, Optional<Activity> planned, DutyCode duty, PersonPlans plans) {
        Optional<Activity> activity = Belonging.worked(plans, finding.date(), planned, finding.outcome(), duty);
        return belonging.counts(activity)
                && ofActivities()
                        .map(split -> Belonging.worked(split, activity, duty).equals(key))
                        .orElse(true);
    }

    private Optional<Split> ofActivities() {
        return switch (key.kind()) {
            case CATEGORY -> Optional.of(Split.CATEGORY);
            case ACTIVITY, DUTY -> Optional.of(Split.ACTIVITY);
            case TRUST, DEPARTMENT, TEAM, GROUP, PERSON -> Optional.empty();
        };
    }
}

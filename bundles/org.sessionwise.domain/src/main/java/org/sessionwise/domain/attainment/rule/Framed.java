package org.sessionwise.domain.attainment.rule;

import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Rule;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** Sets what the data say between what every criterion has in common: nothing to meet before it, an attestation after it. */
record Framed(DataRule data) implements Rule {

    @Override
    public Verdict decide(Criterion criterion, Situation situation) {
        return nobody(criterion, situation)
                .or(() -> doesNotArise(criterion, situation))
                .orElseGet(() -> decided(criterion, situation));
    }

    private Verdict decided(Criterion criterion, Situation situation) {
        Verdict verdict = data.decide(criterion, situation);
        boolean holds = verdict.status() == Status.MET || verdict.status() == Status.MET_EXPIRING;
        return holds && criterion.means() == Means.PART ? Attestations.with(verdict, criterion, situation) : verdict;
    }

    /** What the trust does once is not undone by its having no people yet. */
    private static Optional<Verdict> nobody(Criterion criterion, Situation situation) {
        if (criterion.reach() == Reach.TRUST || situation.people().of(PersonMeasure.IN_SCOPE) > 0) {
            return Optional.empty();
        }
        int leftOut = situation.people().of(PersonMeasure.EXCLUDED);
        return Optional.of(Verdict.of(
                Status.NOT_APPLICABLE,
                leftOut == 0
                        ? "Nobody is in scope here."
                        : "Nobody is in scope here: all " + leftOut + " are left out, each with a reason."));
    }

    private static Optional<Verdict> doesNotArise(Criterion criterion, Situation situation) {
        return criterion.condition().flatMap(condition -> situation.evidence(criterion.id()).stream()
                .filter(one -> one.kind() == EvidenceKind.DOES_NOT_ARISE && holds(one, situation))
                .findFirst()
                .map(one -> Grounds.inherited(
                        Verdict.of(Status.NOT_APPLICABLE, "It does not arise here: " + one.title())
                                .from(List.of(one.id())),
                        one,
                        situation)));
    }

    private static boolean holds(Evidence one, Situation situation) {
        return !one.on().isAfter(situation.day()) && one.valid().contains(situation.day());
    }
}

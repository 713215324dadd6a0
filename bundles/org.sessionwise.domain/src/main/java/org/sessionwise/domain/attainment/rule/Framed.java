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

/**
 * Sets what the data say between what every criterion has in common: nobody in scope before it, an attestation after it. That a
 * condition does not arise is heard only where the data do not show that it does.
 */
record Framed(DataRule data) implements Rule {

    @Override
    public Verdict decide(Criterion criterion, Situation situation) {
        return nobody(criterion, situation).orElseGet(() -> somebody(criterion, situation));
    }

    private Verdict somebody(Criterion criterion, Situation situation) {
        Verdict shown = data.decide(criterion, situation);
        Verdict verdict = attested(shown, criterion, situation);
        List<Evidence> denials = denials(criterion, situation);
        if (denials.isEmpty() || verdict.status() == Status.NOT_APPLICABLE) {
            return verdict;
        }
        if (shows(shown)) {
            return verdict.because(
                    verdict.reason() + " It is on record that it does not arise; what is known shows that it does.");
        }
        return denials.stream()
                .filter(one -> Attestations.isAttested(one, criterion, situation.day()))
                .findFirst()
                .map(one -> notArising(one, situation))
                .orElseGet(() -> Verdict.of(
                                Status.NOT_ASSESSED,
                                "It is on record that it does not arise, but nobody who may has attested that yet.")
                        .from(denials.stream().map(Evidence::id).toList()));
    }

    private static Verdict attested(Verdict shown, Criterion criterion, Situation situation) {
        boolean holds = shown.status() == Status.MET || shown.status() == Status.MET_EXPIRING;
        return holds && criterion.means() == Means.PART ? Attestations.with(shown, criterion, situation) : shown;
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

    /** What people put forward themselves and let end does not show that it still arises. */
    private boolean shows(Verdict shown) {
        return shown.status() != Status.NOT_ASSESSED && (shown.status() != Status.NOT_MET || !data.said());
    }

    private static List<Evidence> denials(Criterion criterion, Situation situation) {
        return criterion.condition().isEmpty()
                ? List.of()
                : situation.evidence(criterion.id()).stream()
                        .filter(one -> one.kind() == EvidenceKind.DOES_NOT_ARISE && holds(one, situation))
                        .toList();
    }

    /** Its title is free text, and the reason is for everybody. */
    private static Verdict notArising(Evidence one, Situation situation) {
        return Grounds.inherited(
                Verdict.of(
                                Status.NOT_APPLICABLE,
                                "It does not arise here, as was attested on "
                                        + Reasons.day(
                                                one.attestation().orElseThrow().on()) + ".")
                        .from(List.of(one.id())),
                one,
                situation);
    }

    private static boolean holds(Evidence one, Situation situation) {
        return !one.on().isAfter(situation.day()) && one.valid().contains(situation.day());
    }
}

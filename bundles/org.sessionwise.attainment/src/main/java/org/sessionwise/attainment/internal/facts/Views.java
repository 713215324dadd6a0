package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.CriterionEvaluator;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.attainment.internal.catalogue.Catalogues;
import org.sessionwise.attainment.internal.catalogue.TrustSettings;
import org.sessionwise.domain.attainment.AttainmentModel;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Evidence;

/** Works out levels from what is known, under the catalogue and the settings that count. Safe from any thread. */
final class Views {

    /** Where the trust's settings come from. */
    interface Policies {
        PolicyHistory<AttainmentPolicy> history() throws NoAnswerException;
    }

    private final Catalogues catalogues;
    private final Policies policies;

    Views(Catalogues catalogues, Policies policies) {
        this.catalogues = catalogues;
        this.policies = policies;
    }

    DatedPolicy<AttainmentPolicy> policy(LocalDate day) throws NoAnswerException {
        return policies.history().on(day);
    }

    View of(
            DatedPolicy<AttainmentPolicy> policy,
            Known known,
            List<CriterionEvaluator> evaluators,
            boolean reconstructed) {
        Catalogue catalogue = under(policy);
        AttainmentModel model = AttainmentModel.of(
                catalogue,
                known.shape(),
                known.day(),
                known.people().values(),
                known.evidence(),
                new Deciding(evaluators));
        return new View(model, catalogue, policy, known.day(), known.readAt(), reconstructed);
    }

    /**
     * Returns what was said of a past day.
     *
     * @param end the first moment after it
     * @param register what the register knew by then
     */
    View past(LocalDate day, Instant end, FactLog.Then then, List<Evidence> register, Moment now)
            throws NoAnswerException {
        Instant asAt = register.stream()
                .map(Evidence::known)
                .filter(known -> known.isAfter(then.asAt()))
                .max(Instant::compareTo)
                .orElse(then.asAt());
        List<Evidence> evidence = new ArrayList<>(register);
        evidence.addAll(then.live().values());
        DatedPolicy<AttainmentPolicy> policy = policyThen(day, end);
        Catalogue catalogue = under(policy);
        AttainmentModel model = AttainmentModel.of(
                catalogue, now.known().shape(), day, then.people().values(), evidence, new Deciding(now.evaluators()));
        return new View(model, catalogue, policy, day, asAt, false);
    }

    /** Of what was set by then: whoever sets something later from an earlier day on does not change what was said. */
    private DatedPolicy<AttainmentPolicy> policyThen(LocalDate day, Instant end) throws NoAnswerException {
        return PolicyHistory.of(
                        AttainmentPolicy.LOCAL_DEFAULT,
                        policies.history().written().stream()
                                .filter(policy -> policy.at().orElseThrow().isBefore(end))
                                .toList())
                .on(day);
    }

    /** A catalogue that is no longer there leaves the built-in one. */
    private Catalogue under(DatedPolicy<AttainmentPolicy> policy) {
        Catalogue counts = catalogues
                .of(policy.settled().catalogue())
                .orElseGet(() -> catalogues.all().get(0));
        return TrustSettings.over(counts, policy);
    }
}

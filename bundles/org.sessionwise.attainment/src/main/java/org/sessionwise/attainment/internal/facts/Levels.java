package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.CriterionEvaluator;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.attainment.internal.catalogue.Catalogues;
import org.sessionwise.attainment.internal.catalogue.TrustSettings;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.AttainmentModel;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.PersonFacts;

/** Models of levels: today's, kept right as facts change, and those of other days as they are asked for. For one thread at a time. */
final class Levels {

    private static final int DAYS_KEPT = 16;

    /** Where the trust's settings come from. */
    interface Policies {
        PolicyHistory<AttainmentPolicy> history() throws NoAnswerException;
    }

    private final FactsKeeper keeper;
    private final Neighbours neighbours;
    private final Catalogues catalogues;
    private final Policies policies;
    private final Map<LocalDate, View> others = new LinkedHashMap<>();
    private List<CriterionEvaluator> evaluators = List.of();
    private Known applied;
    private View today;
    private volatile long changes;
    private long workedOut;

    Levels(FactsKeeper keeper, Neighbours neighbours, Catalogues catalogues, Policies policies) {
        this.keeper = keeper;
        this.neighbours = neighbours;
        this.catalogues = catalogues;
        this.policies = policies;
    }

    /** Counts how often today's levels may have changed. */
    long changes() {
        return changes;
    }

    LocalDate day() {
        return keeper.today();
    }

    /** Returns the departments of today. */
    Set<DepartmentId> departments() throws NoAnswerException {
        return keeper.now().staffing().departments();
    }

    View today() throws NoAnswerException {
        dropWhatOthersDecided();
        Known known = keeper.now();
        DatedPolicy<AttainmentPolicy> policy = policies.history().on(known.day());
        if (today == null
                || !applied.day().equals(known.day())
                || today.policy().version() != policy.version()
                || !applied.staffing().hasPlacesOf(known.staffing())) {
            today = view(policy, known, false);
            changed(known);
        } else if (applied != known) {
            apply(known);
        }
        return today;
    }

    /** Returns the levels of a day as was known at its end; of today, or a day to come, by what is known now. */
    View on(LocalDate day) throws NoAnswerException {
        View now = today();
        if (day.equals(now.day())) {
            return now;
        }
        View kept = others.get(day);
        if (kept == null || kept.reconstructed() && workedOut != changes) {
            if (workedOut != changes) {
                others.values().removeIf(View::reconstructed); // of what is no longer known as it was
                workedOut = changes;
            }
            kept = day.isAfter(now.day()) ? reconstructed(day) : past(day);
            others.put(day, kept);
            if (others.size() > DAYS_KEPT) {
                others.remove(others.keySet().iterator().next());
            }
        }
        return kept;
    }

    private View past(LocalDate day) throws NoAnswerException {
        Optional<FactLog.Then> recorded = keeper.at(day);
        if (recorded.isEmpty()) {
            return reconstructed(day);
        }
        FactLog.Then then = recorded.get();
        List<Evidence> evidence = new ArrayList<>(keeper.register(day));
        Instant asAt = evidence.stream()
                .map(Evidence::known)
                .filter(known -> known.isAfter(then.asAt()))
                .max(Instant::compareTo)
                .orElse(then.asAt());
        evidence.addAll(then.live().values());
        DatedPolicy<AttainmentPolicy> policy = policyThen(day);
        Catalogue catalogue = under(policy);
        AttainmentModel model = AttainmentModel.of(
                catalogue, applied.shape(), day, then.people().values(), evidence, new Deciding(evaluators));
        return new View(model, catalogue, policy, day, asAt, false);
    }

    private View reconstructed(LocalDate day) throws NoAnswerException {
        Known known = keeper.reconstructed(day).read(applied.readAt());
        return view(policies.history().on(day), known, true);
    }

    /** Of what was set by then: whoever sets something later from an earlier day on does not change what was said. */
    private DatedPolicy<AttainmentPolicy> policyThen(LocalDate day) throws NoAnswerException {
        Instant end = keeper.endOf(day);
        return PolicyHistory.of(
                        AttainmentPolicy.LOCAL_DEFAULT,
                        policies.history().written().stream()
                                .filter(policy -> policy.at().orElseThrow().isBefore(end))
                                .toList())
                .on(day);
    }

    private View view(DatedPolicy<AttainmentPolicy> policy, Known known, boolean reconstructed) {
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

    /** A catalogue that is no longer there leaves the built-in one. */
    private Catalogue under(DatedPolicy<AttainmentPolicy> policy) {
        Catalogue counts = catalogues
                .of(policy.settled().catalogue())
                .orElseGet(() -> catalogues.all().get(0));
        return TrustSettings.over(counts, policy);
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
            others.clear();
        }
    }

    /** Asks evaluators of others anew: what they go by may have changed, and nobody tells. */
    void askOthersAnew() {
        if (!evaluators.isEmpty()) {
            today = null;
        }
    }
}

package org.sessionwise.reconciliation.internal.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.policy.PolicyEffect;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.reconciliation.internal.figures.CandidateFigures;
import org.sessionwise.reconciliation.internal.store.PolicyTable;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;

/** The matching policies as they are stored; there whether or not a department is reconciled. Keeps nothing in memory. */
@Component(service = Policies.class)
public final class StoredPolicies implements Policies {

    private final ReconciliationStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final List<PolicyListener> listeners = new CopyOnWriteArrayList<>();
    private final List<CandidateFigures> candidates = new CopyOnWriteArrayList<>();

    @Activate
    public StoredPolicies(@Reference(name = "database") Database database, @Reference(name = "audit") AuditLog audit) {
        this(database, audit, Clock.systemUTC());
    }

    StoredPolicies(Database database, AuditLog audit, Clock clock) {
        this.store = new ReconciliationStore(database);
        this.audit = audit;
        this.clock = clock;
    }

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(PolicyListener listener) {
        listeners.add(listener);
    }

    void removeListener(PolicyListener listener) {
        listeners.remove(listener);
    }

    @Reference(name = "candidates", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCandidate(CandidateFigures figures) {
        candidates.add(figures);
    }

    void removeCandidate(CandidateFigures figures) {
        candidates.remove(figures);
    }

    @Override
    public PolicyHistory<MatchingPolicy> history() throws NoAnswerException {
        return store.read(connection -> new PolicyTable(connection).history());
    }

    @Override
    public DatedPolicy<MatchingPolicy> save(LocalDate from, MatchingPolicy policy, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        DatedPolicy<MatchingPolicy> wanted = DatedPolicy.of(from, policy, basedOn + 1, actor, clock.instant());
        Optional<DatedPolicy<MatchingPolicy>> kept = store.<Optional<DatedPolicy<MatchingPolicy>>>write(connection -> {
            PolicyTable table = new PolicyTable(connection);
            if (table.history().version() != basedOn) {
                return Optional.empty();
            }
            table.add(wanted);
            audit.record(actor, "matching policy saved", "policy from " + from, "version " + wanted.version());
            return Optional.of(wanted);
        });
        DatedPolicy<MatchingPolicy> saved = kept.orElseThrow(
                () -> new ChangedMeanwhileException("Somebody else set a policy meanwhile. Nothing was kept."));
        listeners.forEach(PolicyListener::policiesChanged);
        return saved;
    }

    @Override
    public List<PolicyEffect> preview(MatchingPolicy policy, DateRange days, Map<DepartmentId, Set<StaffId>> visible)
            throws NoAnswerException {
        PolicyDates wanted = wanted(policy, days);
        List<PolicyEffect> effects = new ArrayList<>();
        for (CandidateFigures figures : candidates) {
            Set<StaffId> people = visible.get(figures.department());
            if (people != null) {
                effects.add(PolicyEffect.of(
                        figures.department(), figures.now(days, people), figures.by(wanted, days, people)));
            }
        }
        effects.sort(Comparator.comparing(effect -> effect.department().value()));
        return effects;
    }

    /** Returns what counts, but for the policy, which counts from the first of some days on. */
    private PolicyDates wanted(MatchingPolicy policy, DateRange days) throws NoAnswerException {
        Map<LocalDate, MatchingPolicy> dates = new TreeMap<>();
        history().counting().stream()
                .filter(one -> one.from().isBefore(days.from()))
                .forEach(one -> dates.put(one.from(), one.settled()));
        dates.put(days.from(), policy);
        return PolicyDates.of(dates);
    }
}

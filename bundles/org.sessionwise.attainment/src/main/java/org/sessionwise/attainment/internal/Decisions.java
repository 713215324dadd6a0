package org.sessionwise.attainment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.api.attainment.Target;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.attainment.internal.store.AttainmentPolicyTable;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.store.StepTable;
import org.sessionwise.attainment.internal.store.TargetTable;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;

/** What people settle about levels: the trust's numbers, levels to reach, who does what by when. Keeps nothing in memory. */
final class Decisions {

    private final AttainmentStore store;
    private final AuditLog audit;
    private final Clock clock;

    Decisions(AttainmentStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    PolicyHistory<AttainmentPolicy> policies() throws NoAnswerException {
        return store.read(connection -> new AttainmentPolicyTable(connection).history());
    }

    DatedPolicy<AttainmentPolicy> save(LocalDate from, AttainmentPolicy policy, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        DatedPolicy<AttainmentPolicy> wanted = DatedPolicy.of(from, policy, basedOn + 1, actor, clock.instant());
        return kept(store.write(connection -> {
            AttainmentPolicyTable table = new AttainmentPolicyTable(connection);
            if (table.version() != basedOn) {
                return Optional.empty();
            }
            table.add(wanted);
            audit.record(
                    actor, "attainment policy saved", "attainment policy from " + from, "version " + wanted.version());
            return Optional.of(wanted);
        }));
    }

    Optional<Target> target(AttainmentScope scope) throws NoAnswerException {
        return store.read(connection -> new TargetTable(connection).of(scope));
    }

    Target aim(AttainmentScope scope, int level, LocalDate by, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        Target wanted = new Target(scope, level, by, basedOn + 1, actor, clock.instant());
        return kept(store.write(connection -> {
            TargetTable table = new TargetTable(connection);
            if (table.of(scope).map(Target::version).orElse(0L) != basedOn) {
                return Optional.empty();
            }
            table.add(wanted);
            audit.record(actor, "level to reach set", scope.toString(), "level " + level + " by " + by);
            return Optional.of(wanted);
        }));
    }

    Map<CriterionId, StepPlan> plans(AttainmentScope scope) throws NoAnswerException {
        return store.read(connection -> new StepTable(connection).of(scope));
    }

    StepPlan plan(AttainmentScope scope, CriterionId criterion, StepPlan.Content content, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        StepPlan wanted = new StepPlan(content, basedOn + 1, actor, clock.instant());
        return kept(store.write(connection -> {
            StepTable table = new StepTable(connection);
            long newest = Optional.ofNullable(table.of(scope).get(criterion))
                    .map(StepPlan::version)
                    .orElse(0L);
            if (newest != basedOn) {
                return Optional.empty();
            }
            table.add(scope, criterion, wanted);
            audit.record(actor, "step planned", criterion + " of " + scope, "version " + wanted.version());
            return Optional.of(wanted);
        }));
    }

    private static <T> T kept(Optional<T> written) throws ChangedMeanwhileException {
        return written.orElseThrow(
                () -> new ChangedMeanwhileException("Somebody else changed this meanwhile. Nothing was kept."));
    }
}

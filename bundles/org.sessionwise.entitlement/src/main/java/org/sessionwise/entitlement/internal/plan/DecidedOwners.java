package org.sessionwise.entitlement.internal.plan;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.plan.DecidedOwner;
import org.sessionwise.api.plan.PlanMatchException;
import org.sessionwise.api.plan.PlanOwners;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.database.Database;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;

/** Lets people decide where the keys of a plan do not. */
@Component(service = PlanOwners.class)
public final class DecidedOwners implements PlanOwners {

    private final EntitlementStore store;
    private final AuditLog audit;
    private final HostAccess host;
    private final PlanListeners listeners;
    private final Clock clock;

    @Activate
    public DecidedOwners(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "host") HostAccess host,
            @Reference(name = "listeners") PlanListeners listeners) {
        this(new EntitlementStore(database), audit, host, listeners, Clock.systemUTC());
    }

    DecidedOwners(EntitlementStore store, AuditLog audit, HostAccess host, PlanListeners listeners, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.host = host;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Also tells plans whose keys now say something else than a person had decided. */
    @Override
    public List<UnmatchedPlan> waiting() throws NoAnswerException {
        Map<JobPlanId, UnmatchedPlan> waiting = new TreeMap<>();
        for (KeptVersion kept : store.read(connection -> new PlanVersionTable(connection).asked())) {
            Owner owner = kept.owner();
            waiting.putIfAbsent(
                    kept.plan(),
                    new UnmatchedPlan(
                            kept.plan(), kept.source(), kept.version().person(), owner.reason(), owner.since()));
        }
        return List.copyOf(waiting.values());
    }

    @Override
    public List<DecidedOwner> decided() throws NoAnswerException {
        return store.read(connection -> new DecidedOwnerTable(connection).all());
    }

    @Override
    public void match(JobPlanId plan, StaffId staff, Actor actor) throws PlanMatchException, NoAnswerException {
        if (host.everybody().stream().noneMatch(person -> person.id().equals(staff))) {
            throw new PlanMatchException("The rostering system has no such person; choose somebody whom it lists.");
        }
        Reassignment done = store.write(connection -> {
            PlanVersionTable plans = new PlanVersionTable(connection);
            Reassignment given = Reassignment.to(staff, plan, plans.all(), clock.instant());
            if (given.isPossible()) {
                new DecidedOwnerTable(connection).add(DecidedOwner.of(plan, staff, actor, clock.instant()));
                keep(plans, given, actor, "job plan given to a person");
            }
            return given;
        });
        end(done);
    }

    @Override
    public void release(JobPlanId plan, Actor actor) throws PlanMatchException, NoAnswerException {
        PersonMatcher people = new PersonMatcher(host.everybody());
        Reassignment done = store.write(connection -> {
            if (!new DecidedOwnerTable(connection).remove(plan)) {
                return Reassignment.refused("Nobody has decided whose plan this is, so there is nothing to take back.");
            }
            PlanVersionTable plans = new PlanVersionTable(connection);
            PlanTelling telling = new PlanTelling("", people, Map.of(), clock.instant());
            Reassignment given = Reassignment.byKeys(plan, plans.all(), telling);
            keep(plans, given, actor, "job plan released");
            return given;
        });
        end(done);
    }

    private void keep(PlanVersionTable plans, Reassignment given, Actor actor, String action) throws SQLException {
        for (PullOutcome.Change change : given.changes()) {
            plans.put(change.after());
        }
        audit.record(actor, action, "plan " + given.plan(), given.changes().size() + " versions");
    }

    private void end(Reassignment done) throws PlanMatchException {
        if (!done.isPossible()) {
            throw new PlanMatchException(done.problem());
        }
        Set<StaffId> touched = done.touched();
        listeners.plansChanged(touched);
    }
}

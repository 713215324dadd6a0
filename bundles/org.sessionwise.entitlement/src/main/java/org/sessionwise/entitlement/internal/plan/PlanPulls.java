package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.plan.DecidedOwner;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanMatchException;
import org.sessionwise.api.plan.PlanOwners;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.database.Database;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads source and host outside, then keeps versions, cursor, report and audit entry in one transaction. */
@Component(service = {JobPlanPulls.class, PlanOwners.class})
public final class PlanPulls implements JobPlanPulls, PlanOwners {

    private static final Logger LOG = LoggerFactory.getLogger(PlanPulls.class);

    private final EntitlementStore store;
    private final AuditLog audit;
    private final HostAccess host;
    private final PullSources sources;
    private final PlanListeners listeners;
    private final Clock clock;

    @Activate
    public PlanPulls(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "host") HostAccess host,
            @Reference(name = "sources") PullSources sources,
            @Reference(name = "listeners") PlanListeners listeners) {
        this(new EntitlementStore(database), audit, host, sources, listeners, Clock.systemUTC());
    }

    PlanPulls(
            EntitlementStore store,
            AuditLog audit,
            HostAccess host,
            PullSources sources,
            PlanListeners listeners,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.host = host;
        this.sources = sources;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public List<PlanSource> sources() {
        return sources.all().stream()
                .map(source -> PlanSource.of(source.id(), source.title()))
                .toList();
    }

    @Override
    public Job begin(PullOrder order, Actor actor) throws NoAnswerException {
        PullReport report = pull(order.source(), order.isDryRun(), actor);
        return Job.running(
                        report.id(), JobOrder.of(JOB_KIND, order.source(), actor), report.startedAt(), 0, -1, "pulling")
                .ended(
                        report.outcome() == PullReport.Outcome.FAILED ? Job.State.FAILED : Job.State.DONE,
                        PullRun.words(report),
                        report.id(),
                        report.endedAt());
    }

    @Override
    public Optional<PullReport> report(String id) throws NoAnswerException {
        return recent(100).stream().filter(report -> report.id().equals(id)).findFirst();
    }

    @Override
    public List<UnmatchedPlan> waiting() throws NoAnswerException {
        return unmatched();
    }

    @Override
    public void match(JobPlanId plan, StaffId staff, Actor actor) throws PlanMatchException {
        throw new PlanMatchException("Not possible yet.");
    }

    @Override
    public List<DecidedOwner> decided() {
        return List.of();
    }

    @Override
    public void release(JobPlanId plan, Actor actor) throws PlanMatchException {
        throw new PlanMatchException("Not possible yet.");
    }

    PullReport pull(String sourceId, boolean dryRun, Actor actor) throws NoAnswerException {
        PullRun run = new PullRun(sourceId, clock, dryRun);
        if (!sources.begin(sourceId)) {
            return failed(run, "A pull from this source is already running; wait until it has ended.", actor);
        }
        try {
            Optional<JobPlanSource> source = sources.find(sourceId);
            return source.isEmpty()
                    ? failed(run, "No such source is running; see the list of sources.", actor)
                    : pull(source.get(), run, actor);
        } finally {
            sources.end(sourceId);
        }
    }

    private PullReport pull(JobPlanSource source, PullRun run, Actor actor) throws NoAnswerException {
        host.requirePeople();
        Optional<String> since = store.read(connection -> new PullTable(connection).cursor(run.source()));
        JobPlanBatch batch;
        try {
            batch = source.read(since, (done, total) -> LOG.debug("{}: {} of {} read", run.source(), done, total));
        } catch (SourceUnavailableException e) {
            return failed(run, e.getMessage(), actor);
        } catch (RuntimeException e) {
            LOG.warn("source {} broke", run.source(), e);
            return failed(run, "The source broke; see the log of the server.", actor);
        }
        PersonMatcher people = new PersonMatcher(host.everybody());
        return run.dryRun() ? tryOut(batch, people, run, actor) : take(batch, people, run, actor);
    }

    private PullReport tryOut(JobPlanBatch batch, PersonMatcher people, PullRun run, Actor actor)
            throws NoAnswerException {
        PullOutcome outcome = store.read(
                connection -> new PlanIntake(connection).tryOut(run.source(), batch, people, run.startedAt()));
        return store.write(connection -> keep(connection, run.done(batch, outcome), actor));
    }

    private PullReport take(JobPlanBatch batch, PersonMatcher people, PullRun run, Actor actor)
            throws NoAnswerException {
        PullOutcome[] taken = new PullOutcome[1];
        PullReport report = store.write(connection -> {
            taken[0] = new PlanIntake(connection).take(run.source(), batch, people, run.startedAt());
            if (!taken[0].refused()) {
                new PullTable(connection).putCursor(run.source(), batch.cursor());
            }
            return keep(connection, run.done(batch, taken[0]), actor);
        });
        listeners.plansChanged(taken[0].touched());
        return report;
    }

    private PullReport failed(PullRun run, String problem, Actor actor) throws NoAnswerException {
        return store.write(connection -> keep(connection, run.failed(problem), actor));
    }

    private PullReport keep(Connection connection, PullReport report, Actor actor) throws SQLException {
        new PullTable(connection).add(report);
        audit.record(
                actor,
                report.dryRun() ? "job plan pull tried out" : "job plans pulled",
                "source " + report.source(),
                PullRun.words(report));
        return report;
    }

    @Override
    public List<PullReport> recent(int most) throws NoAnswerException {
        return store.read(connection -> new PullTable(connection).newest(most));
    }

    List<UnmatchedPlan> unmatched() throws NoAnswerException {
        Map<JobPlanId, UnmatchedPlan> waiting = new TreeMap<>();
        for (KeptVersion kept : store.read(connection -> new PlanVersionTable(connection).waiting())) {
            Owner owner = kept.owner();
            waiting.putIfAbsent(
                    kept.plan(),
                    new UnmatchedPlan(
                            kept.plan(), kept.source(), kept.version().person(), owner.reason(), owner.since()));
        }
        return List.copyOf(waiting.values());
    }
}

package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.Contracts;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.database.Database;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.jobplan.spi.JobPlanSource;

/** Pulls as jobs: the lease of the job makes one pull of a source run at a time, on all nodes together. */
@Component(service = JobPlanPulls.class)
public final class PlanPulls implements JobPlanPulls {

    private final PullServices services;
    private final Jobs jobs;
    private final PullTimes times;

    @Activate
    public PlanPulls(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "host") HostAccess host,
            @Reference(name = "sources") PullSources sources,
            @Reference(name = "listeners") PlanListeners listeners,
            @Reference(name = "brake") MassEndBrake brake,
            @Reference(name = "history") SourceHistory history,
            @Reference(name = "contracts") Contracts contracts,
            @Reference(name = "jobs") Jobs jobs,
            @Reference(name = "times") PullTimes times) {
        this(
                new PullServices(
                        new EntitlementStore(database),
                        audit,
                        host,
                        sources,
                        listeners,
                        brake,
                        history,
                        contracts,
                        Clock.systemUTC()),
                jobs,
                times);
    }

    PlanPulls(PullServices services, Jobs jobs, PullTimes times) {
        this.services = services;
        this.jobs = jobs;
        this.times = times;
    }

    @Override
    public List<PlanSource> sources() throws NoAnswerException {
        return services.store().read(connection -> {
            List<PlanSource> sources = new ArrayList<>();
            for (JobPlanSource source : services.sources().all()) {
                sources.add(told(connection, source));
            }
            return List.copyOf(sources);
        });
    }

    private PlanSource told(Connection connection, JobPlanSource source) throws SQLException {
        PlanSource told = PlanSource.of(source.id(), source.title());
        told = new PullTable(connection)
                .freshAsOf(source.id())
                .map(told::freshAsOf)
                .orElse(told);
        told = times.next(source.id()).map(told::nextPull).orElse(told);
        return times.last(source.id()).map(told::lastDue).orElse(told);
    }

    @Override
    public Job begin(PullOrder order, Actor actor) throws JobRunningException, NoAnswerException {
        return jobs.begin(JobOrder.of(JOB_KIND, order.source(), actor), new PullWork(services, order, actor));
    }

    @Override
    public Optional<PullReport> report(String id) throws NoAnswerException {
        return services.store().read(connection -> new PullTable(connection).find(id));
    }

    @Override
    public List<PullReport> recent(int most) throws NoAnswerException {
        return services.store().read(connection -> new PullTable(connection).newest(most));
    }
}

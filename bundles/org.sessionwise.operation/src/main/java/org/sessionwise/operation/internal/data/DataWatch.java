package org.sessionwise.operation.internal.data;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.operation.DataHealth;
import org.sessionwise.api.operation.DataReport;
import org.sessionwise.api.operation.SourceHealth;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.operation.internal.OperationConfig;
import org.sessionwise.operation.internal.health.Health;
import org.sessionwise.operation.internal.health.HealthReport;
import org.sessionwise.operation.internal.health.LastPulls;
import org.sessionwise.operation.internal.part.PlanParts;

/** Whether data are fresh: the last pulls, and what the checks of figures and host find. */
@Component(service = DataHealth.class, configurationPid = OperationConfig.PID)
public final class DataWatch implements DataHealth {

    private static final int LOOK_BACK = 200;

    private final PlanParts plans;
    private final Supplier<HealthReport> checks;
    private final Duration stale;
    private final Clock clock;

    @Activate
    public DataWatch(
            @Reference(name = "plans") PlanParts plans,
            @Reference(name = "health") Health health,
            OperationConfig config) {
        this(plans, health::report, Duration.ofHours(config.staleHours()), Clock.systemUTC());
    }

    DataWatch(PlanParts plans, Supplier<HealthReport> checks, Duration stale, Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.stale = stale;
        this.clock = clock;
    }

    @Override
    public DataReport report() throws NoAnswerException {
        List<PullReport> recent = plans.pulls().recent(LOOK_BACK);
        SourceStanding standing = new SourceStanding(stale, clock.instant());
        List<SourceHealth> sources = new ArrayList<>();
        for (PlanSource source : plans.pulls().sources()) {
            sources.add(standing.of(LastPulls.of(source, recent), running(source)));
        }
        HealthReport found = checks.get();
        return new DataReport(sources, verdict(found, "figures"), verdict(found, "host"));
    }

    private Optional<String> running(PlanSource source) throws NoAnswerException {
        return plans.jobs().newest(LOOK_BACK).stream()
                .filter(job -> job.state() == Job.State.RUNNING
                        && job.kind().equals(JobPlanPulls.JOB_KIND)
                        && job.subject().equals(source.id()))
                .map(Job::id)
                .findFirst();
    }

    private static DataReport.Verdict verdict(HealthReport found, String name) {
        return found.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .map(check -> new DataReport.Verdict(state(check.status()), String.join(" ", check.words())))
                .orElse(new DataReport.Verdict(DataReport.State.UNKNOWN, "The check does not run: see the log."));
    }

    private static DataReport.State state(Result.Status status) {
        return switch (status) {
            case OK -> DataReport.State.GOOD;
            case WARN -> DataReport.State.LATE;
            case CRITICAL -> DataReport.State.FAILING;
            default -> DataReport.State.UNKNOWN;
        };
    }
}

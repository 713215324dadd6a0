package org.sessionwise.operation.internal.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Outcome;
import org.sessionwise.operation.internal.OperationConfig;

/** Are the job plans of each source fresh, and did its last pull go through? */
@Component(
        configurationPid = OperationConfig.PID,
        property = {"hc.name=sources", "hc.tags=sessionwise"})
public final class SourcesCheck implements HealthCheck {

    private static final int LOOK_BACK = 200;

    private final JobPlanPulls pulls;
    private final Duration stale;
    private final Duration tooStale;
    private final Clock clock;

    @Activate
    public SourcesCheck(@Reference(name = "pulls") JobPlanPulls pulls, OperationConfig config) {
        this(pulls, Duration.ofHours(config.staleHours()), Duration.ofHours(config.tooStaleHours()), Clock.systemUTC());
    }

    SourcesCheck(JobPlanPulls pulls, Duration stale, Duration tooStale, Clock clock) {
        this.pulls = pulls;
        this.stale = stale;
        this.tooStale = tooStale;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        Words words = new Words();
        try {
            List<PullReport> recent = pulls.recent(LOOK_BACK);
            for (PlanSource source : pulls.sources()) {
                LastPulls own = LastPulls.of(source, recent);
                lastPull(source.id(), own, words);
                freshness(own, words);
            }
        } catch (NoAnswerException e) {
            words.critical("The last pulls cannot be read: see the log.");
        }
        return words.or("Every source is fresh.");
    }

    private static void lastPull(String source, LastPulls own, Words words) {
        Optional<Outcome> last = own.last().map(PullReport::outcome);
        if (last.equals(Optional.of(Outcome.FAILED))) {
            words.warn("The last pull of " + source + " failed: its report says why and what to do.");
        } else if (last.equals(Optional.of(Outcome.HELD))) {
            words.warn("The last pull of " + source + " is held back, because it would end many plans: look at its"
                    + " report, then say yes or ask the source's keeper.");
        }
    }

    private void freshness(LastPulls own, Words words) {
        PlanSource source = own.source();
        Optional<Instant> fresh = own.fresh();
        if (fresh.isEmpty()) {
            words.warn("Nothing was pulled from " + source.id() + " yet: pull it.");
            return;
        }
        Duration age = Duration.between(fresh.get(), clock.instant());
        String since = "The job plans of " + source.id() + " are " + age.toHours() + " hours old: ";
        if (age.compareTo(tooStale) > 0) {
            words.critical(since + "nobody should rely on them; pull it, and see why its pulls fail.");
        } else if (age.compareTo(stale) > 0) {
            words.warn(since + "see whether its pulls run.");
        }
    }
}

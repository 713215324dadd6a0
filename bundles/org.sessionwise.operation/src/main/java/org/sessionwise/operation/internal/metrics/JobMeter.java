package org.sessionwise.operation.internal.metrics;

import java.time.Duration;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobListener;
import org.sessionwise.api.plan.JobPlanPulls;

/** Counts jobs as they end; a pull is one. */
@Component
public final class JobMeter implements JobListener {

    private final Meters meters;

    @Activate
    public JobMeter(@Reference(name = "meters") Meters meters) {
        this.meters = meters;
    }

    @Override
    public void jobChanged(Job job) {
        job.endedAt()
                .ifPresent(end -> meters.jobEnded(
                        job.kind().equals(JobPlanPulls.JOB_KIND) ? job.kind() : "other",
                        job.state().name().toLowerCase(Locale.ROOT),
                        Duration.between(job.startedAt(), end)));
    }
}

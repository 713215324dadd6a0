package org.sessionwise.operation.internal.health;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.operation.internal.OperationConfig;

/** Does a job hang, or was one lost with its node? */
@Component(
        configurationPid = OperationConfig.PID,
        property = {"hc.name=jobs", "hc.tags=sessionwise"})
public final class JobsCheck implements HealthCheck {

    private static final int LOOK_BACK = 100;

    private final Jobs jobs;
    private final Duration stuck;
    private final Clock clock;

    @Activate
    public JobsCheck(@Reference(name = "jobs") Jobs jobs, OperationConfig config) {
        this(jobs, Duration.ofHours(config.stuckHours()), Clock.systemUTC());
    }

    JobsCheck(Jobs jobs, Duration stuck, Clock clock) {
        this.jobs = jobs;
        this.stuck = stuck;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        Words words = new Words();
        try {
            List<Job> newest = jobs.newest(LOOK_BACK);
            Set<String> seen = new HashSet<>();
            for (Job job : newest) {
                if (seen.add(job.lease())) { // what a later job did again is past
                    look(job, words);
                }
            }
        } catch (NoAnswerException e) {
            words.critical("The jobs cannot be read: see the log.");
        }
        return words.or("No job hangs.");
    }

    private void look(Job job, Words words) {
        if (job.state() == Job.State.LOST) {
            words.warn("Job " + job.id() + " (" + job.kind() + ") was lost with its node: begin it again.");
        } else if (job.state() == Job.State.RUNNING
                && job.startedAt().plus(stuck).isBefore(clock.instant())) {
            words.warn("Job " + job.id() + " (" + job.kind() + ") runs for more than " + stuck.toHours()
                    + " hours: cancel it and see the log.");
        }
    }
}

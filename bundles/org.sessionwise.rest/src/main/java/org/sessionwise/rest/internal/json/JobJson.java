package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Locale;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.plan.JobPlanPulls;

/** A job as it stands. What is not known, or not yet, is {@code null}. */
public record JobJson(
        String id,
        String kind,
        String subject,
        String state,
        long done,
        Long total,
        String words,
        String startedAt,
        String endedAt,
        String actor,
        String result) {

    /** The kind of the jobs that make files. */
    public static final String EXPORT = "export";

    /** Jobs, newest first. */
    public record JobsJson(List<JobJson> jobs) {

        public static JobsJson of(List<Job> jobs) {
            return new JobsJson(jobs.stream().map(JobJson::of).toList());
        }
    }

    public static JobJson of(Job job) {
        return new JobJson(
                job.id(),
                job.kind(),
                job.subject(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.done(),
                job.total() < 0 ? null : job.total(),
                job.words(),
                job.startedAt().toString(),
                job.endedAt().map(Object::toString).orElse(null),
                job.actor().id(),
                result(job));
    }

    /** Returns the address of what it made. */
    private static String result(Job job) {
        if (job.reference().isEmpty()) {
            return null;
        }
        return switch (job.kind()) {
            case JobPlanPulls.JOB_KIND -> "/pulls/" + job.reference();
            case EXPORT -> "/exports/" + job.reference();
            default -> null;
        };
    }
}

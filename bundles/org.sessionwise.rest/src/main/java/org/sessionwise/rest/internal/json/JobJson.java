package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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

        /** Likewise as {@link JobJson#of(Job, Set)}. */
        public static JobsJson of(List<Job> jobs, Set<String> files) {
            return new JobsJson(jobs.stream().map(job -> JobJson.of(job, files)).toList());
        }
    }

    /** Returns a job without a file that it may have made. */
    public static JobJson of(Job job) {
        return of(job, Set.of());
    }

    /**
     * Returns a job as whoever asks may know it.
     *
     * @param files the ids of the jobs whose files are there for them
     */
    public static JobJson of(Job job, Set<String> files) {
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
                result(job, files));
    }

    /** Returns the address of what it made. */
    private static String result(Job job, Set<String> files) {
        if (job.reference().isEmpty()) {
            return null;
        }
        return switch (job.kind()) {
            case JobPlanPulls.JOB_KIND -> "/pulls/" + job.reference();
            case EXPORT -> files.contains(job.reference()) ? "/exports/" + job.reference() : null;
            default -> null;
        };
    }
}

package org.sessionwise.rest.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobControl;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.api.job.Jobs;

/** Jobs in memory that end when a test says so. */
final class FakeJobs implements Jobs {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final List<Job> jobs = new ArrayList<>();
    private final Map<String, JobWork> works = new HashMap<>();

    @Override
    public Job begin(JobOrder order, JobWork work) throws JobRunningException, NoAnswerException {
        int ofKind = 0;
        for (Job job : jobs) {
            boolean sameKind = job.state() == Job.State.RUNNING && job.kind().equals(order.kind());
            ofKind += sameKind ? 1 : 0;
            if (sameKind
                    && (job.lease().equals(order.lease())
                            || order.mostOfOne() == 1 && job.actor().equals(order.actor()))) {
                throw new JobRunningException(job);
            }
        }
        if (ofKind >= order.mostInAll()) {
            throw new NoAnswerException("As many jobs of this kind are running as may run at a time.");
        }
        Job begun = Job.running("job-" + (jobs.size() + 1), order, START, 0, -1, "beginning");
        jobs.add(0, begun);
        works.put(begun.id(), work);
        return begun;
    }

    /** Does the work of a job, on this thread. */
    void run(String id) throws Exception {
        JobResult result = works.remove(id).run(new Told(id));
        jobs.replaceAll(job -> job.id().equals(id)
                ? job.ended(
                        result.isDone() ? Job.State.DONE : Job.State.FAILED,
                        result.words(),
                        result.reference(),
                        START.plusSeconds(3))
                : job);
    }

    /** A job that nobody stops. */
    private record Told(String id) implements JobControl {

        @Override
        public void progress(long done, long total, String words) {
            // nobody looks
        }

        @Override
        public void step() {
            // goes on
        }

        @Override
        public void guard() {
            // nobody else is there
        }
    }

    void end(String id, String reference) {
        jobs.replaceAll(job ->
                job.id().equals(id) ? job.ended(Job.State.DONE, "40 added", reference, START.plusSeconds(3)) : job);
    }

    @Override
    public Optional<Job> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    @Override
    public List<Job> newest(int most) {
        return jobs.stream().limit(most).toList();
    }

    @Override
    public Optional<Job> cancel(String id, Actor actor) {
        jobs.replaceAll(job -> job.id().equals(id)
                ? job.ended(Job.State.CANCELLED, "It was cancelled.", "", START.plusSeconds(1))
                : job);
        return find(id);
    }
}

package org.sessionwise.entitlement.internal.fakes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobControl;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.job.LeaseLostException;

/** Jobs that are done before {@code begin} returns, one at a time for each lease. */
public final class MemoryJobs implements Jobs {

    /** The words that jobs told while they ran. */
    public final List<String> words = new ArrayList<>();

    /** How often work asked whether it still holds its lease. */
    public int guarded;

    /** Whether the lease is lost as soon as work asks. */
    public boolean loseLease;

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final List<String> cancelled = new ArrayList<>();
    private final Clock clock;

    public MemoryJobs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Job begin(JobOrder order, JobWork work) throws JobRunningException {
        Optional<Job> running = running(order.lease());
        if (running.isPresent()) {
            throw new JobRunningException(running.get());
        }
        String id = UUID.randomUUID().toString();
        jobs.put(id, Job.running(id, order, clock.instant(), 0, -1, ""));
        run(id, work);
        return jobs.get(id);
    }

    private Optional<Job> running(String lease) {
        return jobs.values().stream()
                .filter(job -> job.state() == Job.State.RUNNING && job.lease().equals(lease))
                .findFirst();
    }

    private void run(String id, JobWork work) {
        try {
            JobResult result = work.run(new Control(id));
            end(id, result.isDone() ? Job.State.DONE : Job.State.FAILED, result.words(), result.reference());
        } catch (NoAnswerException | LeaseLostException e) {
            end(id, Job.State.FAILED, e.getMessage(), "");
        } catch (InterruptedException e) {
            end(id, Job.State.CANCELLED, "cancelled", "");
        } catch (RuntimeException e) {
            end(id, Job.State.FAILED, "It broke.", "");
            throw e;
        }
    }

    private void end(String id, Job.State state, String last, String reference) {
        jobs.put(id, jobs.get(id).ended(state, last, reference, clock.instant()));
    }

    /** Returns the one that runs now. */
    public Job running() {
        return jobs.values().stream()
                .filter(job -> job.state() == Job.State.RUNNING)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public List<Job> newest(int most) {
        List<Job> newest = new ArrayList<>();
        jobs.values().forEach(job -> newest.add(0, job));
        return newest.subList(0, Math.min(most, newest.size()));
    }

    @Override
    public Optional<Job> cancel(String id, Actor actor) {
        cancelled.add(id);
        return find(id);
    }

    /** What work speaks to. */
    private final class Control implements JobControl {

        private final String id;

        Control(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public void progress(long done, long total, String now) {
            words.add(now);
        }

        @Override
        public void step() throws InterruptedException {
            if (cancelled.contains(id)) {
                throw new InterruptedException();
            }
        }

        @Override
        public void guard() {
            guarded++;
            if (loseLease || cancelled.contains(id)) {
                throw new LeaseLostException("lost");
            }
        }
    }
}

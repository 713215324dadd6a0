package org.sessionwise.job.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sessionwise.api.job.Job;
import org.sessionwise.database.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of this node: those that run, and those whose end the database has not taken in yet. */
final class RunningJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJobs.class);

    private final Map<String, RunningJob> jobs = new ConcurrentHashMap<>();
    private final JobStore store;
    private final News news;
    private final Clock clock;

    RunningJobs(JobStore store, News news, Clock clock) {
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    void add(RunningJob job) {
        jobs.put(job.id(), job);
        news.tell(job.job());
    }

    Optional<RunningJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Returns those that run. */
    List<RunningJob> active() {
        return jobs.values().stream().filter(one -> one.ending() == null).toList();
    }

    /** Returns what this node knows better than the database: progress is written down at times only. */
    Job freshest(Job kept) {
        RunningJob here = jobs.get(kept.id());
        return here == null || kept.state() != Job.State.RUNNING ? kept : here.job();
    }

    /** Ends a job, once. */
    void end(RunningJob job, Job.State state, String words, String reference) {
        if (job.end(state, words, reference, clock.instant())) {
            keepEnd(job);
        }
    }

    /** Keeps the ends that the database did not take in when they came. */
    void keepEnds() {
        jobs.values().stream().filter(one -> one.ending() != null).forEach(this::keepEnd);
    }

    private void keepEnd(RunningJob job) {
        try {
            Job kept = store.end(job.ending(), job.holding());
            job.settle(kept);
            if (jobs.remove(job.id(), job)) {
                news.tell(kept);
            }
        } catch (DatabaseException e) {
            job.settle(job.ending());
            LOG.debug("the end of a job could not be kept; it is tried again", e);
        }
    }
}

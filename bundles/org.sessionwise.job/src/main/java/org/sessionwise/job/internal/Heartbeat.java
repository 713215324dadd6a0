package org.sessionwise.job.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a beat: keeps leases and progress of what runs here, ends what was cancelled elsewhere, and finds what others left
 * behind. Nothing is written while nothing runs. Run by one thread at a time.
 */
final class Heartbeat implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final JobStore store;
    private final RunningJobs running;
    private final News news;
    private final Clock clock;
    private final Settings settings;
    private Instant renewal = Instant.MIN;
    private Instant search = Instant.MIN;
    private Instant cleaning = Instant.MIN;

    Heartbeat(JobStore store, RunningJobs running, News news, Clock clock, Settings settings) {
        this.store = store;
        this.running = running;
        this.news = news;
        this.clock = clock;
        this.settings = settings;
    }

    /** One beat; a database that gives no answer is asked again at the next. */
    @Override
    public void run() {
        try {
            beat();
        } catch (RuntimeException | LinkageError e) { // thrown on, it would be the last beat, and all leases lapse
            LOG.debug("a heartbeat of jobs failed; the next may not", e);
        }
    }

    void beat() {
        Instant now = clock.instant();
        running.keepEnds();
        keep(now);
        obeyCancelling(now);
        if (!now.isBefore(search)) {
            store.loseOrphans().forEach(news::tell);
            search = now.plus(settings.renewal());
        }
        if (!now.isBefore(cleaning)) {
            store.forget(now.minus(settings.keep()));
            cleaning = now.plus(CLEANING);
        }
    }

    private void keep(Instant now) {
        List<RunningJob> all = running.active();
        List<RunningJob> moved = all.stream().filter(RunningJob::takeChanged).toList();
        moved.forEach(one -> news.tell(one.job()));
        boolean due = !now.isBefore(renewal);
        List<RunningJob> kept = due ? all : moved;
        if (!kept.isEmpty()) {
            List<String> lost = store.keep(kept);
            kept.stream().filter(one -> lost.contains(one.id())).forEach(one -> one.stop(RunningJob.Stop.LOST, now));
        }
        if (due) {
            renewal = now.plus(settings.renewal());
        }
    }

    private void obeyCancelling(Instant now) {
        List<RunningJob> all = running.active();
        if (!all.isEmpty()) {
            store.cancelled(all).forEach(one -> one.stop(RunningJob.Stop.CANCELLED, now));
        }
        all.stream()
                .filter(one -> one.stoppedAt() != null)
                .filter(one -> !one.stoppedAt().plus(settings.lease()).isAfter(now))
                .forEach(this::giveUp);
    }

    /** What does not end when told to may not hold up others: its guard refuses whatever it still wants to write. */
    private void giveUp(RunningJob job) {
        LOG.warn(
                "Job {} was told to end and did not; it is given up. It keeps a thread until Sessionwise restarts.",
                job.id());
        running.end(job, job.stop().state, job.stop().words, "");
    }
}

package org.sessionwise.entitlement.internal.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.entitlement.internal.plan.SourceHistory;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/**
 * Pulls one source at its regular times. Looks at the clock each time it is asked and never counts on having been asked in
 * time: of all that was missed, only the last regular time is made good. Whatever node or person pulled since that time has
 * done the work. For one thread.
 */
final class ScheduledPulls {

    /** Where it finds what it works with. */
    record Services(JobPlanPulls pulls, Jobs jobs, SourceHistory history, Clock clock, Backoff backoff) {}

    private static final Actor SYSTEM = new Actor("system");
    private static final Duration LONGEST_PAUSE_ASKED = Duration.ofHours(1);

    private final String source;
    private final PullTimetable timetable;
    private final Duration spread;
    private final Services services;

    private Optional<Instant> regular = Optional.empty(); // the regular time that was seen last
    private Optional<Instant> due = Optional.empty(); // when to pull for it
    private Instant notBefore = Instant.MIN; // the source asked for a pause
    private Instant tried = Instant.MIN; // when our own last attempt began
    private String running = ""; // the job that we wait for: ours, or one that was in our way
    private boolean ours;
    private int failures;
    private boolean started;

    ScheduledPulls(String source, PullTimetable timetable, Duration spread, Services services) {
        this.source = source;
        this.timetable = timetable;
        this.spread = spread;
        this.services = services;
    }

    String source() {
        return source;
    }

    /** Returns when it pulls next, as far as it is known. */
    Optional<Instant> next() {
        Instant now = services.clock().instant();
        Optional<Instant> waiting = due.filter(at -> running.isEmpty() && at.isAfter(now));
        return waiting.or(() -> timetable.next(now));
    }

    /** Returns when its last regular time was; empty if none was in the week before. */
    Optional<Instant> last() {
        return timetable.latest(services.clock().instant());
    }

    /** Looks whether something is to be done, and begins it. */
    void look() throws NoAnswerException {
        Instant now = services.clock().instant();
        if (!running.isEmpty() && !hasEnded(now)) {
            return;
        }
        notice(now);
        if (due.isPresent() && !now.isBefore(due.get())) {
            pull(now);
        }
    }

    private void notice(Instant now) throws NoAnswerException {
        Optional<Instant> latest = timetable.latest(now);
        if (!started) {
            started = true;
            if (services.history().lastTried(source).isEmpty()) {
                regular = latest; // a new source is not late: it waits for its first regular time
            }
        }
        boolean isNew = latest.isPresent()
                && regular.map(former -> latest.get().isAfter(former)).orElse(true);
        if (isNew) {
            regular = latest;
            failures = 0;
            due = Optional.of(later(now.plus(services.backoff().upTo(spread)), notBefore));
        }
    }

    private void pull(Instant now) throws NoAnswerException {
        Instant since = later(regular.orElseThrow(), tried);
        boolean done = services.history()
                .lastTried(source)
                .filter(at -> at.isAfter(tried) && !at.isBefore(since))
                .isPresent();
        if (done) {
            due = Optional.empty();
            return;
        }
        try {
            running = services.pulls().begin(PullOrder.of(source), SYSTEM).id();
            ours = true;
        } catch (JobRunningException e) {
            running = e.running().id();
            ours = false;
        } catch (NoAnswerException e) {
            again(now);
            throw e;
        }
    }

    private boolean hasEnded(Instant now) throws NoAnswerException {
        Optional<Job> job = services.jobs().find(running);
        if (job.filter(found -> found.state() == Job.State.RUNNING).isPresent()) {
            return false;
        }
        String ended = running;
        running = "";
        if (ours) {
            judge(job, ended, now);
        }
        return true;
    }

    private void judge(Optional<Job> job, String id, Instant now) throws NoAnswerException {
        services.pulls().report(id).ifPresent(report -> tried = later(tried, report.startedAt()));
        Job.State state = job.map(Job::state).orElse(Job.State.LOST);
        Optional<SourceUnavailableException> trouble = services.history().trouble(source);
        trouble.flatMap(SourceUnavailableException::pause).ifPresent(pause -> notBefore = now.plus(capped(pause)));
        boolean mayPass = trouble.map(SourceUnavailableException::reason)
                .filter(SourceUnavailableException.Reason.NOT_LET_IN::equals)
                .isEmpty();
        if (state == Job.State.LOST || state == Job.State.FAILED && mayPass) {
            again(now);
        } else {
            due = Optional.empty(); // done, held, cancelled or not let in: a person's turn, or the next regular time's
        }
    }

    private void again(Instant now) {
        failures++;
        due = Optional.of(later(now.plus(services.backoff().after(failures)), notBefore));
    }

    private static Duration capped(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE_ASKED) < 0 ? pause : LONGEST_PAUSE_ASKED;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

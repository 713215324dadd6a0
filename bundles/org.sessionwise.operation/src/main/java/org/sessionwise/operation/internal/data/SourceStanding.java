package org.sessionwise.operation.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.operation.DataReport;
import org.sessionwise.api.operation.SourceHealth;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.operation.internal.health.LastPulls;

/** How one source stands, in words; held against its timetable where it has one, else against how old plans may be. */
final class SourceStanding {

    static final int MOST_REJECTED = 200;
    /** So long a pull may take to begin and go through before it counts as late. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Duration stale;
    private final Instant now;

    SourceStanding(Duration stale, Instant now) {
        this.stale = stale;
        this.now = now;
    }

    SourceHealth of(LastPulls pulls, Optional<String> job) {
        PlanSource source = pulls.source();
        Optional<PullReport> last = pulls.last();
        SourceHealth told = SourceHealth.of(source.id(), source.title(), verdict(pulls))
                .pulled(pulls.fresh(), last.map(PullReport::startedAt));
        if (last.isPresent() && last.get().outcome() != PullReport.Outcome.FAILED) {
            PullReport.Counts counts = last.get().counts();
            List<PullReport.Rejection> rejected = last.get().rejected();
            told = told.told(
                    (long) counts.added() + counts.changed() + counts.unchanged(),
                    rejected.stream()
                            .limit(MOST_REJECTED)
                            .map(SourceStanding::row)
                            .toList(),
                    Math.max(0, rejected.size() - MOST_REJECTED));
        }
        return job.isPresent() ? told.running(job.get()) : told;
    }

    private static SourceHealth.RejectedRow row(PullReport.Rejection one) {
        return new SourceHealth.RejectedRow(one.record(), one.field(), one.problem(), Remedies.of(one.problem()));
    }

    private DataReport.Verdict verdict(LastPulls pulls) {
        Optional<PullReport> last = pulls.last();
        boolean failed = last.filter(report ->
                        report.outcome() == PullReport.Outcome.FAILED || report.outcome() == PullReport.Outcome.HELD)
                .isPresent();
        if (failed) {
            return new DataReport.Verdict(DataReport.State.FAILING, last.get().problem());
        }
        if (pulls.fresh().isEmpty()) {
            return new DataReport.Verdict(DataReport.State.NEVER, "Nothing was pulled from it yet: pull it.");
        }
        return fresh(pulls, pulls.fresh().get());
    }

    private DataReport.Verdict fresh(LastPulls pulls, Instant fresh) {
        Optional<Instant> missed = pulls.source()
                .lastDue()
                .filter(due -> fresh.isBefore(due) && due.plus(GRACE).isBefore(now));
        if (missed.isPresent()) {
            return late("The pull that was due " + ago(missed.get())
                    + " has not gone through: see whether jobs run, and the log.");
        }
        if (pulls.source().lastDue().isEmpty() && fresh.plus(stale).isBefore(now)) {
            return late("Its job plans are from " + ago(fresh)
                    + ", and no timetable pulls it: pull it, or give it a timetable.");
        }
        int rejected = pulls.last().map(report -> report.rejected().size()).orElse(0);
        return new DataReport.Verdict(
                DataReport.State.GOOD,
                rejected == 0
                        ? "Its last pull went through."
                        : "Its last pull went through, and left out " + rejected
                                + (rejected == 1 ? " record." : " records."));
    }

    private static DataReport.Verdict late(String words) {
        return new DataReport.Verdict(DataReport.State.LATE, words);
    }

    private String ago(Instant then) {
        Duration age = Duration.between(then, now);
        long hours = age.toHours();
        return hours < 1
                ? age.toMinutes() + " minutes ago"
                : hours < 48 ? hours + " hours ago" : age.toDays() + " days ago";
    }
}

package org.sessionwise.operation.internal.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.PullReport.Outcome;

/** What the last pulls of one source say of it; trials left out. */
public record LastPulls(PlanSource source, List<PullReport> newestFirst) {

    /** Returns those of a source among the last pulls of all, newest first. */
    public static LastPulls of(PlanSource source, List<PullReport> recent) {
        return new LastPulls(
                source,
                recent.stream()
                        .filter(report -> report.source().equals(source.id()) && !report.dryRun())
                        .toList());
    }

    /** Returns the last one; empty if there was none. */
    public Optional<PullReport> last() {
        return newestFirst.stream().findFirst();
    }

    /** Returns as of when its plans are known; empty if nothing went through yet. */
    public Optional<Instant> fresh() {
        return Stream.concat(
                        source.freshAsOf().stream(),
                        newestFirst.stream().filter(LastPulls::wentThrough).map(PullReport::startedAt))
                .max(Instant::compareTo);
    }

    private static boolean wentThrough(PullReport report) {
        return report.outcome() == Outcome.DONE || report.outcome() == Outcome.NOTHING_NEW;
    }
}

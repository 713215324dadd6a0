package org.sessionwise.entitlement.internal.plan;

import java.util.Locale;
import org.sessionwise.api.plan.PullReport;

/** Pulls in words: counts, no names. */
final class PullWords {

    private PullWords() {}

    static String ofProgress(long done, long total) {
        return total < 0
                ? String.format(Locale.ROOT, "%,d job plans read", done)
                : String.format(Locale.ROOT, "%,d of %,d job plans read", done, total);
    }

    /** Returns what became of a pull, for the person who began it. */
    static String ofResult(PullReport report) {
        String trial = report.dryRun() ? "Tried out, nothing was kept: " : "";
        return trial
                + switch (report.outcome()) {
                    case HELD, FAILED -> report.problem();
                    case NOTHING_NEW -> "Nothing new at the source.";
                    case DONE -> counts(report) + ".";
                };
    }

    /** Returns a report as the audit log keeps it. */
    static String ofAudit(PullReport report) {
        return report.outcome() + ": " + counts(report);
    }

    private static String counts(PullReport report) {
        return report.counts().added() + " added, "
                + report.counts().changed() + " changed, "
                + report.counts().unchanged() + " unchanged, " + report.counts().closed() + " closed, "
                + report.counts().unmatched()
                + " unmatched, " + report.rejected().size() + " rejected";
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.plan.PullReport;

/** What a pull did. */
public record PullJson(
        String id,
        String source,
        String startedAt,
        String endedAt,
        boolean dryRun,
        String outcome,
        String problem,
        int added,
        int changed,
        int unchanged,
        int closed,
        int unmatched,
        List<RejectionJson> rejected,
        List<EndingJson> endings,
        String releaseKey) {

    /** The last pulls. */
    public record PullsJson(List<PullJson> pulls) {}

    /** One record that was left out. */
    public record RejectionJson(String record, String field, String problem) {

        private static RejectionJson of(PullReport.Rejection rejection) {
            return new RejectionJson(rejection.record(), rejection.field(), rejection.problem());
        }
    }

    /** What a pull that was held would end in one department. */
    public record EndingJson(String department, int ending, int inForce) {

        private static EndingJson of(PullReport.Ending ending) {
            return new EndingJson(ending.department(), ending.ending(), ending.inForce());
        }
    }

    /** Returns a report; the key to what it held only for whoever may release it. */
    public static PullJson of(PullReport pull, boolean mayRelease) {
        return new PullJson(
                pull.id(),
                pull.source(),
                pull.startedAt().toString(),
                pull.endedAt().toString(),
                pull.dryRun(),
                pull.outcome().name(),
                pull.problem(),
                pull.counts().added(),
                pull.counts().changed(),
                pull.counts().unchanged(),
                pull.counts().closed(),
                pull.counts().unmatched(),
                pull.rejected().stream().map(RejectionJson::of).toList(),
                pull.endings().stream().map(EndingJson::of).toList(),
                mayRelease ? pull.releaseKey() : "");
    }
}

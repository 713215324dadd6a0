package org.sessionwise.rest.internal.json;

import java.time.Instant;
import java.util.List;
import org.sessionwise.api.operation.DataReport;
import org.sessionwise.api.operation.SourceHealth;

/** Whether data are fresh. */
public record DataHealthJson(List<SourceHealthJson> sources, VerdictJson figures, VerdictJson host) {

    /** A source; what is not known is {@code null}. */
    public record SourceHealthJson(
            String id,
            String title,
            String state,
            String says,
            String lastGood,
            String lastTry,
            Long rows,
            List<RejectedJson> rejected,
            Integer rejectedMore,
            String running) {

        private static SourceHealthJson of(SourceHealth source) {
            return new SourceHealthJson(
                    source.id(),
                    source.title(),
                    CamelCase.of(source.verdict().state()),
                    source.verdict().says(),
                    source.lastGood().map(Instant::toString).orElse(null),
                    source.lastTry().map(Instant::toString).orElse(null),
                    source.rows().isPresent() ? source.rows().getAsLong() : null,
                    source.rejected().stream().map(RejectedJson::of).toList(),
                    source.rejectedMore() == 0 ? null : source.rejectedMore(),
                    source.running().orElse(null));
        }
    }

    /** A record that was left out; {@code field} is {@code null} if it was the record as a whole. */
    public record RejectedJson(String plan, String field, String expected, String remedy) {

        private static RejectedJson of(SourceHealth.RejectedRow row) {
            return new RejectedJson(
                    row.plan(), row.field().isEmpty() ? null : row.field(), row.expected(), row.remedy());
        }
    }

    /** How something stands. */
    public record VerdictJson(String state, String says) {

        private static VerdictJson of(DataReport.Verdict verdict) {
            return new VerdictJson(CamelCase.of(verdict.state()), verdict.says());
        }
    }

    public static DataHealthJson of(DataReport report) {
        return new DataHealthJson(
                report.sources().stream().map(SourceHealthJson::of).toList(),
                VerdictJson.of(report.figures()),
                VerdictJson.of(report.host()));
    }
}

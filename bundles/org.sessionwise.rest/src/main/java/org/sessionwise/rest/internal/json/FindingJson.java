package org.sessionwise.rest.internal.json;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DutyCode;

/** One dated fact that figures are made of. */
public record FindingJson(
        String date, String outcome, PlannedJson planned, WorkedJson worked, WorkedJson explainedBy, String rule) {

    /** What the plan asked for. */
    public record PlannedJson(
            String id,
            String plan,
            int version,
            String activity,
            String name,
            String category,
            String duty,
            String start,
            String end,
            AmountJson workload) {

        private static PlannedJson of(Finding.Planned planned, ZoneId zone) {
            return new PlannedJson(
                    planned.id(),
                    planned.plan().value(),
                    planned.version(),
                    planned.activity().value(),
                    planned.activityName(),
                    planned.category().name(),
                    planned.duty().map(DutyCode::value).orElse(null),
                    time(planned.period().start(), zone),
                    time(planned.period().end(), zone),
                    AmountJson.of(planned.workload()));
        }
    }

    /** What the roster has. */
    public record WorkedJson(
            String id,
            String duty,
            String start,
            String end,
            AmountJson workload,
            boolean paidExtra,
            String commitment) {

        private static WorkedJson of(Finding.Worked worked, ZoneId zone) {
            return new WorkedJson(
                    worked.id().value(),
                    worked.duty().value(),
                    time(worked.period().start(), zone),
                    time(worked.period().end(), zone),
                    AmountJson.of(worked.workload()),
                    worked.paidExtra(),
                    worked.commitment());
        }
    }

    /** An occurrence that is not counted. */
    public record ExcusedJson(String date, PlannedJson planned, String outcome, String reason) {

        public static ExcusedJson of(Excused excused, ZoneId zone) {
            return new ExcusedJson(
                    excused.occurrence().period().startDate(zone).toString(),
                    PlannedJson.of(excused.occurrence(), zone),
                    excused.outcome().name(),
                    excused.reason());
        }
    }

    public static FindingJson of(Finding finding, ZoneId zone) {
        return new FindingJson(
                finding.date().toString(),
                finding.outcome().name(),
                finding.planned().map(planned -> PlannedJson.of(planned, zone)).orElse(null),
                finding.worked().map(worked -> WorkedJson.of(worked, zone)).orElse(null),
                finding.explainedBy().map(worked -> WorkedJson.of(worked, zone)).orElse(null),
                finding.rule());
    }

    private static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime());
    }
}

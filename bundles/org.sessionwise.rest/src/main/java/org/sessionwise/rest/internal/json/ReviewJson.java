package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.QuarterReview;
import org.sessionwise.api.review.ReviewMeeting;

/** The review of a quarter. */
public record ReviewJson(
        String apiVersion,
        String department,
        LabelledJson quarter,
        String asAt,
        ReviewPolicyJson.PolicyJson policy,
        List<String> causes,
        boolean mayWrite,
        List<FlagJson> flags,
        MeetingJson meeting,
        FrozenJson frozen) {

    /** A financial quarter. */
    public record LabelledJson(String label, String from, String until) {

        static LabelledJson of(FinancialQuarter quarter) {
            return new LabelledJson(
                    quarter.label(),
                    quarter.days().from().toString(),
                    quarter.days().until().toString());
        }
    }

    /** A meeting. */
    public record MeetingJson(
            String on, String chair, List<String> present, String notes, long version, String by, String at) {

        public static MeetingJson of(ReviewMeeting meeting) {
            ReviewMeeting.Content content = meeting.content();
            return new MeetingJson(
                    content.on().toString(),
                    content.chair(),
                    content.present(),
                    content.notes(),
                    meeting.version(),
                    meeting.by().id(),
                    meeting.at().toString());
        }
    }

    /** That it is frozen. */
    public record FrozenJson(String asAt, String by) {}

    /** Returns a review with its flags as they are shown. */
    public static ReviewJson of(String department, QuarterReview review, List<FlagJson> flags, boolean mayWrite) {
        return new ReviewJson(
                Versions.API,
                department,
                LabelledJson.of(review.quarter()),
                review.asAt().toString(),
                ReviewPolicyJson.PolicyJson.of(review.rule()),
                review.rule().settled().causes(),
                mayWrite,
                flags,
                review.meeting().map(MeetingJson::of).orElse(null),
                review.frozen()
                        .map(frozen -> new FrozenJson(
                                frozen.asAt().toString(), frozen.by().id()))
                        .orElse(null));
    }
}

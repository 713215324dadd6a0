package org.sessionwise.rest.internal.json;

import java.util.List;

/** Policies as clients send them. A member that they left out is {@code null}. */
public final class PolicyRequestJson {

    private PolicyRequestJson() {}

    /** A matching policy. */
    public record Matching(
            String from,
            Integer movedWindowDays,
            Integer shortToleranceMinutes,
            Integer noticeDays,
            Integer lieuWindowDays,
            Boolean shortNoticeDelivers,
            Boolean extraUnpaidDelivers,
            Long basedOn) {}

    /** A review policy. */
    public record Review(
            String from,
            String percent,
            String sessions,
            Integer persists,
            String span,
            String direction,
            List<String> causes,
            Long basedOn) {}
}

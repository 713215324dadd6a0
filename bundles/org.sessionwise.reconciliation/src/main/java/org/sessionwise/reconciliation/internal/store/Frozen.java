package org.sessionwise.reconciliation.internal.store;

import java.util.Map;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/** A frozen quarter with what it was made with. */
public record Frozen(FrozenQuarter told, Basis basis) {

    /**
     * What figures hang on, apart from roster and leave.
     *
     * @param policies which matching policies count in the quarter
     * @param categories which categories count
     * @param people everybody who was counted
     */
    public record Basis(String policies, String categories, Map<StaffId, Counted> people) {
        public Basis {
            people = Map.copyOf(people);
        }
    }

    /**
     * Where and by what somebody is counted.
     *
     * @param group professional group, as the host names it
     * @param plans ids and versions of the plans that rule in the quarter
     */
    public record Counted(TeamId team, String group, String plans) {}
}

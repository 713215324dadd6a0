package org.sessionwise.host.rotamap.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.calendar.Nation;

/**
 * How the rota is read and understood.
 *
 * @param site in which the names of people are keys, such as the base address
 * @param notWork locations and types of location whose items are left out, in the rota's words
 */
record RotaSettings(
        String site,
        DepartmentId department,
        String departmentName,
        ZoneId zone,
        Nation nation,
        SessionTimes times,
        DutyFrom dutyFrom,
        Set<String> notWork,
        ReadPlan plan) {

    /**
     * What is read, and when again.
     *
     * @param weeksBack whole weeks before this one
     * @param weeksAhead whole weeks after this one
     * @param weeksAtOnce asked for in one request, 1 or more
     * @param again from the end of one read to the next
     * @param oldest after which a picture is not used any more
     */
    record ReadPlan(int weeksBack, int weeksAhead, int weeksAtOnce, Duration again, Duration oldest) {}
}

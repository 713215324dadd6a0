package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/**
 * A department as it was read and matched: never changed, only replaced.
 *
 * @param asAt when the host was asked
 * @param staff in the host's order
 * @param leaveKnown the host tells of leave
 * @param books one for each of the staff
 */
record Ledger(
        Instant asAt,
        List<StaffMember> staff,
        RosterCalendar calendar,
        DutyMapping mapping,
        boolean leaveKnown,
        Map<StaffId, PersonBook> books) {}

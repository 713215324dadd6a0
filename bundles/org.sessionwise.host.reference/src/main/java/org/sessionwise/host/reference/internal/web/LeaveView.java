package org.sessionwise.host.reference.internal.web;

import org.sessionwise.host.reference.internal.rota.Leave;
import org.sessionwise.host.reference.internal.rota.LocalTimes;

/**
 * Leave as the pages show it.
 *
 * @param firstDay first day that it touches
 * @param lastDay last day that it touches
 */
record LeaveView(String id, String staff, String firstDay, String lastDay, String kind, boolean approved) {

    static LeaveView of(Leave leave, LocalTimes times) {
        return new LeaveView(
                leave.id(),
                leave.staff().value(),
                times.day(leave.period().start()).toString(),
                times.lastDay(leave.period()).toString(),
                leave.kind().name(),
                leave.approved());
    }
}

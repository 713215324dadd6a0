package org.sessionwise.host.reference.internal.rota;

import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession;

/**
 * What a coordinator decides about a session.
 *
 * @param reason why it was cancelled; required for that, kept for the record otherwise
 * @param paidExtra whether it is extra work, paid apart
 */
public record SessionContent(
        StaffId staff,
        DutyCode duty,
        Period period,
        RosterSession.Status status,
        Optional<String> reason,
        boolean paidExtra) {

    SessionContent withStatus(RosterSession.Status other) {
        return new SessionContent(staff, duty, period, other, reason, paidExtra);
    }
}

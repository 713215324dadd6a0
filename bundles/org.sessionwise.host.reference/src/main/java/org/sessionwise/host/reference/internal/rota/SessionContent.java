package org.sessionwise.host.reference.internal.rota;

import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterSession;

/**
 * What a coordinator decides about a session.
 *
 * @param reason why it was cancelled; required for that, kept for the record otherwise
 * @param paidExtra whether it is extra work, paid apart
 * @param timeOffInLieu whether it is worked in place of planned work and earns time off in lieu
 * @param cancellation who called it off, and when; empty unless it is cancelled, and where nobody said
 */
public record SessionContent(
        StaffId staff,
        DutyCode duty,
        Period period,
        RosterSession.Status status,
        Optional<String> reason,
        boolean paidExtra,
        boolean timeOffInLieu,
        Optional<Cancellation> cancellation) {

    /** A session of which nothing more is said. */
    public SessionContent(
            StaffId staff,
            DutyCode duty,
            Period period,
            RosterSession.Status status,
            Optional<String> reason,
            boolean paidExtra) {
        this(staff, duty, period, status, reason, paidExtra, false, Optional.empty());
    }

    SessionContent withStatus(RosterSession.Status other) {
        return new SessionContent(staff, duty, period, other, reason, paidExtra, timeOffInLieu, cancellation);
    }

    SessionContent with(StaffId other) {
        return new SessionContent(other, duty, period, status, reason, paidExtra, timeOffInLieu, cancellation);
    }

    SessionContent with(Cancellation other) {
        return new SessionContent(staff, duty, period, status, reason, paidExtra, timeOffInLieu, Optional.of(other));
    }
}

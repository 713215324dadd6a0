package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.util.Optional;
import org.sessionwise.domain.StaffId;

/**
 * Who in the host has a plan, or why nobody is known to.
 *
 * @param staff empty while the plan waits
 * @param reason why it waits, or why a person should look again, in words; empty text otherwise
 * @param since when it began to be so
 */
record Owner(Optional<StaffId> staff, String reason, Instant since) {

    static Owner of(StaffId staff, Instant since) {
        return new Owner(Optional.of(staff), "", since);
    }

    static Owner waiting(String reason, Instant since) {
        return new Owner(Optional.empty(), reason, since);
    }

    static Owner doubted(StaffId staff, String reason, Instant since) {
        return new Owner(Optional.of(staff), reason, since);
    }

    boolean isWaiting() {
        return staff.isEmpty();
    }

    /** Returns this owner, as old as the former one if nothing but the time differs or both wait. */
    Owner after(Owner former) {
        return staff.equals(former.staff) ? new Owner(staff, reason, former.since) : this;
    }
}

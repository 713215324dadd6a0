package org.sessionwise.host.optaweb.internal.roster;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sessionwise.host.spi.staff.StaffRecord;

/** The staff record, which may come and go. Safe from any thread. */
public final class StaffRecords {

    private final AtomicReference<StaffRecord> present = new AtomicReference<>();

    /** Returns it; empty if there is none now. */
    public Optional<StaffRecord> present() {
        return Optional.ofNullable(present.get());
    }

    public void came(StaffRecord record) {
        present.set(record);
    }

    /** Takes note that one went; another that came before stays. */
    public void went(StaffRecord record) {
        present.compareAndSet(record, null);
    }
}

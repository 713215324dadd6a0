package org.sessionwise.api.capability;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;

/** Keeps who wrote what, for good, as a chain whose head and count are kept outside the database. Safe from any thread. */
@ProviderType
public interface AuditLog {

    /**
     * Writes an entry, in the database transaction of this thread if it has one: then both are kept or neither. Throws
     * unchecked if it cannot be kept; the write it belongs to must then fail too.
     */
    void record(Actor actor, String action, String subject, String detail);

    /**
     * Returns the newest entries, newest first; empty if there are none. Throws unchecked if they cannot be read.
     *
     * @param most how many at most, zero or more
     */
    List<AuditEntry> newest(int most);

    /** Reads the whole chain and holds it against the head kept outside. Throws unchecked if it cannot be read. */
    AuditProof verify();
}

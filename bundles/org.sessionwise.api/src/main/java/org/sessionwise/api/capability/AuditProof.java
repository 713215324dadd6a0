package org.sessionwise.api.capability;

import java.util.Objects;

/** What came of reading the audit log from its first entry to its last. Immutable. */
public final class AuditProof {

    private final long entries;
    private final String head;
    private final String fault;

    private AuditProof(long entries, String head, String fault) {
        this.entries = entries;
        this.head = Objects.requireNonNull(head, "head");
        this.fault = Objects.requireNonNull(fault, "fault");
    }

    /** Returns that every entry follows from the one before, and the head kept outside is among them. */
    public static AuditProof intact(long entries, String head) {
        return new AuditProof(entries, head, "");
    }

    /**
     * Returns that the log was tampered with, or that its outer head is missing.
     *
     * @param fault what is wrong and from which entry on, in words; no names
     */
    public static AuditProof broken(long entries, String head, String fault) {
        return new AuditProof(entries, head, fault);
    }

    /** Returns whether all is well. */
    public boolean isIntact() {
        return fault.isEmpty();
    }

    /** Returns how many entries were read. */
    public long entries() {
        return entries;
    }

    /** Returns the hash of the last entry as hexadecimal digits; empty text if there are no entries. */
    public String head() {
        return head;
    }

    /** Returns what is wrong; empty text if nothing is. */
    public String fault() {
        return fault;
    }
}

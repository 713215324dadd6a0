package org.sessionwise.api.capability;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Entries of the audit log that follow one another. Immutable. */
public final class AuditPage {

    private final List<AuditEntry> entries;
    private final String next;

    private AuditPage(List<AuditEntry> entries, String next) {
        this.entries = List.copyOf(entries);
        this.next = next;
    }

    /** Returns the last page. */
    public static AuditPage last(List<AuditEntry> entries) {
        return new AuditPage(entries, null);
    }

    /** Returns a page after which there is another, by its cursor. */
    public static AuditPage before(List<AuditEntry> entries, String next) {
        return new AuditPage(entries, Objects.requireNonNull(next, "next"));
    }

    /** Returns the entries, newest first; unmodifiable, empty if there are none. */
    public List<AuditEntry> entries() {
        return entries;
    }

    /** Returns where older entries go on; empty if there are none. */
    public Optional<String> next() {
        return Optional.ofNullable(next);
    }
}

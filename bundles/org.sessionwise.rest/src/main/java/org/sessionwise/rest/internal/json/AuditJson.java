package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.capability.AuditEntry;

/** Who wrote what. */
public record AuditJson(List<EntryJson> entries) {

    /** One write. */
    public record EntryJson(String at, String actor, String action, String subject, String detail) {

        private static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.at().toString(), entry.actor().id(), entry.action(), entry.subject(), entry.detail());
        }
    }

    public static AuditJson of(List<AuditEntry> entries) {
        return new AuditJson(entries.stream().map(EntryJson::of).toList());
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditPage;

/** Who wrote what. */
public record AuditJson(List<EntryJson> entries, String next) {

    /** One write. */
    public record EntryJson(String at, String actor, String action, String subject, String detail) {

        private static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.at().toString(), entry.actor().id(), entry.action(), entry.subject(), entry.detail());
        }
    }

    public static AuditJson of(AuditPage page) {
        return new AuditJson(
                page.entries().stream().map(EntryJson::of).toList(), page.next().orElse(null));
    }
}

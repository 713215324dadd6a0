package org.sessionwise.shell.internal;

import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;

/** Who wrote what. */
@Component(
        service = AuditCommands.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=audit", "osgi.command.function=verifyaudit"
        })
public final class AuditCommands {

    private static final int MOST = 30;

    private final AuditLog log;

    @Activate
    public AuditCommands(@Reference(name = "log") AuditLog log) {
        this.log = log;
    }

    @Descriptor("lists the newest entries of the audit log, the newest first")
    public String audit() {
        return Answer.of(() -> {
            Table table = Table.of("AT", "ACTOR", "ACTION", "SUBJECT", "DETAIL");
            log.newest(MOST)
                    .forEach(entry ->
                            table.row(entry.at(), entry.actor().id(), entry.action(), entry.subject(), entry.detail()));
            return table.or("The audit log is empty.");
        });
    }

    @Descriptor("reads the audit log from its first entry to its last and tells whether anybody changed it")
    public String verifyaudit() {
        return Answer.of(() -> {
            AuditProof proof = log.verify();
            return proof.isIntact()
                    ? "Intact: " + proof.entries() + " entries, head " + proof.head()
                    : "BROKEN, " + proof.entries() + " entries read: " + proof.fault();
        });
    }
}

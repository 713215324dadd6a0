package org.sessionwise.operation.internal.health;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.AuditLog;

/** Does the database answer? */
@Component(property = {"hc.name=database", "hc.tags=sessionwise"})
public final class DatabaseCheck implements HealthCheck {

    private final AuditLog audit;

    @Activate
    public DatabaseCheck(@Reference(name = "audit") AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public Result execute() {
        Words words = new Words();
        try {
            audit.newest(1);
        } catch (RuntimeException e) {
            words.critical("The database gives no answer: see whether it runs and its disk has room, and the log.");
        }
        return words.or("The database answers.");
    }
}

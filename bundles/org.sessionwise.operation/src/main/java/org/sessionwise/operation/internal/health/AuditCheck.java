package org.sessionwise.operation.internal.health;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.operation.internal.OperationConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is the audit log as it was written? It is read in the background, at the start and from time to time. */
@Component(
        immediate = true, // it remembers between two questions
        configurationPid = OperationConfig.PID,
        property = {"hc.name=audit", "hc.tags=sessionwise"})
public final class AuditCheck implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private final AuditLog audit;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "sessionwise-audit-check");
        made.setDaemon(true);
        return made;
    });
    private volatile Result last = new Result(Result.Status.OK, "The audit log is being read for the first time.");

    @Activate
    public AuditCheck(@Reference(name = "audit") AuditLog audit, OperationConfig config) {
        this.audit = audit;
        thread.scheduleWithFixedDelay(this::verify, 0, config.auditVerifyMinutes(), TimeUnit.MINUTES);
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    private void verify() {
        Words words = new Words();
        try {
            AuditProof proof = audit.verify();
            if (!proof.isIntact()) {
                LOG.warn("the audit log is not as it was written: {}", proof.fault());
                words.critical("The audit log is not as it was written: " + proof.fault()
                        + ". Keep the database and the head file as they are, and tell whoever answers for security;"
                        + " if the database was put back on purpose, make the head file an empty file.");
            }
            last = words.or("The audit log is as it was written.");
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("the audit log could not be verified", e);
                last = words.critical("The audit log cannot be verified: see the log.")
                        .or("");
            }
        }
    }

    @Override
    public Result execute() {
        return last;
    }
}

package org.sessionwise.entitlement.internal.template;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what became of writes that were cut off, without a user asking: at start, when the host comes, at times. */
@Component(service = PendingWrites.class, immediate = true)
public final class PendingWrites {

    private static final Logger LOG = LoggerFactory.getLogger(PendingWrites.class);
    private static final long PAUSE_SECONDS = 30;

    private final TemplateWriter writer;
    private final HostAccess host;
    private final Runnable asking = this::askSoon;
    private final ScheduledExecutorService thread;

    @Activate
    public PendingWrites(@Reference(name = "writer") TemplateWriter writer, @Reference(name = "host") HostAccess host) {
        this.writer = writer;
        this.host = host;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "sessionwise-pending-writes");
            made.setDaemon(true);
            return made;
        });
        host.whenTemplatesAppear(asking);
        thread.scheduleWithFixedDelay(this::settle, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        host.forget(asking);
        thread.shutdownNow();
    }

    private void askSoon() {
        try {
            thread.execute(this::settle);
        } catch (RejectedExecutionException e) {
            LOG.debug("the host comes while we go", e);
        }
    }

    private void settle() {
        try {
            writer.settleAll();
        } catch (NoAnswerException | RuntimeException e) {
            LOG.debug("writes that were cut off are looked at again in a moment", e);
        }
    }
}

package org.sessionwise.jobplan.upload.internal.store;

import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.upload.SavedUpload;
import org.sessionwise.database.Database;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job-plan source for each name under which something was taken. They are found on a thread of its own: a component must
 * not wait for a database while it starts. It looks again from time to time, since another node may take a file, too.
 */
@Component(service = UploadSources.class)
public final class UploadSources {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSources.class);
    private static final int AGAIN_SECONDS = 30;
    private static final int LONGEST_SECONDS = 10;

    private final BundleContext bundle;
    private final UploadStore store;
    /** Of the thread alone, and of whoever closes once that has ended. */
    private final Map<String, ServiceRegistration<JobPlanSource>> registered = new HashMap<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "sessionwise-uploads");
        made.setDaemon(true);
        return made;
    });

    @Activate
    public UploadSources(BundleContext bundle, @Reference(name = "database") Database database) {
        this.bundle = bundle;
        this.store = new UploadStore(database);
        thread.scheduleWithFixedDelay(this::look, 0, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
        try {
            if (thread.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                registered.values().forEach(ServiceRegistration::unregister);
                registered.clear();
            } // else the framework takes them back with the bundle
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            for (SavedUpload upload : store.read(connection -> new UploadTable(connection).all())) {
                if (upload.takenAt().isPresent()) {
                    register(upload.name());
                }
            }
        } catch (NoAnswerException | RuntimeException e) {
            LOG.debug("The sources of uploads could not be looked up; that is tried again.", e);
        }
    }

    private void register(String name) {
        if (!registered.containsKey(name) && !Thread.currentThread().isInterrupted()) {
            registered.put(
                    name,
                    bundle.registerService(JobPlanSource.class, new UploadSource(name, store), new Hashtable<>()));
        }
    }

    /** Returns once the source of a name is there. */
    void require(String name) throws NoAnswerException {
        try {
            thread.submit(() -> register(name)).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
            throw new NoAnswerException("What was uploaded is kept, but cannot be pulled now; pull it later.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("What was uploaded is kept, but cannot be pulled now; pull it later.", e);
        }
    }
}

package org.sessionwise.entitlement.internal.schedule;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The one thread of all schedules. It looks every few seconds instead of sleeping until the next time, so that neither a
 * machine that slept nor a clock that was set makes it late or early.
 */
@Component(service = ScheduleThread.class)
public final class ScheduleThread {

    private static final int SECONDS = 10;

    private final List<Runnable> looking = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "sessionwise-pull-schedules");
        made.setDaemon(true);
        return made;
    });

    @Activate
    public ScheduleThread() {
        thread.scheduleWithFixedDelay(() -> looking.forEach(Runnable::run), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    /** Runs this every few seconds; it must not throw. */
    void add(Runnable look) {
        looking.add(look);
    }

    void remove(Runnable look) {
        looking.remove(look);
    }
}

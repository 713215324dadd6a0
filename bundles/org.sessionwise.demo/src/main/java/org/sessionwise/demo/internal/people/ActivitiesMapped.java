package org.sessionwise.demo.internal.people;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the activities of the made-up plans mapped to the host's duties once it is possible, in the background, so that the first
 * preview shows more than what is not mapped.
 */
@Component(service = ActivitiesMapped.class, immediate = true)
public final class ActivitiesMapped {

    private static final Logger LOG = LoggerFactory.getLogger(ActivitiesMapped.class);
    private static final int MOST_ATTEMPTS = 60;
    private static final long PAUSE_SECONDS = 2;

    private final MadeUpPlans plans;
    private final URI server;
    private final ScheduledExecutorService background =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sessionwise-demo-mapping"));

    @Activate
    public ActivitiesMapped(
            @Reference(name = "plans") MadeUpPlans plans, @Reference(name = "greeting") PeopleGreeting greeting) {
        this.plans = plans;
        this.server = greeting.server();
        background.execute(() -> attempt(1));
    }

    @Deactivate
    void stop() {
        background.shutdownNow();
    }

    private void attempt(int number) {
        try {
            CoordinatorVisit visit =
                    new CoordinatorVisit(server, plans.department().value());
            visit.signIn();
            visit.map(plans.mapping());
        } catch (IOException e) {
            LOG.debug("The activities cannot be mapped yet", e);
            if (number == MOST_ATTEMPTS) {
                LOG.warn("The made-up activities could not be mapped ({}); map them on the page", e.getMessage());
            } else {
                again(number + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the demonstration ends
        }
    }

    private void again(int number) {
        try {
            background.schedule(() -> attempt(number), PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The demonstration has ended", e);
        }
    }
}

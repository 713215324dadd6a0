package org.sessionwise.entitlement.internal.plan;

import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.database.Database;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again for the people of plans that wait, in the background, whenever the host or its staff may be new. */
@Component(service = RosterChangeListener.class, immediate = true)
public final class WaitingPlans implements RosterChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingPlans.class);
    private static final Actor SYSTEM = new Actor("system");
    private static final long STOP_SECONDS = 2;

    private final EntitlementStore store;
    private final AuditLog audit;
    private final HostAccess host;
    private final PlanListeners listeners;
    private final Clock clock;
    // One run at a time and one waiting: a burst of changes is answered by one more run after the last of them.
    private final ThreadPoolExecutor thread;
    private final Runnable asking = this::askAgain;

    @Activate
    public WaitingPlans(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "host") HostAccess host,
            @Reference(name = "listeners") PlanListeners listeners) {
        this(new EntitlementStore(database), audit, host, listeners, Clock.systemUTC());
    }

    WaitingPlans(EntitlementStore store, AuditLog audit, HostAccess host, PlanListeners listeners, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.host = host;
        this.listeners = listeners;
        this.clock = clock;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                task -> {
                    Thread made = new Thread(task, "sessionwise-waiting-plans");
                    made.setDaemon(true);
                    return made;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        host.whenPeopleAppear(asking);
        askAgain();
    }

    /** What is under way may still need classes of this bundle: it is given a moment to end. */
    @Deactivate
    public void close() {
        host.forget(asking);
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("waiting plans were still being matched when that was to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void changed(RosterChange change) {
        if (change.kind() == RosterChange.Kind.STAFF) {
            askAgain();
        }
    }

    private void askAgain() {
        thread.execute(() -> {
            try {
                matchNow();
            } catch (NoAnswerException | RuntimeException e) {
                LOG.debug("plans go on waiting until the next pull or the next change", e);
            }
        });
    }

    private void matchNow() throws NoAnswerException {
        if (!host.knowsPeople() || !store.read(connection -> new PlanVersionTable(connection).anyToAskAgain())) {
            return;
        }
        PersonMatcher people = new PersonMatcher(host.everybody());
        PullOutcome outcome = store.write(connection -> {
            PlanIntake intake = new PlanIntake(connection);
            PullOutcome matched = intake.askAgain(people, clock.instant());
            intake.keep(matched);
            if (!matched.changes().isEmpty()) {
                audit.record(
                        SYSTEM,
                        "job plans matched",
                        "waiting plans",
                        matched.changes().size() + " versions");
            }
            return matched;
        });
        listeners.plansChanged(outcome.touched());
    }
}

package org.sessionwise.host.reference.internal.adapter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of changes on one thread of its own. What waits is merged by kind and department, so that a slow listener
 * costs accuracy (a wider change), never memory and never the time of whoever made the change.
 */
final class ChangeDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeDelivery.class);

    private final Supplier<List<RosterChangeListener>> listeners;
    private final Map<Place, RosterChange> waiting = new LinkedHashMap<>();
    private final Thread thread;
    private boolean closed;

    ChangeDelivery(Supplier<List<RosterChangeListener>> listeners) {
        this.listeners = listeners;
        this.thread = new Thread(this::deliver, "rotahost-changes");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes a change over and returns at once. */
    synchronized void take(RosterChange change) {
        waiting.merge(new Place(change.kind(), change.department()), change, ChangeDelivery::merged);
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
    }

    private void deliver() {
        try {
            while (true) {
                RosterChange change = next();
                listeners.get().forEach(listener -> tell(listener, change));
            }
        } catch (InterruptedException e) {
            LOG.debug("The change feed has ended");
        }
    }

    private synchronized RosterChange next() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            throw new InterruptedException("closed");
        }
        return waiting.remove(waiting.keySet().iterator().next());
    }

    private static void tell(RosterChangeListener listener, RosterChange change) {
        try {
            listener.changed(change);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A listener failed; the rota is not affected", e);
        }
    }

    private static RosterChange merged(RosterChange one, RosterChange other) {
        Set<StaffId> staff = new HashSet<>();
        if (!one.staff().isEmpty() && !other.staff().isEmpty()) { // empty means everybody
            staff.addAll(one.staff());
            staff.addAll(other.staff());
        }
        LocalDate from = one.dates().from().isBefore(other.dates().from())
                ? one.dates().from()
                : other.dates().from();
        LocalDate until = one.dates().until().isAfter(other.dates().until())
                ? one.dates().until()
                : other.dates().until();
        return RosterChange.of(one.kind(), one.department(), staff, new DateRange(from, until));
    }

    private record Place(RosterChange.Kind kind, DepartmentId department) {}
}

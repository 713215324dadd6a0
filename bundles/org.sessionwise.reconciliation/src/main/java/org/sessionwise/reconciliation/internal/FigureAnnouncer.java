package org.sessionwise.reconciliation.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.reconciliation.ReconciliationListener;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners whose figures changed, on one thread of its own. What comes in while listeners are busy is joined, so that
 * there is never more waiting than one entry for each department.
 */
@Component(
        service = {},
        immediate = true)
public final class FigureAnnouncer implements FigureAudience {

    private static final Logger LOG = LoggerFactory.getLogger(FigureAnnouncer.class);

    private final ChangeDesk desk;
    private final List<ReconciliationListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<DepartmentId, Set<StaffId>> pending = new HashMap<>();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            task -> {
                Thread created = new Thread(task, "sessionwise-figures");
                created.setDaemon(true);
                return created;
            },
            new ThreadPoolExecutor.DiscardPolicy()); // a round that waits already will tell this too

    @Activate
    public FigureAnnouncer(@Reference(name = "desk") ChangeDesk desk) {
        this.desk = desk;
        thread.allowCoreThreadTimeOut(true);
        desk.add(this);
    }

    @Deactivate
    void close() {
        desk.remove(this);
        thread.shutdownNow();
    }

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ReconciliationListener listener) {
        listeners.add(listener);
    }

    void removeListener(ReconciliationListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void figuresChanged(DepartmentId department, Set<StaffId> staff) {
        synchronized (pending) {
            Set<StaffId> waiting = pending.get(department);
            if (waiting == null) {
                pending.put(department, new HashSet<>(staff));
            } else if (staff.isEmpty() || waiting.isEmpty()) { // either means everybody
                waiting.clear();
            } else {
                waiting.addAll(staff);
            }
        }
        thread.execute(this::tellAll);
    }

    private void tellAll() {
        Map<DepartmentId, Set<StaffId>> round = new HashMap<>();
        synchronized (pending) {
            pending.forEach((department, staff) -> round.put(department, Set.copyOf(staff)));
            pending.clear();
        }
        round.forEach((department, staff) -> listeners.forEach(listener -> tell(listener, department, staff)));
    }

    private static void tell(ReconciliationListener listener, DepartmentId department, Set<StaffId> staff) {
        try {
            listener.figuresChanged(department, staff);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed to take note of changed figures of department {}", department, e);
        }
    }
}

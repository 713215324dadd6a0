package org.sessionwise.attainment.internal.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.evidence.EvidenceListener;
import org.sessionwise.api.plan.JobPlanListener;
import org.sessionwise.api.reconciliation.ReconciliationListener;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;

/**
 * Where notices come in, and wait to be read. It refers to no service: host, register and neighbours refer to it, and whoever reads
 * refers to them and to it, so that there is no circle. It never waits itself.
 */
@Component(
        service = {
            RosterChangeListener.class,
            JobPlanListener.class,
            ReconciliationListener.class,
            EvidenceListener.class,
            NoticeDesk.class
        },
        immediate = true)
public final class NoticeDesk
        implements RosterChangeListener, JobPlanListener, ReconciliationListener, EvidenceListener {

    private final List<Runnable> audience = new CopyOnWriteArrayList<>();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();
    private final Set<StaffId> plans = new HashSet<>();
    private final Set<DepartmentId> staffOf = new HashSet<>();
    private boolean everything;
    private boolean evidence;

    /** Rings whenever a notice comes in; the bell must return at once. */
    public void add(Runnable bell) {
        bells.add(bell);
    }

    public void remove(Runnable bell) {
        bells.remove(bell);
    }

    /** Is told that levels may have changed; must return soon. */
    void addAudience(Runnable hearing) {
        audience.add(hearing);
    }

    void removeAudience(Runnable hearing) {
        audience.remove(hearing);
    }

    /** Tells that levels may have changed. */
    void announce() {
        audience.forEach(Runnable::run);
    }

    @Override
    public void changed(RosterChange change) {
        if (change.kind() == RosterChange.Kind.STAFF) { // what is rostered comes by way of the figures
            note(() -> staffOf.add(change.department()));
        }
    }

    @Override
    public void plansChanged(Set<StaffId> staff) {
        note(() -> {
            plans.addAll(staff);
            everything |= staff.isEmpty();
        });
    }

    @Override
    public void figuresChanged(DepartmentId department, Set<StaffId> staff) {
        note(() -> {
            plans.addAll(staff);
            if (staff.isEmpty()) {
                staffOf.add(department);
            }
        });
    }

    @Override
    public void evidenceChanged() {
        note(() -> evidence = true);
    }

    /** Says that nothing read before can be relied on. */
    void mistrust() {
        note(() -> everything = true);
    }

    /** Takes all that waits. */
    synchronized Changes take() {
        Changes taken = new Changes(everything, plans, staffOf, evidence);
        plans.clear();
        staffOf.clear();
        everything = false;
        evidence = false;
        return taken;
    }

    private void note(Runnable what) {
        synchronized (this) {
            what.run();
        }
        bells.forEach(Runnable::run);
    }
}

package org.sessionwise.reconciliation.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.plan.JobPlanListener;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.reconciliation.internal.policy.PolicyListener;

/**
 * Where notices of changed rosters and plans come in. It refers to no service: the host and the register refer to it, the
 * departments refer to host, register and it, so that there is no circle. It never waits: dropping is a matter of moments,
 * and telling others is left to the {@link FigureAnnouncer}'s own thread.
 */
@Component(
        service = {RosterChangeListener.class, JobPlanListener.class, PolicyListener.class, ChangeDesk.class},
        immediate = true)
public final class ChangeDesk implements RosterChangeListener, JobPlanListener, PolicyListener {

    private final List<DepartmentWatch> watches = new CopyOnWriteArrayList<>();
    private final List<FigureAudience> audiences = new CopyOnWriteArrayList<>();

    @Override
    public void changed(RosterChange change) {
        Set<StaffId> staff =
                switch (change.kind()) {
                    case SESSIONS, UNAVAILABILITY -> change.staff();
                    case WEEKS, STAFF, TEMPLATE -> Set.of();
                };
        if (change.kind() != RosterChange.Kind.TEMPLATE) { // a template is not a roster: no figure hangs on it
            watches.stream()
                    .filter(watch -> watch.department().equals(change.department()))
                    .forEach(watch -> touch(watch, staff, dates(change)));
        }
    }

    @Override
    public void plansChanged(Set<StaffId> staff) {
        watches.forEach(watch -> touch(watch, staff, Optional.empty()));
    }

    @Override
    public void policiesChanged() {
        plansChanged(Set.of());
    }

    /** Begins to tell a department, whose figures are new from now on. */
    void add(DepartmentWatch watch) {
        watches.add(watch);
        touch(watch, Set.of(), Optional.empty());
    }

    void remove(DepartmentWatch watch) {
        watches.remove(watch);
    }

    void add(FigureAudience audience) {
        audiences.add(audience);
    }

    void remove(FigureAudience audience) {
        audiences.remove(audience);
    }

    /** Tells that figures of some people are others than those told before. */
    void announce(DepartmentId department, Set<StaffId> staff) {
        audiences.forEach(audience -> audience.figuresChanged(department, staff));
    }

    private void touch(DepartmentWatch watch, Set<StaffId> staff, Optional<DateRange> dates) {
        watch.touch(staff, dates).ifPresent(touched -> announce(watch.department(), touched));
    }

    private static Optional<DateRange> dates(RosterChange change) {
        return change.kind() == RosterChange.Kind.SESSIONS ? Optional.of(change.dates()) : Optional.empty();
    }
}

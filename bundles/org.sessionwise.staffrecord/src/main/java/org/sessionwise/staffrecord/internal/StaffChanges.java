package org.sessionwise.staffrecord.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever hears of the host's changes that people look different now. */
@Component(service = StaffChanges.class)
public final class StaffChanges {

    private static final Logger LOG = LoggerFactory.getLogger(StaffChanges.class);
    private static final DateRange ALWAYS = DateRange.startingOn(LocalDate.of(1970, 1, 1));

    private final List<RosterChangeListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public StaffChanges() {}

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindListener(RosterChangeListener listener) {
        listeners.add(listener);
    }

    public void unbindListener(RosterChangeListener listener) {
        listeners.remove(listener);
    }

    /** To be called after the commit: who is told and reads must find the change. */
    void tell(DepartmentId department) {
        RosterChange change = RosterChange.of(RosterChange.Kind.STAFF, department, Set.of(), ALWAYS);
        for (RosterChangeListener listener : listeners) {
            try {
                listener.changed(change);
            } catch (RuntimeException e) {
                LOG.warn("{} threw when people changed", listener.getClass().getName(), e);
            }
        }
    }
}

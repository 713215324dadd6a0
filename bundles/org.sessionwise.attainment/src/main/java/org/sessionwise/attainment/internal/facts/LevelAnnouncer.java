package org.sessionwise.attainment.internal.facts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.attainment.AttainmentListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners that levels may have changed. Listeners may refer to the levels, so the levels do not refer to this. */
@Component(
        service = {},
        immediate = true)
public final class LevelAnnouncer {

    private static final Logger LOG = LoggerFactory.getLogger(LevelAnnouncer.class);

    private final NoticeDesk desk;
    private final Runnable hearing = this::tellAll;
    private final List<AttainmentListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public LevelAnnouncer(@Reference(name = "desk") NoticeDesk desk) {
        this.desk = desk;
        desk.addAudience(hearing);
    }

    @Deactivate
    void close() {
        desk.removeAudience(hearing);
    }

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addListener(AttainmentListener listener) {
        listeners.add(listener);
    }

    public void removeListener(AttainmentListener listener) {
        listeners.remove(listener);
    }

    private void tellAll() {
        listeners.forEach(LevelAnnouncer::tell);
    }

    private static void tell(AttainmentListener listener) {
        try {
            listener.attainmentChanged();
        } catch (RuntimeException e) {
            LOG.warn("A listener failed to take note of changed levels", e);
        }
    }
}

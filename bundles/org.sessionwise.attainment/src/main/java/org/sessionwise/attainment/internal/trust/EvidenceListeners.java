package org.sessionwise.attainment.internal.trust;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.evidence.EvidenceListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who wants to know that the register, records of people or samples changed. */
@Component(service = EvidenceListeners.class)
public final class EvidenceListeners {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceListeners.class);

    private final List<EvidenceListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public EvidenceListeners() {}

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addListener(EvidenceListener listener) {
        listeners.add(listener);
    }

    public void removeListener(EvidenceListener listener) {
        listeners.remove(listener);
    }

    /** What is written is written, whatever a listener makes of it. */
    public void tell() {
        for (EvidenceListener listener : listeners) {
            try {
                listener.evidenceChanged();
            } catch (RuntimeException e) {
                LOG.warn("one that asked to be told of evidence failed", e);
            }
        }
    }
}

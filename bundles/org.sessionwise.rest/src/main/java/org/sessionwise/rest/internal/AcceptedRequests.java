package org.sessionwise.rest.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.rest.internal.gate.RequestGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the bundle stops, lets what was accepted end before anything else goes: the REST whiteboard takes a resource away in
 * the middle of a request. Components go in the order in which the bundle names them, and this one is named first; a test
 * sees to that.
 */
@Component(
        service = {},
        immediate = true)
public final class AcceptedRequests {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptedRequests.class);
    private static final Duration LONGEST = Duration.ofMillis(3_500);

    private final RequestGate gate;

    @Activate
    public AcceptedRequests(@Reference(name = "gate") RequestGate gate) {
        this.gate = gate;
    }

    @Deactivate
    public void awaitEnd() {
        try {
            if (!gate.close(LONGEST)) {
                LOG.warn("{} requests had not been answered when the REST interface stopped.", gate.inside());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.sessionwise.rest.internal.gate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * When the bundle stops, and all resources have gone, lets the REST whiteboard notice: it does so on a thread of its own, and
 * whoever asks before it has would get the server's own error page. {@link LeavingFilter}, which goes after this, refuses
 * meanwhile.
 */
@Component(
        service = {},
        immediate = true)
public final class Farewell {

    private static final long NOTICED_AFTER_MILLIS = 1_300;

    @Activate
    public Farewell() {}

    @Deactivate
    public void awaitNotice() {
        try {
            Thread.sleep(NOTICED_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

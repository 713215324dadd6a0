package org.sessionwise.host.reference.internal.adapter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;

/**
 * Calls every listener after each committed change. It is a component of its own, on which no service of the adapter
 * depends: listeners depend on those, and a circle of references would lose events.
 */
@Component(
        service = {},
        immediate = true)
public final class RosterChangeFeed {

    private final List<RosterChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final OpenHost host;
    private final ChangeDelivery delivery = new ChangeDelivery(() -> listeners);
    private final Consumer<RosterChange> subscription = delivery::take;

    @Activate
    public RosterChangeFeed(@Reference(name = "host") OpenHost host) {
        this.host = host;
        host.changes().subscribe(subscription);
    }

    @Deactivate
    void close() {
        host.changes().unsubscribe(subscription);
        delivery.close();
    }

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(RosterChangeListener listener) {
        listeners.add(listener);
    }

    void unbind(RosterChangeListener listener) {
        listeners.remove(listener);
    }
}

package org.example.acme;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;

@Component(
        service = {},
        immediate = true)
public final class AcmeChanges {

    private final List<RosterChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<AcmeRota.Event> subscription = this::tell;
    private final AcmeRota rota;

    @Activate
    public AcmeChanges(@Reference(name = "rota") AcmeRota rota) {
        this.rota = rota;
        rota.subscribe(subscription);
    }

    @Deactivate
    void close() {
        rota.unsubscribe(subscription);
    }

    @Reference(name = "listeners", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(RosterChangeListener listener) {
        listeners.add(listener);
    }

    void unbind(RosterChangeListener listener) {
        listeners.remove(listener);
    }

    private void tell(AcmeRota.Event event) {
        RosterChange change = RosterChange.of(
                RosterChange.Kind.valueOf(event.what()),
                new DepartmentId(event.ward()),
                event.people().stream().map(StaffId::new).collect(Collectors.toSet()),
                new DateRange(event.from(), event.until()));
        for (RosterChangeListener listener : listeners) {
            try {
                listener.changed(change);
            } catch (RuntimeException e) {
                System.getLogger(AcmeChanges.class.getName())
                        .log(System.Logger.Level.WARNING, "A listener failed: " + e);
            }
        }
    }
}

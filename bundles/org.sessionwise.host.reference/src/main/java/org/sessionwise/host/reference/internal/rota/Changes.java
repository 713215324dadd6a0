package org.sessionwise.host.reference.internal.rota;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sessionwise.host.spi.RosterChange;

/** Where committed changes are told. A subscriber must return at once; the writer waits for it. */
public final class Changes {

    private final List<Consumer<RosterChange>> subscribers = new CopyOnWriteArrayList<>();

    public void subscribe(Consumer<RosterChange> subscriber) {
        subscribers.add(subscriber);
    }

    public void unsubscribe(Consumer<RosterChange> subscriber) {
        subscribers.remove(subscriber);
    }

    /** Tells of a change; call it after the commit. */
    void tell(RosterChange change) {
        subscribers.forEach(subscriber -> subscriber.accept(change));
    }
}

package org.sessionwise.host.optaweb.internal;

import java.util.Optional;
import org.osgi.framework.BundleContext;

/** Whether there is a host: the services that are registered now, and none once the adapter has ended. Safe from any thread. */
final class Presence {

    private final BundleContext context;

    // Guarded by this.
    private boolean ended;
    private Optional<AdapterServices> registered = Optional.empty();

    Presence(BundleContext context) {
        this.context = context;
    }

    /** Registers these in place of those that were. Outside the lock: registering wakes other components, and those call back. */
    void become(AdapterServices services) {
        Optional<AdapterServices> before;
        synchronized (this) {
            if (ended) {
                return;
            }
            before = registered;
            registered = Optional.empty();
        }
        before.ifPresent(AdapterServices::unregister);
        services.register(context);
        synchronized (this) {
            if (!ended) {
                registered = Optional.of(services);
                return;
            }
        }
        services.unregister();
    }

    /** Takes back what is registered, and lets nothing be registered any more. */
    void end() {
        Optional<AdapterServices> services;
        synchronized (this) {
            ended = true;
            services = registered;
            registered = Optional.empty();
        }
        services.ifPresent(AdapterServices::unregister);
    }
}

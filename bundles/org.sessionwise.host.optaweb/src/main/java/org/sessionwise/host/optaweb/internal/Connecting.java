package org.sessionwise.host.optaweb.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.host.optaweb.internal.product.Deadline;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.Product;
import org.sessionwise.host.optaweb.internal.product.RosterState;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.rotation.Cycle;
import org.sessionwise.host.optaweb.internal.store.OptaWebStore;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpFetchException;

/** Finds out what has to be known of a tenant before anybody is told that there is one. */
final class Connecting {

    private final Product product;
    private final OptaWebStore store;
    private final Settings settings;

    Connecting(Product product, OptaWebStore store, Settings settings) {
        this.product = product;
        this.store = store;
        this.settings = settings;
    }

    HostFacts facts() throws HostUnavailableException {
        Deadline deadline = TenantReading.deadline();
        Optional<String> name = tenantName(deadline);
        if (name.isEmpty()) {
            throw new HostUnavailableException(
                    "OptaWeb at " + settings.address().host() + " has no tenant "
                            + settings.address().tenant() + ": check the setting tenant");
        }
        RosterState state = product.state(deadline);
        DayOfWeek weekStart = product.weekStart(deadline);
        String version = product.version(deadline).orElse("unknown");
        Optional<LocalDate> configured = settings.rotationStart();
        LocalDate start = configured.isPresent()
                ? configured.get()
                : store.rotationStart(settings.address().place(), Cycle.start(state, weekStart));
        return new HostFacts(
                settings.address().tenant(),
                name.get(),
                state.zone(),
                state.rotationLength(),
                start,
                configured.isPresent(),
                weekStart,
                version);
    }

    /** The first question: whatever answers it otherwise than OptaWeb does may be something else. */
    private Optional<String> tenantName(Deadline deadline) throws HostUnavailableException {
        try {
            return product.tenantName(deadline);
        } catch (HostUnavailableException e) {
            if (e.getCause() instanceof HttpFetchException) {
                throw e; // nothing answered
            }
            throw new HostUnavailableException(
                    e.getMessage() + "; if OptaWeb runs, check baseUri: it must be the address of OptaWeb itself, right"
                            + " below which its paths /rest/... are",
                    e);
        }
    }
}

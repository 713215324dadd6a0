package org.sessionwise.host.reference.internal.adapter;

import java.time.ZoneId;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.spi.RosterHost;

/** What this product is and can do: everything the SPI knows of. */
@Component(property = RosterHost.HOST_PROPERTY + "=reference")
public final class ReferenceRosterHost implements RosterHost {

    private static final String VERSION = "1.0";

    private final OpenHost host;

    @Activate
    public ReferenceRosterHost(@Reference(name = "host") OpenHost host) {
        this.host = host;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String title() {
        return "RotaHost";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public ZoneId zone() {
        return host.trust().zone();
    }

    @Override
    public Nation nation() {
        return host.trust().nation();
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.values());
    }
}

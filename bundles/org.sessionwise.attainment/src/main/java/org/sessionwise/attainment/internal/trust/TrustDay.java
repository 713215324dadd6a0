package org.sessionwise.attainment.internal.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.host.spi.RosterHost;

/** Which day a moment is on where the trust is: the host says its zone. */
@Component(service = TrustDay.class)
public final class TrustDay {

    private final AtomicReference<RosterHost> host = new AtomicReference<>();

    /** Without a host there are no people either; days are of UTC then. */
    @Activate
    public TrustDay() {}

    @Reference(
            name = "host",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setHost(RosterHost service) {
        host.set(service);
    }

    void unsetHost(RosterHost service) {
        host.compareAndSet(service, null); // another may have come before this one went
    }

    public LocalDate of(Instant moment) {
        return at(moment).toLocalDate();
    }

    /** Returns what clocks show there. */
    public ZonedDateTime at(Instant moment) {
        ZoneId zone = Optional.ofNullable(host.get()).map(RosterHost::zone).orElse(ZoneOffset.UTC);
        return moment.atZone(zone);
    }
}

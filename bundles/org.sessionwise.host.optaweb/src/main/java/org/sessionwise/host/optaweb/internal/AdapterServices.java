package org.sessionwise.host.optaweb.internal;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.roster.OptaWebRoster;
import org.sessionwise.host.optaweb.internal.roster.OptaWebStaff;
import org.sessionwise.host.optaweb.internal.roster.StaffRecords;
import org.sessionwise.host.optaweb.internal.rotation.OptaWebTemplateTarget;
import org.sessionwise.host.optaweb.internal.rotation.OptaWebTemplates;
import org.sessionwise.host.optaweb.internal.store.SeatLedger;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.UnavailabilitySource;

/** The services of the host SPI for one connected tenant. */
final class AdapterServices {

    private final RosterHost host;
    private final OptaWebStaff staff;
    private final OptaWebRoster roster;
    private final OptaWebTemplates templates;
    private final OptaWebTemplateTarget target;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    AdapterServices(TenantReading tenant, RosterHost host, StaffRecords records, SeatLedger ledger) {
        this.host = host;
        this.staff = new OptaWebStaff(tenant, records);
        this.roster = new OptaWebRoster(tenant);
        this.templates = new OptaWebTemplates(tenant);
        this.target = new OptaWebTemplateTarget(tenant, ledger);
    }

    /** Registers all of them, the host last: with it there is a host. */
    void register(BundleContext context) {
        register(context, staff, StaffDirectory.class, DutySource.class);
        register(context, roster, RosterSessionSource.class, UnavailabilitySource.class);
        register(context, templates, RosterTemplateSource.class);
        register(context, target, RosterTemplateTarget.class);
        register(context, host, RosterHost.class);
    }

    private void register(BundleContext context, Object service, Class<?>... types) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(RosterHost.HOST_PROPERTY, host.name());
        String[] names = new String[types.length];
        for (int i = 0; i < types.length; i++) {
            names[i] = types[i].getName();
        }
        registrations.add(context.registerService(names, service, properties));
    }

    /** Takes all of them back, the host first. */
    void unregister() {
        for (int i = registrations.size() - 1; i >= 0; i--) {
            registrations.get(i).unregister();
        }
        registrations.clear();
    }
}

package org.sessionwise.host.optaweb.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.optaweb.internal.product.FinalWeeks;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.Product;
import org.sessionwise.host.optaweb.internal.product.ProductAddress;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.roster.OptaWebRoster;
import org.sessionwise.host.optaweb.internal.roster.OptaWebRosterHost;
import org.sessionwise.host.optaweb.internal.roster.OptaWebStaff;
import org.sessionwise.host.optaweb.internal.roster.StaffRecords;
import org.sessionwise.host.optaweb.internal.rotation.OptaWebTemplateTarget;
import org.sessionwise.host.optaweb.internal.rotation.OptaWebTemplates;
import org.sessionwise.host.optaweb.internal.store.OptaWebStore;
import org.sessionwise.host.optaweb.internal.store.SeatLedger;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.StandaloneHttpFetcher;

/** The adapter's services for one tenant, without a framework. */
final class Trial implements AutoCloseable {

    /** What the product calls historic, and nothing else. */
    static final FinalWeeks HISTORIC = new FinalWeeks(0, Clock.systemUTC());

    final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    final EmbeddedDatabase database;
    final OptaWebStore store;
    final Settings settings;
    final Product product;

    Trial(URI base, int tenant, Path directory, Optional<LocalDate> rotationStart, Duration exchange) {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        store = new OptaWebStore(database);
        settings = new Settings(
                new ProductAddress(base, tenant, exchange, 64 * 1024 * 1024),
                Nation.ENGLAND_AND_WALES,
                rotationStart,
                0,
                Duration.ofSeconds(30));
        product = new Product(http, settings.address());
    }

    static Trial of(URI base, int tenant, Path directory) {
        return new Trial(base, tenant, directory, Optional.empty(), Duration.ofSeconds(8));
    }

    HostFacts facts() throws HostUnavailableException {
        return new Connecting(product, store, settings).facts();
    }

    /** Connects, and reads from then on. */
    Connected connect() throws HostUnavailableException {
        return new Connected(new TenantReading(product, facts(), HISTORIC, () -> {}), new StaffRecords());
    }

    /** The services of one connection. */
    final class Connected {

        final TenantReading tenant;
        final StaffRecords records;
        final OptaWebRosterHost host;
        final OptaWebStaff staff;
        final OptaWebRoster roster;
        final OptaWebTemplates templates;
        final OptaWebTemplateTarget target;

        Connected(TenantReading tenant, StaffRecords records) {
            this.tenant = tenant;
            this.records = records;
            host = new OptaWebRosterHost(tenant.facts(), settings.nation(), settings.finalDaysAfterWeek());
            staff = new OptaWebStaff(tenant, records);
            roster = new OptaWebRoster(tenant);
            templates = new OptaWebTemplates(tenant);
            target = new OptaWebTemplateTarget(
                    tenant, new SeatLedger(store, settings.address().place()));
        }

        DepartmentId department() {
            return tenant.facts().department();
        }
    }

    @Override
    public void close() {
        http.close();
        database.close();
    }
}

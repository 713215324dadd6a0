package org.sessionwise.reconciliation.internal.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.Suggestions;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterSessionTarget;
import org.sessionwise.reconciliation.internal.ChangeDesk;
import org.sessionwise.reconciliation.internal.ledger.RosterTrials;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;

/** Offers suggestions of each department that is reconciled, for as long as it is. */
@Component(
        service = {},
        immediate = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.sessionwise.api.suggestion.Suggestions\"")
public final class SuggestionOffer {

    private final BundleContext bundle;
    private final ReconciliationStore store;
    private final AuditLog audit;
    private final ChangeDesk desk;
    private final Map<RosterTrials, ServiceRegistration<Suggestions>> offered = new ConcurrentHashMap<>();

    @Reference(
            name = "host",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RosterHost host;

    @Reference(
            name = "sessions",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RosterSessionSource source;

    @Reference(
            name = "target",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RosterSessionTarget target;

    @Activate
    public SuggestionOffer(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "desk") ChangeDesk desk,
            BundleContext bundle) {
        this.store = new ReconciliationStore(database);
        this.audit = audit;
        this.desk = desk;
        this.bundle = bundle;
    }

    @Reference(name = "trials", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTrials(RosterTrials trials) {
        DepartmentId department = trials.department();
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Suggestions.DEPARTMENT, department.value());
        Applications applications = new Applications(
                new AppliedBook(department, store, audit),
                Clock.systemUTC(),
                () -> writer(department),
                content -> changed(department, content));
        offered.put(
                trials,
                bundle.registerService(Suggestions.class, new DepartmentSuggestions(trials, applications), properties));
    }

    void removeTrials(RosterTrials trials) {
        ServiceRegistration<Suggestions> registration = offered.remove(trials);
        if (registration != null) {
            registration.unregister();
        }
    }

    private Optional<HostWriter> writer(DepartmentId department) {
        RosterSessionTarget to = target;
        RosterSessionSource from = source;
        return to == null || from == null ? Optional.empty() : Optional.of(new HostWriter(department, to, from));
    }

    private void changed(DepartmentId department, Content content) {
        RosterHost product = host;
        if (product != null) {
            ZoneId zone = product.zone();
            LocalDate day = content.period().startDate(zone);
            Set<StaffId> touched = Stream.concat(Stream.of(content.gap(), content.staff()), content.from().stream())
                    .collect(Collectors.toSet());
            desk.changed(RosterChange.of(
                    RosterChange.Kind.SESSIONS, department, touched, new DateRange(day, day.plusDays(1))));
        }
    }
}

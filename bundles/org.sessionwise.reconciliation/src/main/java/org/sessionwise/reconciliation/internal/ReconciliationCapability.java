package org.sessionwise.reconciliation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Hashtable;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.plan.Holidays;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.reconciliation.internal.ledger.DepartmentLedger;
import org.sessionwise.reconciliation.internal.ledger.RosterTrials;

/**
 * Reconciliation for one department, on exactly while this instance lives. It goes with the host: without one there is
 * nothing to reconcile. A host that tells of no leave is no reason to say nothing: its figures say so. The service is registered by hand, since its property is the value of a setting with another name.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = ReconciliationCapability.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.sessionwise.api.reconciliation.Reconciliation,"
                + "org.sessionwise.api.reconciliation.LedgerHealth,"
                + "org.sessionwise.reconciliation.internal.ledger.DepartmentLedger,"
                + "org.sessionwise.reconciliation.internal.ledger.RosterTrials\"")
@Designate(ocd = ReconciliationCapability.Config.class, factory = true)
public final class ReconciliationCapability implements DepartmentWatch {

    static final String PID = "org.sessionwise.reconciliation";

    @ObjectClassDefinition(
            name = "Reconciliation",
            description = "Switches reconciliation on for one department: planned against rostered and delivered.")
    @interface Config {

        @AttributeDefinition(name = "Department", description = "The department's id in the rostering system.")
        String department();

        @AttributeDefinition(
                name = "First day",
                description = "Nothing before this day is reconciled; an ISO date such as 2026-04-01.")
        String from() default "2000-01-01";

        @AttributeDefinition(
                name = "Moved window",
                description =
                        "How many days before or after its planned start a duty may start and still count as moved.",
                min = "0")
        int movedWindowDays() default 7;

        @AttributeDefinition(
                name = "Short tolerance",
                description = "How many minutes shorter than planned a session may be and still count as planned.",
                min = "0")
        int shortToleranceMinutes() default 15;

        @AttributeDefinition(
                name = "Read again after",
                description = "How old figures may get, in seconds, where the rostering system tells of no changes.",
                min = "0")
        int rereadSeconds() default 60;

        @AttributeDefinition(
                name = "Professional groups",
                description =
                        "Whose people it is on for, as the rostering system names their professional groups. None:"
                                + " everybody's.")
        String[] groups() default {};
    }

    private final ChangeDesk desk;
    private final Settings settings;
    private final LedgerKeeper keeper;
    private final Watchman watchman;
    private final LedgerCheck check;
    private final ServiceRegistration<?> registration;
    private final ServiceRegistration<LedgerHealth> health;
    private final ServiceRegistration<RosterTrials> trials;

    @Activate
    public ReconciliationCapability(
            @Reference(name = "desk") ChangeDesk desk,
            @Reference(name = "watchman") Watchman watchman,
            @Reference(name = "register") JobPlanRegister register,
            @Reference(name = "host") RosterHost product,
            @Reference(name = "staff") StaffDirectory staff,
            @Reference(name = "sessions") RosterSessionSource sessions,
            @Reference(
                            name = "leave",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    UnavailabilitySource leave,
            @Reference(
                            name = "holidays",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Holidays holidays,
            @Reference(
                            name = "policies",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Policies policies,
            BundleContext bundle,
            Config config) {
        this.desk = desk;
        this.settings = settings(config);
        Clock clock = Clock.systemUTC();
        Host host = new Host(product, staff, sessions, Optional.ofNullable(leave));
        BankHolidays shipped = BankHolidays.published();
        Holidays told = holidays == null ? () -> shipped : holidays;
        RulingPolicies ruling = new TrustPolicies(Optional.ofNullable(policies), settings.policy());
        LedgerReader reader = new LedgerReader(settings, host, register, told, ruling, clock);
        this.keeper = new LedgerKeeper(settings, reader, product, clock);
        Explainer explainer = new Explainer(keeper, reader, wrong -> desk.announce(settings.department(), wrong));
        this.watchman = watchman;
        this.check = new LedgerCheck(settings.department(), keeper, reader, explainer, product, clock);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Reconciliation.DEPARTMENT, settings.department().value());
        DepartmentReconciliation reconciliation = new DepartmentReconciliation(settings, keeper, reader, explainer);
        this.registration = bundle.registerService(
                new String[] {Reconciliation.class.getName(), DepartmentLedger.class.getName()},
                reconciliation,
                properties);
        this.trials = bundle.registerService(
                RosterTrials.class, new DepartmentTrials(settings, host, keeper, reader, reconciliation), properties);
        this.health = bundle.registerService(LedgerHealth.class, check, properties);
        desk.add(this);
        watchman.add(check);
    }

    @Deactivate
    void close() {
        watchman.remove(check);
        desk.remove(this);
        health.unregister();
        trials.unregister();
        registration.unregister();
    }

    @Override
    public DepartmentId department() {
        return settings.department();
    }

    @Override
    public Optional<Set<StaffId>> touch(Set<StaffId> people, Optional<DateRange> dates) {
        return keeper.touch(people, dates);
    }

    private static Settings settings(Config config) {
        return new Settings(
                new DepartmentId(config.department()),
                firstDay(config.from()),
                MatchingPolicy.of(config.movedWindowDays(), Duration.ofMinutes(config.shortToleranceMinutes())),
                Duration.ofSeconds(config.rereadSeconds()),
                CapabilityState.on(config.groups()));
    }

    private static LocalDate firstDay(String from) {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'from' is a date such as 2026-04-01, not " + from, e);
        }
    }
}

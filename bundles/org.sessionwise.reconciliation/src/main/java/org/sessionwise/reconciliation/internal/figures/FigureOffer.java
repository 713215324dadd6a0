package org.sessionwise.reconciliation.internal.figures;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.AgreedWork;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.reconciliation.internal.ledger.DepartmentLedger;

/** Offers figures of each department that has a ledger, for as long as it has. */
@Component(
        service = {},
        immediate = true,
        configurationPid = FigureOffer.PID)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.sessionwise.api.figures.Figures,"
                + "org.sessionwise.api.figures.AgreedWork\"")
@Designate(ocd = FigureOffer.Config.class)
public final class FigureOffer {

    static final String PID = "org.sessionwise.figures";

    @ObjectClassDefinition(name = "Figures", description = "What figures of all departments are made of.")
    @interface Config {

        @AttributeDefinition(
                name = "Rostered categories",
                description = "Categories that figures are made of unless all are asked for: DCC, SPA, ANR, EXT."
                        + " What is planned but not rostered as a rule would read as not delivered. A local default.")
        String[] rosteredCategories() default {"DCC"};

        @AttributeDefinition(
                name = "Roster period anchor",
                description =
                        "Any Monday on which a roster period of four weeks begins; an ISO date such as 2026-03-30."
                                + " A local default.")
        String periodAnchor() default "2026-03-30";
    }

    private final BundleContext bundle;
    private final FigureSettings settings;
    private final Map<DepartmentLedger, ServiceRegistration<?>> offered = new ConcurrentHashMap<>();

    @Reference(
            name = "policies",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Policies policies;

    @Reference(
            name = "leave",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile UnavailabilitySource leave;

    @Reference(name = "reconciliations", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Reconciliation> reconciliations = List.of();

    @Activate
    public FigureOffer(BundleContext bundle, Config config) {
        this.bundle = bundle;
        this.settings = new FigureSettings(categories(config.rosteredCategories()), monday(config.periodAnchor()));
    }

    @Reference(name = "ledgers", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addLedger(DepartmentLedger ledger) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(Figures.DEPARTMENT, ledger.department().value());
        FindingSource findings = (staff, period, basis) -> findings(ledger.department(), staff, period, basis);
        offered.put(
                ledger,
                bundle.registerService(
                        new String[] {
                            Figures.class.getName(), AgreedWork.class.getName(), CandidateFigures.class.getName()
                        },
                        new DepartmentFigures(ledger, findings, this::dates, this::leave, settings),
                        properties));
    }

    void removeLedger(DepartmentLedger ledger) {
        ServiceRegistration<?> registration = offered.remove(ledger);
        if (registration != null) {
            registration.unregister();
        }
    }

    private Map<StaffId, PersonFindings> findings(
            DepartmentId department, Set<StaffId> staff, DateRange period, Basis basis) throws NoAnswerException {
        for (Reconciliation reconciliation : reconciliations) {
            if (reconciliation.department().equals(department)) {
                return reconciliation.findings(staff, period, basis);
            }
        }
        throw new NoAnswerException("Reconciliation is being switched on or off.");
    }

    private Optional<Map<StaffId, List<Absence>>> leave(DepartmentId department, DateRange days)
            throws NoAnswerException {
        UnavailabilitySource host = leave;
        return host == null ? Optional.empty() : new HostLeave(host).leave(department, days);
    }

    private PolicyDates dates() throws NoAnswerException {
        Policies known = policies;
        if (known == null) {
            return PolicyDates.of(Map.of());
        }
        return PolicyDates.of(known.history().counting().stream()
                .collect(Collectors.<DatedPolicy<MatchingPolicy>, LocalDate, MatchingPolicy>toMap(
                        DatedPolicy::from, DatedPolicy::settled)));
    }

    private static Set<ActivityCategory> categories(String... names) {
        return Arrays.stream(names).map(ActivityCategory::valueOf).collect(Collectors.toSet());
    }

    private static LocalDate monday(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                return day;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'periodAnchor' is a date such as 2026-03-30, not " + text, e);
        }
        throw new IllegalArgumentException("'periodAnchor' is a Monday, not " + text);
    }
}

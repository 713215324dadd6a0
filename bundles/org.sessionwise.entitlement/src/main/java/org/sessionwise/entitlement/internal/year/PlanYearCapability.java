package org.sessionwise.entitlement.internal.year;

import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.plan.Holidays;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.year.PlanYears;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.entitlement.internal.host.HostAccess;

/**
 * Registers the plan years of one department for as long as entitlement is on for it: its switch is the same factory
 * configuration, which is explained there. It registers the service itself because the service's property is not a key of the
 * configuration.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = PlanYearCapability.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class PlanYearCapability {

    static final String PID = "org.sessionwise.entitlement";

    @interface Config {
        String department();

        String[] groups() default {};
    }

    private final ServiceRegistration<PlanYears> registration;

    @Activate
    public PlanYearCapability(
            BundleContext context,
            Config config,
            @Reference(name = "register") JobPlanRegister register,
            @Reference(name = "host") HostAccess host,
            @Reference(
                            name = "holidays",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    Holidays holidays) {
        Holidays told = holidays == null ? BankHolidays::published : holidays;
        DepartmentId department = new DepartmentId(config.department());
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(PlanYears.DEPARTMENT, department.value());
        registration = context.registerService(
                PlanYears.class,
                new DepartmentYears(department, CapabilityState.on(config.groups()), register, host, told),
                properties);
    }

    @Deactivate
    public void close() {
        registration.unregister();
    }
}

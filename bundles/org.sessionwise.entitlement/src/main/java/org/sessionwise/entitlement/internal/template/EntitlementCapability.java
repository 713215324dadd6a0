package org.sessionwise.entitlement.internal.template;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.entitlement.internal.plan.PlanListeners;
import org.sessionwise.entitlement.internal.store.EntitlementStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the capability for one department for as long as its factory configuration exists. It registers the service
 * itself because the service's property is not a key of the configuration.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = EntitlementCapability.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = EntitlementCapability.Config.class, factory = true)
public final class EntitlementCapability {

    static final String PID = "org.sessionwise.entitlement";

    private static final Logger LOG = LoggerFactory.getLogger(EntitlementCapability.class);

    @ObjectClassDefinition(
            name = "Sessionwise: entitlement",
            description =
                    "Job plans into roster templates, for one department. It is on while this configuration exists.")
    @interface Config {
        @AttributeDefinition(
                name = "Department",
                description = "The department's id, as the rostering system names it.")
        String department();

        @AttributeDefinition(
                name = "Default duties",
                description = "What the roster calls each kind of activity, as ACTIVITY=DUTY; used where nobody has"
                        + " mapped the activity by hand.")
        String[] dutyMapping() default {};

        @AttributeDefinition(
                name = "Professional groups",
                description =
                        "Whose people it is on for, as the rostering system names their professional groups. None:"
                                + " everybody's.")
        String[] groups() default {};
    }

    private final ExecutorService thread;
    private final ServiceRegistration<Entitlement> registration;

    @Activate
    public EntitlementCapability(
            BundleContext context,
            Config config,
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "host") HostAccess host,
            @Reference(name = "register") JobPlanRegister register,
            @Reference(name = "listeners") PlanListeners listeners,
            @Reference(name = "writer") TemplateWriter writer) {
        DepartmentId department = new DepartmentId(config.department());
        Services services = new Services(new EntitlementStore(database), audit, host, register, listeners, writer);
        DepartmentEntitlement entitlement = new DepartmentEntitlement(
                department, duties(config.dutyMapping()), CapabilityState.on(config.groups()), services);
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "sessionwise-entitlement");
            made.setDaemon(true);
            return made;
        });
        thread.execute(() -> tidyUp(entitlement));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Entitlement.DEPARTMENT, department.value());
        registration = context.registerService(Entitlement.class, entitlement, properties);
    }

    @Deactivate
    public void close() {
        registration.unregister();
        thread.shutdownNow();
    }

    static Map<ActivityCode, DutyCode> duties(String... entries) {
        Map<ActivityCode, DutyCode> duties = new HashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split("=", 2);
            if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
                duties.put(new ActivityCode(parts[0].strip()), new DutyCode(parts[1].strip()));
            } else {
                LOG.warn("dutyMapping of {}: expected ACTIVITY=DUTY, found \"{}\"; left out", PID, entry);
            }
        }
        return duties;
    }

    private static void tidyUp(DepartmentEntitlement entitlement) {
        try {
            entitlement.tidyUp();
        } catch (NoAnswerException | UnknownTemplateException | RuntimeException e) {
            LOG.debug("department {}: left for the next proposal", entitlement.department(), e);
        }
    }
}

package org.sessionwise.attainment.internal;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Set;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.attainment.AttainmentDepartment;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DepartmentId;

/**
 * Says that a department has switched levels of attainment on, for as long as its factory configuration exists. It registers the
 * service itself because the service's property is not a key of the configuration.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = AttainmentCapability.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AttainmentCapability.Config.class, factory = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=org.sessionwise.api.attainment.AttainmentDepartment",
        uses = AttainmentDepartment.class)
public final class AttainmentCapability {

    static final String PID = "org.sessionwise.attainment";

    @ObjectClassDefinition(
            name = "Sessionwise: attainment",
            description =
                    "Levels of attainment, evidence, indicators and packs of one department and its teams. They are on"
                            + " while this configuration exists; the department's people count in the trust all the same.")
    @interface Config {
        @AttributeDefinition(
                name = "Department",
                description = "The department's id, as the rostering system names it.")
        String department();

        @AttributeDefinition(
                name = "Professional groups",
                description =
                        "Whose people it is on for, as the rostering system names their professional groups. None:"
                                + " everybody's.")
        String[] groups() default {};
    }

    private final ServiceRegistration<AttainmentDepartment> registration;

    @Activate
    public AttainmentCapability(BundleContext context, Config config) {
        DepartmentId department = new DepartmentId(config.department());
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(AttainmentDepartment.DEPARTMENT, department.value());
        registration = context.registerService(
                AttainmentDepartment.class,
                new On(department, CapabilityState.on(config.groups()).groups()),
                properties);
    }

    private record On(DepartmentId department, Set<String> groups) implements AttainmentDepartment {}

    @Deactivate
    void close() {
        registration.unregister();
    }
}

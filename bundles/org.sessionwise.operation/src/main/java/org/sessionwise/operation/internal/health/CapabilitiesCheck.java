package org.sessionwise.operation.internal.health;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentDepartment;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;

/** Does everything run that is switched on for a department? */
@Component(property = {"hc.name=capabilities", "hc.tags=sessionwise"})
public final class CapabilitiesCheck implements HealthCheck {

    private static final String DEPARTMENT = Entitlement.DEPARTMENT;

    private final BundleContext context;
    private final Capabilities capabilities;
    private final StaffDirectory directory;

    @Activate
    public CapabilitiesCheck(
            BundleContext context,
            @Reference(name = "capabilities") Capabilities capabilities,
            @Reference(name = "directory") StaffDirectory directory) {
        this.context = context;
        this.capabilities = capabilities;
        this.directory = directory;
    }

    @Override
    public Result execute() {
        Words words = new Words();
        try {
            Map<Capability, Set<Object>> running = new EnumMap<>(Capability.class);
            running.put(Capability.ENTITLEMENT, departments(Entitlement.class));
            running.put(Capability.RECONCILIATION, departments(Reconciliation.class));
            running.put(Capability.TEAM_PLAN, departments(TeamPlans.class));
            running.put(Capability.ATTAINMENT, departments(AttainmentDepartment.class));
            for (Department department : directory.departments()) {
                look(department.id(), running, words);
            }
        } catch (NoAnswerException e) {
            words.critical("The switches cannot be read: see the log.");
        } catch (HostUnavailableException | RuntimeException e) {
            words.warn("The departments cannot be read: see the check of the host.");
        }
        return words.or("Everything runs that is switched on.");
    }

    private void look(DepartmentId department, Map<Capability, Set<Object>> running, Words words)
            throws NoAnswerException {
        for (Capability each : capabilities.enabled(department)) {
            if (!running.get(each).contains(department.value())) {
                words.critical(each.name().toLowerCase(Locale.ROOT) + " is switched on for department " + department
                        + " and does not run: see the log.");
            }
        }
    }

    private <T> Set<Object> departments(Class<T> service) {
        Set<Object> departments = new HashSet<>();
        for (ServiceReference<T> reference : references(service)) {
            departments.add(reference.getProperty(DEPARTMENT));
        }
        return departments;
    }

    private <T> Collection<ServiceReference<T>> references(Class<T> service) {
        try {
            return context.getServiceReferences(service, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter is no wrong filter", e);
        }
    }
}

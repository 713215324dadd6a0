package org.sessionwise.capability.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilitySetting;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DepartmentId;

/** The factory configurations that are the switches, whoever made them. */
final class FactoryConfigurations {

    static final String DEPARTMENT = "department";

    private final ConfigurationAdmin admin;

    FactoryConfigurations(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    boolean exists(DepartmentId department, Capability capability) throws IOException {
        return !find(department, capability).isEmpty();
    }

    /** Returns all that is on, ordered by department and capability. */
    List<CapabilitySetting> all() throws IOException {
        List<CapabilitySetting> on = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            Set<DepartmentId> departments = new TreeSet<>(Comparator.comparing(DepartmentId::value));
            for (Configuration configuration : all(capability)) {
                Dictionary<String, Object> properties = configuration.getProcessedProperties(null);
                if (properties != null && properties.get(DEPARTMENT) instanceof String department) {
                    departments.add(new DepartmentId(department));
                }
            }
            for (DepartmentId department : departments) {
                on.add(CapabilitySetting.of(department, capability, state(department, capability)));
            }
        }
        on.sort(Comparator.comparing((CapabilitySetting one) -> one.department().value())
                .thenComparing(CapabilitySetting::capability));
        return List.copyOf(on);
    }

    /** Returns whether it is on, and for whom: where several configurations say so, for whom any of them says so. */
    CapabilityState state(DepartmentId department, Capability capability) throws IOException {
        List<Configuration> found = find(department, capability);
        if (found.isEmpty()) {
            return CapabilityState.off();
        }
        Set<String> groups = new TreeSet<>();
        for (Configuration one : found) {
            Set<String> named = groups(one.getProcessedProperties(null).get(Capabilities.GROUPS));
            if (named.isEmpty()) {
                return CapabilityState.on(Set.of());
            }
            groups.addAll(named);
        }
        return CapabilityState.on(groups);
    }

    /** Reads the groups of a setting, whatever made it: an array, a list, or one text. */
    static Set<String> groups(Object setting) {
        Collection<?> values;
        if (setting instanceof Object[] array) {
            values = Arrays.asList(array);
        } else if (setting instanceof Collection<?> collection) {
            values = collection;
        } else {
            values = setting == null ? List.of() : List.of(setting);
        }
        return CapabilityState.on(values.stream().map(Object::toString).toArray(String[]::new))
                .groups();
    }

    /** Returns the settings of the department's configuration, without what identifies it; empty if there is none. */
    Map<String, Object> settings(DepartmentId department, Capability capability) throws IOException {
        Map<String, Object> settings = new TreeMap<>();
        for (Configuration found : find(department, capability)) {
            Dictionary<String, Object> properties = found.getProperties();
            for (String name : Collections.list(properties.keys())) {
                if (!name.startsWith("service.")
                        && !name.equals(DEPARTMENT)
                        && !name.startsWith("felix.fileinstall.")) {
                    settings.putIfAbsent(name, properties.get(name));
                }
            }
        }
        return settings;
    }

    void create(DepartmentId department, Capability capability, Map<String, Object> settings) throws IOException {
        Hashtable<String, Object> properties = new Hashtable<>(settings);
        properties.put(DEPARTMENT, department.value());
        admin.getFactoryConfiguration(capability.factoryPid(), department.value(), "?")
                .update(properties);
    }

    /** Changes for whom it is on, and nothing else. */
    void regroup(DepartmentId department, Capability capability, Set<String> groups) throws IOException {
        for (Configuration found : find(department, capability)) {
            Dictionary<String, Object> properties = found.getProperties();
            if (!groups(properties.get(Capabilities.GROUPS)).equals(groups)) {
                properties.put(Capabilities.GROUPS, groups.toArray(String[]::new));
                found.update(properties);
            }
        }
    }

    void delete(DepartmentId department, Capability capability) throws IOException {
        for (Configuration found : find(department, capability)) {
            found.delete();
        }
    }

    private List<Configuration> find(DepartmentId department, Capability capability) throws IOException {
        List<Configuration> found = new ArrayList<>();
        for (Configuration configuration : all(capability)) {
            // As components get them: the department may be told by a system property.
            Dictionary<String, Object> properties = configuration.getProcessedProperties(null);
            if (properties != null && department.value().equals(properties.get(DEPARTMENT))) {
                found.add(configuration);
            }
        }
        return found;
    }

    private List<Configuration> all(Capability capability) throws IOException {
        try {
            Configuration[] all = admin.listConfigurations("(service.factoryPid=" + capability.factoryPid() + ")");
            return all == null ? List.of() : Arrays.asList(all);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a PID needs no escape in a filter", e);
        }
    }
}

package org.sessionwise.capability.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.sessionwise.api.capability.Capability;
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

package org.sessionwise.capability.internal;

import java.util.Locale;
import java.util.Map;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.domain.DepartmentId;

/**
 * What a person decided about one capability of one department.
 *
 * @param settings of its configuration, by name; kept while it is off
 */
record Switch(DepartmentId department, Capability capability, boolean on, Map<String, Object> settings) {

    Switch {
        settings = Map.copyOf(settings);
    }

    String subject() {
        return "department " + department + ", " + capability.name().toLowerCase(Locale.ROOT);
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.api.capability.Capability;

/** What is switched on for a department. */
public record CapabilitiesJson(String department, List<SwitchJson> capabilities) {

    /** One capability. */
    public record SwitchJson(String capability, boolean enabled) {}

    public static CapabilitiesJson of(String department, Set<Capability> enabled) {
        return new CapabilitiesJson(
                department,
                Stream.of(Capability.values())
                        .map(capability -> new SwitchJson(capability.name(), enabled.contains(capability)))
                        .toList());
    }
}

package org.sessionwise.capability.internal;

import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DepartmentId;

/** From one state of a department's capability to another. */
record Switching(DepartmentId department, Capability capability, CapabilityState before, CapabilityState after) {

    /** Says in a few fixed words what was done. */
    String action() {
        if (before.isOn() && after.isOn()) {
            return "capability groups changed";
        }
        return after.isOn() ? "capability switched on" : "capability switched off";
    }

    /** Says for whom, where that matters. */
    String detail() {
        if (before.groups().isEmpty() && after.groups().isEmpty()) {
            return "";
        }
        return "from " + before + " to " + after;
    }
}

package org.sessionwise.api.capability;

import java.util.Objects;
import org.sessionwise.domain.DepartmentId;

/** That a capability is on for a department, and for whom. Immutable. */
public final class CapabilitySetting {

    private final DepartmentId department;
    private final Capability capability;
    private final CapabilityState state;

    private CapabilitySetting(DepartmentId department, Capability capability, CapabilityState state) {
        this.department = Objects.requireNonNull(department, "department");
        this.capability = Objects.requireNonNull(capability, "capability");
        this.state = Objects.requireNonNull(state, "state");
    }

    public static CapabilitySetting of(DepartmentId department, Capability capability, CapabilityState state) {
        return new CapabilitySetting(department, capability, state);
    }

    public DepartmentId department() {
        return department;
    }

    public Capability capability() {
        return capability;
    }

    public CapabilityState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CapabilitySetting that
                && department.equals(that.department)
                && capability == that.capability
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(department, capability, state);
    }

    @Override
    public String toString() {
        return capability + " of " + department + ": " + state;
    }
}

package org.sessionwise.api.capability;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a capability is on for a department, and for whom. Immutable. */
public final class CapabilityState {

    private static final CapabilityState OFF = new CapabilityState(false, Set.of());

    private final boolean on;
    private final Set<String> groups;

    private CapabilityState(boolean on, Set<String> groups) {
        this.on = on;
        this.groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    /** Returns that it is off. */
    public static CapabilityState off() {
        return OFF;
    }

    /**
     * Returns that it is on.
     *
     * @param groups the professional groups, as the host names them, for whose people it is on; empty: for everybody
     */
    public static CapabilityState on(Set<String> groups) {
        return new CapabilityState(true, groups);
    }

    /** Returns that it is on, as a configuration names the groups: blank names are left out, a name twice counts once. */
    public static CapabilityState on(String... groups) {
        return on(Arrays.stream(groups)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** Returns whether it is on for anybody. */
    public boolean isOn() {
        return on;
    }

    /** Returns the professional groups for whose people it is on, in order; empty: for everybody, or it is off. */
    public Set<String> groups() {
        return groups;
    }

    /** Returns whether it is on for people of a professional group. */
    public boolean covers(String group) {
        return on && (groups.isEmpty() || groups.contains(group));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CapabilityState that && on == that.on && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode() + (on ? 1 : 0);
    }

    /** Says it for people: {@code off}, {@code on}, {@code on for Nurses, Midwives only}. */
    @Override
    public String toString() {
        if (!on) {
            return "off";
        }
        return groups.isEmpty() ? "on" : "on for " + String.join(", ", groups) + " only";
    }
}

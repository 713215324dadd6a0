package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilityState;

/** What people switched, newest first. */
public record CapabilityChangesJson(List<ChangeJson> changes) {

    /** One change. */
    public record ChangeJson(
            String id,
            String at,
            String by,
            String department,
            String departmentName,
            String capability,
            StateJson before,
            StateJson after,
            Boolean undone,
            boolean mayUndo) {

        public static ChangeJson of(CapabilityChange change, String departmentName, boolean mayChange) {
            return new ChangeJson(
                    Long.toString(change.id()),
                    change.at().toString(),
                    change.by().id(),
                    change.department().value(),
                    departmentName,
                    change.capability().name(),
                    StateJson.of(change.before()),
                    StateJson.of(change.after()),
                    change.isUndone() ? Boolean.TRUE : null,
                    mayChange && change.isCurrent());
        }
    }

    /** On or off, and for whom: no group for everybody. */
    public record StateJson(boolean on, List<String> groups) {

        private static StateJson of(CapabilityState state) {
            return new StateJson(state.isOn(), List.copyOf(state.groups()));
        }
    }
}

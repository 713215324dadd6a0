package org.sessionwise.rest.internal.json;

import java.util.List;

/**
 * What is decided of contributions.
 *
 * @param mayChange whether the user may decide
 */
public record ContributionSettingsJson(boolean mayChange, List<SettingJson> contributions) {

    /**
     * One of them.
     *
     * @param offered whether a bundle offers it now; if not, something is kept of it and nothing else is known
     */
    public record SettingJson(
            String id,
            String title,
            String kind,
            List<SlotJson> slots,
            List<String> permissions,
            String capability,
            boolean on,
            int weight,
            int usualWeight,
            boolean offered,
            FailedJson failures) {

        /** Returns one that nobody offers any more. */
        public static SettingJson gone(String id, boolean on, int weight) {
            return new SettingJson(id, id, "UNKNOWN", List.of(), List.of(), null, on, weight, weight, false, null);
        }
    }

    /**
     * Where it goes.
     *
     * @param offered whether a page of the host declares it
     */
    public record SlotJson(String slot, boolean offered) {}

    /** What pages told of it. */
    public record FailedJson(long count, String lastAt, String what) {}

    /** What is to be decided. */
    public record WantedJson(String id, Boolean on, Integer weight) {}

    /** What a page tells. */
    public record FailureJson(String id, String what) {}
}

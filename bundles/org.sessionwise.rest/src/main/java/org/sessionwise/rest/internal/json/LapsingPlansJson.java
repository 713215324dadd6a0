package org.sessionwise.rest.internal.json;

import java.util.List;

/**
 * Whose active plan lapses soon, of those whom the user may see.
 *
 * @param before the first day that is not looked at
 * @param people the next first
 */
public record LapsingPlansJson(String apiVersion, String before, List<LapsingJson> people) {

    /** Somebody; {@code on} is the first day on which the plan is no longer active. */
    public record LapsingJson(String staff, String name, String on) {}

    public static LapsingPlansJson of(String before, List<LapsingJson> people) {
        return new LapsingPlansJson(Versions.API, before, people);
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.rest.internal.json.CapabilityMatrixJson.NeedJson;

/**
 * What a switch would do.
 *
 * @param people whom it would concern
 * @param words what it would mean, in sentences
 * @param contributions what would go from the host's pages there, or come
 */
public record CapabilityPreviewJson(
        int people, List<String> words, List<PartJson> contributions, List<WhyJson> breaks, List<NeedJson> needs) {

    /** Something in the host's pages. */
    public record PartJson(String id, String title) {}

    /** A capability, and why it is named. */
    public record WhyJson(String capability, String why) {}

    /** What is to be switched. */
    public record WantedJson(String department, String capability, Boolean on, List<String> groups) {}

    /** For whom it is to be on. */
    public record GroupsJson(List<String> groups) {}
}

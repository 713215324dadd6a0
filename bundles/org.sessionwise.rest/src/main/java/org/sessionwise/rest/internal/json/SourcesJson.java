package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.plan.PlanSource;

/** Where job plans can be pulled from. */
public record SourcesJson(List<SourceJson> sources) {

    /** One source. */
    public record SourceJson(String id, String title) {}

    public static SourcesJson of(List<PlanSource> sources) {
        return new SourcesJson(sources.stream()
                .map(source -> new SourceJson(source.id(), source.title()))
                .toList());
    }
}

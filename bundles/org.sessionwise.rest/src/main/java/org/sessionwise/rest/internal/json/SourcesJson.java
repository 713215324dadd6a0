package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.plan.PlanSource;

/** Where job plans can be pulled from. */
public record SourcesJson(List<SourceJson> sources) {

    /** One source; a moment that is not known is {@code null}. */
    public record SourceJson(String id, String title, String freshAsOf, String nextPull) {

        private static SourceJson of(PlanSource source) {
            return new SourceJson(
                    source.id(),
                    source.title(),
                    source.freshAsOf().map(Object::toString).orElse(null),
                    source.nextPull().map(Object::toString).orElse(null));
        }
    }

    public static SourcesJson of(List<PlanSource> sources) {
        return new SourcesJson(sources.stream().map(SourceJson::of).toList());
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.entitlement.TemplateSummary;

/** A roster template, in short. */
public record TemplateJson(String id, String name, int weeks, String anchor, int slots) {

    /** All of a department. */
    public record TemplatesJson(List<TemplateJson> templates) {

        public static TemplatesJson of(List<TemplateSummary> templates) {
            return new TemplatesJson(templates.stream().map(TemplateJson::of).toList());
        }
    }

    static TemplateJson of(TemplateSummary template) {
        return new TemplateJson(
                template.id(),
                template.name(),
                template.weeks(),
                template.anchor().toString(),
                template.slots());
    }
}

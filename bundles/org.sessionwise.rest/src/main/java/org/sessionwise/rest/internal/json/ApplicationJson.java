package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.TemplateApplication;

/** What was written to a template in one go. */
public record ApplicationJson(
        String id, String template, String at, String actor, int added, int changed, int removed, boolean undone) {

    /** All of a template. */
    public record ApplicationsJson(List<ApplicationJson> applications) {

        public static ApplicationsJson of(List<TemplateApplication> applications) {
            return new ApplicationsJson(
                    applications.stream().map(ApplicationJson::of).toList());
        }
    }

    /** How an apply or an undo that did not fail ended. */
    public record ApplyResultJson(String status, String message, ApplicationJson application, List<String> leftOut) {

        public static ApplyResultJson of(ApplyResult result) {
            return new ApplyResultJson(
                    result.status().name(),
                    result.message(),
                    result.application().map(ApplicationJson::of).orElse(null),
                    result.leftOut());
        }
    }

    private static ApplicationJson of(TemplateApplication application) {
        return new ApplicationJson(
                application.id(),
                application.templateId(),
                application.at().toString(),
                application.actor().id(),
                application.added(),
                application.changed(),
                application.removed(),
                application.undone());
    }
}

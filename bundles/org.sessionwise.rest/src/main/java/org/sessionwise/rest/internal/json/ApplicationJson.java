package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.FollowedPlan;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** What was written to a template in one go. */
public record ApplicationJson(
        String id,
        String template,
        String at,
        String actor,
        int added,
        int changed,
        int removed,
        String asOf,
        List<PlanJson> plans,
        boolean undone,
        String undoneAt,
        String undoneBy) {

    /** All of a template. */
    public record ApplicationsJson(List<ApplicationJson> applications) {

        public static ApplicationsJson of(List<TemplateApplication> applications, Map<StaffId, StaffMember> people) {
            return new ApplicationsJson(applications.stream()
                    .map(application -> ApplicationJson.of(application, people))
                    .toList());
        }
    }

    /** How an apply or an undo that did not fail ended. */
    public record ApplyResultJson(String status, String message, ApplicationJson application, List<String> leftOut) {

        public static ApplyResultJson of(ApplyResult result, Map<StaffId, StaffMember> people) {
            return new ApplyResultJson(
                    result.status().name(),
                    result.message(),
                    result.application()
                            .map(application -> ApplicationJson.of(application, people))
                            .orElse(null),
                    result.leftOut());
        }
    }

    /** A version of somebody's plan. */
    public record PlanJson(String staffId, String name, String plan, int version) {

        static PlanJson of(FollowedPlan followed, Map<StaffId, StaffMember> people) {
            StaffMember person = people.get(followed.staff());
            return new PlanJson(
                    followed.staff().value(),
                    person == null ? "" : person.displayName(),
                    followed.plan().value(),
                    followed.version());
        }
    }

    private static ApplicationJson of(TemplateApplication application, Map<StaffId, StaffMember> people) {
        return new ApplicationJson(
                application.id(),
                application.templateId(),
                application.at().toString(),
                application.actor().id(),
                application.added(),
                application.changed(),
                application.removed(),
                application.asOf().map(Object::toString).orElse(null),
                application.plans().stream()
                        .map(plan -> PlanJson.of(plan, people))
                        .toList(),
                application.undone(),
                application.undoneAt().map(Object::toString).orElse(null),
                application.undoneBy().map(actor -> actor.id()).orElse(null));
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.attainment.StepPlan;

/** What stands between a scope and a level, least effort first. */
public record AttainmentStepsJson(String apiVersion, int level, boolean mayWrite, List<StepJson> steps) {

    /**
     * One step.
     *
     * @param people who must act; this and the other counts are left out if suppressed
     * @param behind those whom the user may see
     * @param hidden how many others there are
     */
    public record StepJson(
            String criterion,
            String wording,
            int level,
            String status,
            String reason,
            String todo,
            boolean suppressed,
            Integer people,
            Integer records,
            Integer needed,
            List<PersonJson> behind,
            Integer hidden,
            StepPlanJson plan) {}

    /** Somebody. */
    public record PersonJson(String staff, String name) {}

    /**
     * Who does something about it by when.
     *
     * @param owner left out, as the note is, for those who see only counts of the scope
     */
    public record StepPlanJson(String owner, String due, String note, long version) {

        public static StepPlanJson of(StepPlan plan, boolean inWords) {
            return new StepPlanJson(
                    inWords ? plan.content().owner() : null,
                    plan.content().due().map(Object::toString).orElse(null),
                    inWords && !plan.content().note().isEmpty() ? plan.content().note() : null,
                    plan.version());
        }
    }

    public static AttainmentStepsJson of(int level, boolean mayWrite, List<StepJson> steps) {
        return new AttainmentStepsJson(Versions.API, level, mayWrite, steps);
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.teamplan.TeamPlan;

/** All versions of a team's plan for a year, newest first. */
public record TeamPlanVersionsJson(List<WrittenJson> versions) {

    /** One version: who wrote it, when, and how far it was. */
    public record WrittenJson(long version, String state, String by, String at) {

        private static WrittenJson of(TeamPlan plan) {
            return new WrittenJson(
                    plan.version(),
                    plan.state().name(),
                    plan.by().id(),
                    plan.at().toString());
        }
    }

    public static TeamPlanVersionsJson of(List<TeamPlan> versions) {
        return new TeamPlanVersionsJson(versions.stream().map(WrittenJson::of).toList());
    }
}

package org.sessionwise.api.teamplan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a team plan says. Every list is in the plan's own order and may be empty. */
public final class TeamPlanContent {

    private final Optional<TeamMeeting> meeting;
    private final List<TeamObjective> objectives;
    private final List<ExpectedOutput> outputs;
    private final List<LeadershipRole> roles;

    private TeamPlanContent(
            Optional<TeamMeeting> meeting,
            List<TeamObjective> objectives,
            List<ExpectedOutput> outputs,
            List<LeadershipRole> roles) {
        this.meeting = meeting;
        this.objectives = List.copyOf(objectives);
        this.outputs = List.copyOf(outputs);
        this.roles = List.copyOf(roles);
        requireOnce(this.objectives, TeamObjective::id);
        requireOnce(this.outputs, output -> List.of(output.activity(), output.unit()));
    }

    /** Returns a content; throws {@link IllegalArgumentException} if an objective, or an activity in a unit, stands twice. */
    public static TeamPlanContent of(
            Optional<TeamMeeting> meeting,
            List<TeamObjective> objectives,
            List<ExpectedOutput> outputs,
            List<LeadershipRole> roles) {
        return new TeamPlanContent(meeting, objectives, outputs, roles);
    }

    private static <T> void requireOnce(List<T> all, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(key.apply(one))) {
                throw new IllegalArgumentException("stands twice in one team plan: " + key.apply(one));
            }
        }
    }

    /** Returns when it was agreed and by which roles; empty as long as no meeting took place. */
    public Optional<TeamMeeting> meeting() {
        return meeting;
    }

    public List<TeamObjective> objectives() {
        return objectives;
    }

    public List<ExpectedOutput> outputs() {
        return outputs;
    }

    public List<LeadershipRole> roles() {
        return roles;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TeamPlanContent content
                && meeting.equals(content.meeting)
                && objectives.equals(content.objectives)
                && outputs.equals(content.outputs)
                && roles.equals(content.roles);
    }

    @Override
    public int hashCode() {
        return Objects.hash(meeting, objectives, outputs, roles);
    }
}

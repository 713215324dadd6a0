package org.sessionwise.rest.internal.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.teamplan.ExpectedOutput;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.Share;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** A team's plan for a year as far as a user may see it; without {@code plan} there is none yet. */
public record TeamPlanJson(
        String apiVersion,
        String team,
        String name,
        int year,
        DatesJson period,
        boolean whole,
        boolean mayWrite,
        List<PersonNameJson> people,
        VersionJson plan) {

    /** Somebody in sight. */
    public record PersonNameJson(String staffId, String name) {}

    /** One version. */
    public record VersionJson(
            long version,
            String state,
            String by,
            String at,
            MeetingJson meeting,
            List<ObjectiveJson> objectives,
            List<OutputJson> outputs,
            List<RoleJson> roles) {}

    /** When it was agreed; who was present and what was noted is for those who see the whole team. */
    public record MeetingJson(String on, String present, String notes) {

        private static MeetingJson of(TeamMeeting meeting, boolean whole) {
            return new MeetingJson(
                    meeting.on().toString(), whole ? meeting.present() : null, whole ? meeting.notes() : null);
        }
    }

    /** One objective. */
    public record ObjectiveJson(String id, String text, String trustObjective) {

        static ObjectiveJson of(TeamObjective objective) {
            return new ObjectiveJson(objective.id().value(), objective.text(), objective.trustObjective());
        }
    }

    /** One expected output; the amount is for those who see the whole team. */
    public record OutputJson(String activity, FractionJson amount, String unit, List<ShareJson> deliveredBy) {}

    /** One person's part. */
    public record ShareJson(String staffId, String measure, FractionJson amount) {

        private static ShareJson of(Share share) {
            return new ShareJson(share.staff().value(), share.measure().name(), FractionJson.of(share.amount()));
        }
    }

    /** One role. */
    public record RoleJson(String role, String staffId, int count, int minutesPerWeek) {

        static RoleJson of(LeadershipRole role) {
            return new RoleJson(role.role(), role.holder().value(), role.count(), role.minutesPerWeek());
        }
    }

    /**
     * Returns what a user may see.
     *
     * @param visible of the team
     * @param whole whether that is everybody; if not, what others do and what the team adds up to is left out
     */
    public static TeamPlanJson of(
            Team team,
            int year,
            DateRange period,
            Map<StaffId, StaffMember> visible,
            boolean whole,
            boolean mayWrite,
            Optional<TeamPlan> plan) {
        return new TeamPlanJson(
                Versions.API,
                team.id().value(),
                team.name(),
                year,
                DatesJson.of(period),
                whole,
                mayWrite,
                names(visible.values()),
                plan.map(kept -> version(kept, visible, whole)).orElse(null));
    }

    static List<PersonNameJson> names(Collection<StaffMember> people) {
        return people.stream()
                .map(person -> new PersonNameJson(person.id().value(), person.displayName()))
                .toList();
    }

    private static VersionJson version(TeamPlan plan, Map<StaffId, StaffMember> visible, boolean whole) {
        return new VersionJson(
                plan.version(),
                plan.state().name(),
                plan.by().id(),
                plan.at().toString(),
                plan.content()
                        .meeting()
                        .map(meeting -> MeetingJson.of(meeting, whole))
                        .orElse(null),
                plan.content().objectives().stream().map(ObjectiveJson::of).toList(),
                plan.content().outputs().stream()
                        .filter(output ->
                                whole || !shares(output, visible, false).isEmpty())
                        .map(output -> new OutputJson(
                                output.activity().value(),
                                whole ? FractionJson.of(output.amount()) : null,
                                output.unit(),
                                shares(output, visible, whole)))
                        .toList(),
                plan.content().roles().stream()
                        .filter(role -> whole || visible.containsKey(role.holder()))
                        .map(RoleJson::of)
                        .toList());
    }

    private static List<ShareJson> shares(ExpectedOutput output, Map<StaffId, StaffMember> visible, boolean whole) {
        return output.deliveredBy().stream()
                .filter(share -> whole || visible.containsKey(share.staff()))
                .map(ShareJson::of)
                .toList();
    }
}

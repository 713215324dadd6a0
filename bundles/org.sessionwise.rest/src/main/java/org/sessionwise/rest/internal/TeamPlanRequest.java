package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.teamplan.ExpectedOutput;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.Share;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.rest.internal.json.TeamPlanRequestJson;

/** Reads a team plan as clients send it; what does not fit is told by its place. */
final class TeamPlanRequest {

    private static final String ONE_OF_THE_TEAM = "the key of somebody in the team, once";

    private final TeamPlanRequestJson sent;
    private final Set<StaffId> members;

    TeamPlanRequest(TeamPlanRequestJson sent, Set<StaffId> members) {
        this.sent = sent;
        this.members = members;
    }

    long basedOn() {
        return Form.basedOn(sent.basedOn());
    }

    TeamPlan.State state() {
        TeamPlan.State state = Parameters.choice("state", sent.state(), List.of(TeamPlan.State.values()))
                .orElseThrow(() -> Problem.badParameter("state", null, "DRAFT or AGREED"));
        if (state == TeamPlan.State.AGREED && sent.meeting() == null) {
            throw Problem.badParameter("meeting", null, "told, because a team plan is agreed at a meeting");
        }
        return state;
    }

    TeamPlanContent content() {
        return TeamPlanContent.of(meeting(), objectives(), outputs(), roles());
    }

    private Optional<TeamMeeting> meeting() {
        return Optional.ofNullable(sent.meeting())
                .map(meeting -> new TeamMeeting(
                        Parameters.day("meeting.on", meeting.on()),
                        Form.note("meeting.present", meeting.present()),
                        Form.note("meeting.notes", meeting.notes())));
    }

    private List<TeamObjective> objectives() {
        List<TeamObjective> objectives = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Form.each("objectives", sent.objectives(), 50, (place, one) -> {
            String id = Form.name(place + ".id", one.id());
            if (!ids.add(id)) {
                throw Problem.badParameter(place + ".id", id, "a key that no other objective of the plan has");
            }
            objectives.add(new TeamObjective(
                    new ObjectiveId(id),
                    Form.words(place + ".text", one.text()),
                    Form.note(place + ".trustObjective", one.trustObjective())));
        });
        return objectives;
    }

    private List<ExpectedOutput> outputs() {
        List<ExpectedOutput> outputs = new ArrayList<>();
        Set<List<String>> kinds = new HashSet<>();
        Form.each("outputs", sent.outputs(), 50, (place, one) -> {
            String activity = Form.name(place + ".activity", one.activity());
            String unit = Form.name(place + ".unit", one.unit());
            if (!kinds.add(List.of(activity, unit))) {
                throw Problem.badParameter(place + ".unit", unit, "one that the activity does not have already");
            }
            outputs.add(new ExpectedOutput(
                    new ActivityCode(activity),
                    Form.amount(place + ".amount", one.amount()),
                    unit,
                    shares(place, one.deliveredBy())));
        });
        return outputs;
    }

    private List<Share> shares(String output, List<TeamPlanRequestJson.ShareJson> sentShares) {
        List<Share> shares = new ArrayList<>();
        Set<StaffId> seen = new HashSet<>();
        Form.each(output + ".deliveredBy", sentShares, 300, (place, one) -> {
            StaffId staff = member(place + ".staffId", one.staffId());
            if (!seen.add(staff)) {
                throw Problem.badParameter(place + ".staffId", one.staffId(), ONE_OF_THE_TEAM);
            }
            Share.Measure measure = Parameters.choice(
                            place + ".measure", one.measure(), List.of(Share.Measure.values()))
                    .orElseThrow(() -> Problem.badParameter(place + ".measure", null, "SESSIONS or PART"));
            Fraction amount = Form.amount(place + ".amount", one.amount());
            if (measure == Share.Measure.PART && amount.compareTo(Fraction.of(1)) > 0) {
                throw Problem.badParameter(place + ".amount", one.amount(), "a part of the whole: 1 at most");
            }
            shares.add(new Share(staff, measure, amount));
        });
        return shares;
    }

    private List<LeadershipRole> roles() {
        List<LeadershipRole> roles = new ArrayList<>();
        Form.each(
                "roles",
                sent.roles(),
                100,
                (place, one) -> roles.add(new LeadershipRole(
                        Form.name(place + ".role", one.role()),
                        member(place + ".staffId", one.staffId()),
                        Form.whole(place + ".count", one.count(), 1, 100),
                        Form.whole(place + ".minutesPerWeek", one.minutesPerWeek(), 0, 3_000))));
        return roles;
    }

    private StaffId member(String place, String id) {
        return members.stream()
                .filter(member -> member.value().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(place, id, ONE_OF_THE_TEAM));
    }
}

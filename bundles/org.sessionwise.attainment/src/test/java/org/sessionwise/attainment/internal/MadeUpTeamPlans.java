package org.sessionwise.attainment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.Consistency;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.TariffReport;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlanCheck;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Team plans in a map, held against the plans beside them: only when they were approved is looked at. */
final class MadeUpTeamPlans implements TeamPlans {

    private final DepartmentId department;
    private final MadeUpPlans plans;
    private final Clock clock;
    private final Map<List<Object>, List<TeamPlan>> kept = new HashMap<>();
    volatile boolean gone;

    MadeUpTeamPlans(DepartmentId department, MadeUpPlans plans, Clock clock) {
        this.department = department;
        this.plans = plans;
        this.clock = clock;
    }

    void write(TeamId team, int year, LocalDate met, TeamPlan.State state) {
        TeamPlanContent content = TeamPlanContent.of(
                Optional.of(new TeamMeeting(met, "lead", "")),
                List.of(new TeamObjective(MadeUpPlans.TEAM_OBJECTIVE, "More clinics", "")),
                List.of(),
                List.of(new LeadershipRole("lead", new StaffId("p0"), 1, 60)));
        save(team, year, content, state, versions(team, year).size(), new Actor("amy"));
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public DateRange year(int beginning) {
        if (gone) {
            throw new IllegalStateException("the bundle is gone");
        }
        return new DateRange(LocalDate.of(beginning, 4, 1), LocalDate.of(beginning + 1, 4, 1));
    }

    @Override
    public Optional<TeamPlan> find(TeamId team, int year) {
        return versions(team, year).stream().findFirst();
    }

    @Override
    public List<TeamPlan> versions(TeamId team, int year) {
        return List.copyOf(kept.getOrDefault(List.of(team, year), List.of()));
    }

    @Override
    public TeamPlan save(
            TeamId team, int year, TeamPlanContent content, TeamPlan.State state, long basedOn, Actor actor) {
        TeamPlan plan = TeamPlan.of(team, year(year), content, state, basedOn + 1, actor, clock.instant());
        kept.computeIfAbsent(List.of(team, year), any -> new ArrayList<>()).add(0, plan);
        return plan;
    }

    @Override
    public TeamPlanCheck check(TeamPlan plan, Set<StaffId> members, LocalDate day) throws NoAnswerException {
        Map<StaffId, List<JobPlanVersion>> known = plans.known(members);
        List<TeamPlanCheck.PersonCheck> people = members.stream()
                .sorted()
                .map(staff -> person(staff, known.getOrDefault(staff, List.of()), plan))
                .toList();
        List<TeamPlanCheck.RoleCheck> roles = plan.content().roles().stream()
                .map(role -> new TeamPlanCheck.RoleCheck(
                        role, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, TeamPlanCheck.Cover.NO_PLAN))
                .toList();
        return new TeamPlanCheck(
                day, new Fraction(1, 20), RuleSource.localDefault("a test"), List.of(), people, List.of(), roles);
    }

    private static TeamPlanCheck.PersonCheck person(StaffId staff, List<JobPlanVersion> versions, TeamPlan plan) {
        Optional<LocalDate> approved = versions.stream()
                .filter(version -> version.state() == JobPlanState.APPROVED)
                .findFirst()
                .flatMap(JobPlanVersion::approvedOn);
        LocalDate met = plan.content().meeting().orElseThrow().on();
        TeamPlanCheck.Order order = approved.map(day ->
                        day.isBefore(met) ? TeamPlanCheck.Order.BEFORE_MEETING : TeamPlanCheck.Order.AFTER_MEETING)
                .orElse(TeamPlanCheck.Order.NO_PLAN);
        return new TeamPlanCheck.PersonCheck(staff, order, approved);
    }

    @Override
    public TariffReport outsideTariff(List<TeamMember> members, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Consistency consistency(List<TeamMember> members, Set<StaffId> visible, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}

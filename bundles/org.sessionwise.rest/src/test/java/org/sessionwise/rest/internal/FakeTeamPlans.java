package org.sessionwise.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.Actor;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.Consistency;
import org.sessionwise.api.teamplan.Consistency.Comparison;
import org.sessionwise.api.teamplan.Consistency.Measure;
import org.sessionwise.api.teamplan.Consistency.Outlier;
import org.sessionwise.api.teamplan.Consistency.Spread;
import org.sessionwise.api.teamplan.Consistency.TeamSpread;
import org.sessionwise.api.teamplan.Consistency.Values;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.api.teamplan.TariffReport;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlanCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.Contribution;
import org.sessionwise.api.teamplan.TeamPlanCheck.OutputCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.PersonCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.RoleCheck;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.JobPlanId;

/** Team plans and tariffs in memory; whatever is checked is short by the same amount. */
final class FakeTeamPlans implements TeamPlans, SpaTariffs {

    Set<String> groups = Set.of();

    static final Fraction THIRD = new Fraction(1, 3);
    private static final Instant THEN = Instant.parse("2026-02-10T12:00:00Z");
    private static final RuleSource WHY = RuleSource.localDefault("no text says it");

    final Map<String, Deque<TeamPlan>> kept = new HashMap<>();
    final NavigableMap<LocalDate, SpaTariff> tariffs = new TreeMap<>();
    Set<StaffId> members = Set.of();
    Set<StaffId> visible = Set.of();

    @Override
    public Set<String> groups() {
        return groups;
    }

    @Override
    public DepartmentId department() {
        return new DepartmentId("anaes");
    }

    @Override
    public DateRange year(int beginning) {
        return new DateRange(LocalDate.of(beginning, 4, 1), LocalDate.of(beginning + 1, 4, 1));
    }

    @Override
    public Optional<TeamPlan> find(TeamId team, int year) {
        return versions(team, year).stream().findFirst();
    }

    @Override
    public List<TeamPlan> versions(TeamId team, int year) {
        return List.copyOf(kept.getOrDefault(team + " " + year, new ArrayDeque<>()));
    }

    @Override
    public TeamPlan save(
            TeamId team, int year, TeamPlanContent content, TeamPlan.State state, long basedOn, Actor actor)
            throws ChangedMeanwhileException {
        if (find(team, year).map(TeamPlan::version).orElse(0L) != basedOn) {
            throw new ChangedMeanwhileException("Somebody else saved it.");
        }
        TeamPlan plan = TeamPlan.of(team, year(year), content, state, basedOn + 1, actor, THEN);
        kept.computeIfAbsent(team + " " + year, none -> new ArrayDeque<>()).addFirst(plan);
        return plan;
    }

    @Override
    public TeamPlanCheck check(TeamPlan plan, Set<StaffId> ofTeam, LocalDate day) {
        members = ofTeam;
        StaffId amy = new StaffId("a1");
        Contribution contribution = new Contribution(
                amy,
                new JobPlanId("JP-1"),
                2,
                plan.content().outputs().get(0).activity(),
                Fraction.of(42),
                THIRD,
                Fraction.of(14));
        return new TeamPlanCheck(
                day,
                new Fraction(1, 20),
                WHY,
                plan.content().outputs().stream()
                        .map(output -> new OutputCheck(
                                output,
                                Fraction.of(14),
                                TeamPlanCheck.Standing.SHORT,
                                List.of(contribution),
                                List.of(new StaffId("a2"))))
                        .toList(),
                List.of(new PersonCheck(amy, TeamPlanCheck.Order.BEFORE_MEETING, Optional.of(day))),
                plan.content().objectives(),
                plan.content().roles().stream()
                        .map(role -> new RoleCheck(
                                role, Fraction.ZERO, Fraction.of(60), Fraction.of(90), TeamPlanCheck.Cover.NOT_COVERED))
                        .toList());
    }

    @Override
    public TariffReport outsideTariff(List<TeamMember> ofDepartment, LocalDate day) {
        return new TariffReport(
                day,
                all().stream().findFirst(),
                15,
                WHY,
                ofDepartment.size(),
                ofDepartment.stream()
                        .map(member -> new TariffReport.Outside(
                                member.staff(), member.team(), "Governance lead", 1, true, 60, THIRD))
                        .toList());
    }

    @Override
    public Consistency consistency(List<TeamMember> ofDepartment, Set<StaffId> seen, LocalDate day) {
        visible = seen;
        Values values = new Values(THIRD, THIRD, Fraction.of(1), Fraction.of(2), Fraction.of(2));
        List<Outlier> outliers =
                seen.stream().sorted().map(staff -> new Outlier(staff, THIRD)).toList();
        Comparison comparison = new Comparison(
                "CONSULTANT",
                "Medical and dental",
                Measure.PA_A_WEEK,
                "DCC",
                "PA",
                new Spread(ofDepartment.size(), Optional.of(values), outliers),
                List.of(new TeamSpread(new TeamId("red"), Spread.SUPPRESSED)));
        return new Consistency(day, 8, WHY, WHY, List.of(comparison));
    }

    @Override
    public List<SpaTariff> all() {
        return List.copyOf(tariffs.descendingMap().values());
    }

    @Override
    public SpaTariff save(LocalDate from, List<SpaTariff.Rate> rates, long basedOn, Actor actor)
            throws ChangedMeanwhileException {
        requireNewest(from, basedOn);
        SpaTariff tariff = SpaTariff.of(from, rates, basedOn + 1, actor, THEN);
        tariffs.put(from, tariff);
        return tariff;
    }

    @Override
    public void remove(LocalDate from, long basedOn, Actor actor) throws ChangedMeanwhileException {
        requireNewest(from, basedOn);
        tariffs.remove(from);
    }

    private void requireNewest(LocalDate from, long basedOn) throws ChangedMeanwhileException {
        long newest =
                Optional.ofNullable(tariffs.get(from)).map(SpaTariff::version).orElse(0L);
        if (newest != basedOn) {
            throw new ChangedMeanwhileException("Somebody else changed it.");
        }
    }
}

package org.sessionwise.teamplan.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.Consistency;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.api.teamplan.TariffReport;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlanCheck;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.teamplan.internal.check.ConsistencyChecks;
import org.sessionwise.teamplan.internal.check.PlanAmounts;
import org.sessionwise.teamplan.internal.check.RulingPlans;
import org.sessionwise.teamplan.internal.check.TariffChecks;
import org.sessionwise.teamplan.internal.check.TeamPlanChecks;
import org.sessionwise.teamplan.internal.store.TeamPlanStore;
import org.sessionwise.teamplan.internal.store.TeamPlanTable;

/** The team plans of one department. */
final class DepartmentTeamPlans implements TeamPlans {

    private final DepartmentId department;
    private final Settings settings;
    private final TeamPlanStore store;
    private final AuditLog audit;
    private final JobPlanRegister register;
    private final SpaTariffs tariffs;
    private final Clock clock;

    DepartmentTeamPlans(
            DepartmentId department,
            Settings settings,
            TeamPlanStore store,
            AuditLog audit,
            JobPlanRegister register,
            SpaTariffs tariffs,
            Clock clock) {
        this.department = department;
        this.settings = settings;
        this.store = store;
        this.audit = audit;
        this.register = register;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public Set<String> groups() {
        return settings.covered().groups();
    }

    @Override
    public DateRange year(int beginning) {
        return settings.year(beginning);
    }

    @Override
    public Optional<TeamPlan> find(TeamId team, int year) throws NoAnswerException {
        return store.read(connection -> new TeamPlanTable(connection, department).newest(team, year));
    }

    @Override
    public List<TeamPlan> versions(TeamId team, int year) throws NoAnswerException {
        return store.read(connection -> new TeamPlanTable(connection, department).versions(team, year));
    }

    @Override
    public TeamPlan save(
            TeamId team, int year, TeamPlanContent content, TeamPlan.State state, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        TeamPlan wanted = TeamPlan.of(team, year(year), content, state, basedOn + 1, actor, clock.instant());
        return store.<Optional<TeamPlan>>write(connection -> {
                    TeamPlanTable table = new TeamPlanTable(connection, department);
                    long newest =
                            table.newest(team, year).map(TeamPlan::version).orElse(0L);
                    if (newest != basedOn) {
                        return Optional.empty();
                    }
                    table.add(year, wanted);
                    audit.record(
                            actor,
                            state == TeamPlan.State.AGREED ? "team plan agreed" : "team plan saved",
                            "department " + department + ", team " + team + ", " + year,
                            "version " + wanted.version());
                    return Optional.of(wanted);
                })
                .orElseThrow(() -> new ChangedMeanwhileException(
                        "Somebody else saved this team plan meanwhile. Nothing of yours was kept."));
    }

    @Override
    public TeamPlanCheck check(TeamPlan plan, Set<StaffId> members, LocalDate day) throws NoAnswerException {
        return new TeamPlanChecks(plan.content(), ruling(members, day)).check(members, day, settings.outputTolerance());
    }

    @Override
    public TariffReport outsideTariff(List<TeamMember> members, LocalDate day) throws NoAnswerException {
        Optional<SpaTariff> tariff =
                tariffs.all().stream().filter(one -> !one.from().isAfter(day)).findFirst();
        List<LeadershipRole> held =
                store
                        .read(connection -> new TeamPlanTable(connection, department).newest(settings.yearOf(day)))
                        .stream()
                        .flatMap(plan -> plan.content().roles().stream())
                        .toList();
        List<TeamMember> ours = covered(members);
        return new TariffChecks(ruling(staff(ours), day), held, settings.tariffToleranceMinutes())
                .report(tariff, ours, day);
    }

    @Override
    public Consistency consistency(List<TeamMember> members, Set<StaffId> visible, LocalDate day)
            throws NoAnswerException {
        List<TeamMember> ours = covered(members);
        return new ConsistencyChecks(ruling(staff(ours), day), visible, settings.smallestGroup()).compare(ours, day);
    }

    private List<TeamMember> covered(List<TeamMember> members) {
        return members.stream()
                .filter(member -> settings.covered().covers(member.group()))
                .toList();
    }

    private static Set<StaffId> staff(List<TeamMember> members) {
        return members.stream().map(TeamMember::staff).collect(Collectors.toSet());
    }

    private RulingPlans ruling(Set<StaffId> staff, LocalDate day) throws NoAnswerException {
        Map<StaffId, JobPlanVersion> ruling = new TreeMap<>();
        register.plans(staff, new DateRange(day, day.plusDays(1)))
                .forEach((person, versions) -> ruling.put(person, versions.get(0)));
        return new RulingPlans(ruling, new PlanAmounts(day));
    }
}

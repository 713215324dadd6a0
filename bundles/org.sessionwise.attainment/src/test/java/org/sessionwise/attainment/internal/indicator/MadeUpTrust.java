package org.sessionwise.attainment.internal.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.api.attainment.Target;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.Standard;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** A trust of a few teams, of each of which so many have an active plan. Levels are 2 wherever there are people. */
public final class MadeUpTrust implements Attainment, StaffDirectory {

    public static final Instant KNOWN = Instant.parse("2026-11-22T06:00:00Z");
    public static final Criterion ACTIVE = Criterion.of(
            new CriterionId("1.4a"),
            "At least 90 % have an active plan",
            RuleSource.localDefault("test"),
            Criterion.Reach.PEOPLE,
            Criterion.Means.COMPUTED,
            "active-plans",
            List.of(new Setting("minimumPercent", 90, RuleSource.localDefault("test"))));

    private static final Catalogue CATALOGUE = Catalogue.of(
            "test",
            "E-job planning",
            "June 2019",
            List.of(
                    new Level(0, "None", "None", List.of()),
                    new Level(1, "One", "One", List.of(new Standard("1.4", "Active", List.of(ACTIVE)))),
                    level(2),
                    level(3),
                    level(4)));

    private final Map<DepartmentId, List<StaffMember>> staff = new LinkedHashMap<>();
    private final Map<AttainmentScope, int[]> counts = new LinkedHashMap<>();
    private final Map<LocalDate, MadeUpTrust> then = new LinkedHashMap<>();
    public final List<DatedPolicy<AttainmentPolicy>> written = new ArrayList<>();
    public boolean reconstructed;
    public Status active = Status.MET;
    private Catalogue catalogue = CATALOGUE;
    public int behind = 3;
    public Map<String, Integer> exclusions = Map.of();
    public Verdict step = Verdict.of(Status.NOT_MET, "Too few.");

    private static Level level(int number) {
        Criterion criterion = Criterion.of(
                new CriterionId(number + ".1a"),
                "Of level " + number,
                RuleSource.localDefault("test"),
                Criterion.Reach.TRUST,
                Criterion.Means.ATTESTED,
                "attested",
                List.of());
        return new Level(number, "L" + number, "L", List.of(new Standard(number + ".1", "S", List.of(criterion))));
    }

    /** The trust asks for another share of active plans. */
    public MadeUpTrust minimumPercent(int value) {
        RuleSource own = new RuleSource("policy of the trust", "", RuleSource.Standing.TRUST);
        Criterion set = ACTIVE.with(List.of(new Setting("minimumPercent", value, own)));
        List<Level> levels = new ArrayList<>(CATALOGUE.levels());
        levels.set(1, new Level(1, "One", "One", List.of(new Standard("1.4", "Active", List.of(set)))));
        catalogue = Catalogue.of("test", CATALOGUE.title(), CATALOGUE.edition(), levels);
        return this;
    }

    public MadeUpTrust team(String department, String team, String group, int people, int active) {
        DepartmentId id = new DepartmentId(department);
        List<StaffMember> all = staff.computeIfAbsent(id, any -> new ArrayList<>());
        for (int i = 0; i < people; i++) {
            all.add(StaffMember.builder(
                            new StaffId(department + "-" + team + "-" + group + "-" + i),
                            id,
                            new TeamId(team),
                            "Dr Secret Name")
                    .professionalGroup(group)
                    .build());
        }
        AttainmentScope cell = AttainmentScope.of(id, new TeamId(team)).onlyGroup(group);
        for (AttainmentScope one = cell; one != null; one = one.parent().orElse(null)) {
            count(one, people, active);
            count(one.everybody(), people, active);
        }
        return this;
    }

    private void count(AttainmentScope scope, int people, int active) {
        int[] sum = counts.computeIfAbsent(scope, any -> new int[2]);
        sum[0] += people;
        sum[1] += active;
    }

    public Set<StaffId> people(AttainmentScope scope) {
        Set<StaffId> ids = new LinkedHashSet<>();
        staff.values().forEach(all -> all.stream()
                .filter(one -> scope.includes(
                        AttainmentScope.of(one.department(), one.team()).onlyGroup(one.professionalGroup())))
                .forEach(one -> ids.add(one.id())));
        return ids;
    }

    /** On that day it was another one; who is of which team is only known of today. */
    public MadeUpTrust was(LocalDate day, MadeUpTrust other) {
        then.put(day, other);
        return this;
    }

    private Attained attained(AttainmentScope scope, LocalDate day) {
        int[] sum = then.getOrDefault(day, this).counts.getOrDefault(scope, new int[2]);
        return Attained.builder(scope, day)
                .people(
                        sum[0],
                        exclusions.values().stream().mapToInt(Integer::intValue).sum())
                .levels(2, 1)
                .standards(List.of(new Attained.OfStandard("1.4", active)))
                .verdicts(Map.of(
                        ACTIVE.id(),
                        Verdict.of(active, sum[1] + " of " + sum[0] + " have one.")
                                .counted(new Proportion(sum[1], sum[0]))))
                .build();
    }

    @Override
    public AttainmentReport report(AttainmentScope scope, LocalDate asAt) {
        AttainmentReport report = AttainmentReport.of(
                        attained(scope, asAt), catalogue, policies().on(asAt), KNOWN)
                .exclusions(exclusions);
        return reconstructed ? report.reconstructed() : report;
    }

    @Override
    public List<Attained> matrix(LocalDate asAt) {
        return then.getOrDefault(asAt, this).counts.keySet().stream()
                .map(scope -> attained(scope, asAt))
                .toList();
    }

    @Override
    public Map<StaffId, LocalDate> lapsing(AttainmentScope scope, LocalDate before, Set<StaffId> visible) {
        return Map.of();
    }

    @Override
    public List<NextStep> nextSteps(AttainmentScope scope, Optional<Integer> level, Set<StaffId> visible) {
        return List.of(NextStep.of(
                ACTIVE,
                3,
                step,
                "If " + behind + " more plans are signed, 1.4 is met.",
                new NextStep.Effort(behind, 1, behind),
                List.copyOf(visible),
                Optional.of(new StepPlan(
                        new StepPlan.Content(
                                "Dr Secret Name", Optional.of(LocalDate.of(2027, 1, 31)), "Dr Secret Name"),
                        1,
                        new Actor("u"),
                        KNOWN))));
    }

    @Override
    public List<Department> departments() {
        return staff.keySet().stream()
                .map(id -> Department.of(id, "Department " + id))
                .toList();
    }

    @Override
    public List<Team> teams(DepartmentId department) {
        return staff.get(department).stream()
                .map(StaffMember::team)
                .distinct()
                .map(team -> Team.of(team, department, "Team " + team))
                .toList();
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) {
        return staff.get(department);
    }

    @Override
    public List<Catalogue> catalogues() {
        return List.of(CATALOGUE);
    }

    @Override
    public PolicyHistory<AttainmentPolicy> policies() {
        return PolicyHistory.of(AttainmentPolicy.LOCAL_DEFAULT, written);
    }

    @Override
    public DatedPolicy<AttainmentPolicy> save(LocalDate from, AttainmentPolicy policy, long basedOn, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StepPlan plan(
            AttainmentScope scope, CriterionId criterion, StepPlan.Content content, long basedOn, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Attained whatIf(AttainmentScope scope, Set<CriterionId> done) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Target> target(AttainmentScope scope) {
        return Optional.empty();
    }

    @Override
    public Target aim(AttainmentScope scope, int level, LocalDate by, long basedOn, Actor actor) {
        throw new UnsupportedOperationException();
    }
}

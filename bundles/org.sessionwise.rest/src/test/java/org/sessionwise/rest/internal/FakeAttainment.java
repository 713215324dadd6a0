package org.sessionwise.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.Actor;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.api.attainment.Target;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
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
import org.sessionwise.host.spi.StaffMember;

/** Attainment in memory: who is in training is in no count; in each scope one person has no active plan, the last by key. */
final class FakeAttainment implements Attainment {

    static final Instant AS_AT = Instant.parse("2026-07-28T09:00:00Z");
    static final CriterionId PLANS = new CriterionId("1.1a");
    static final CriterionId OFFICER = new CriterionId("1.1b");
    static final CriterionId MEETING = new CriterionId("2.1a");
    static final CriterionId ANNUAL = new CriterionId("2.1b");
    static final CriterionId DISPUTES = new CriterionId("2.1c");

    final FakeReviews.FakePolicies<AttainmentPolicy> saved =
            new FakeReviews.FakePolicies<>(AttainmentPolicy.LOCAL_DEFAULT);
    final Map<AttainmentScope, Target> targets = new HashMap<>();
    final Map<String, StepPlan> plans = new HashMap<>();
    final List<LocalDate> asked = new ArrayList<>();
    final Map<String, Integer> exclusions = new TreeMap<>(Map.of("Doctors in training", 1));
    final Set<StaffId> annualised = new HashSet<>();
    volatile int disputes = 2;
    private final FakeHost host;

    FakeAttainment(FakeHost host) {
        this.host = host;
    }

    static Catalogue catalogue() {
        RuleSource source = new RuleSource("The standard", "1.1", RuleSource.Standing.STATED);
        Criterion plans = Criterion.of(
                PLANS,
                "People have an active plan",
                source,
                Criterion.Reach.PEOPLE,
                Criterion.Means.COMPUTED,
                "active-plans",
                List.of(new Setting("minimumPercent", 90, source)));
        Criterion officer = Criterion.of(
                        OFFICER,
                        "An officer is named",
                        source,
                        Criterion.Reach.TRUST,
                        Criterion.Means.ATTESTED,
                        "role-named",
                        List.of())
                .attestedBy(Set.of("Chief executive"));
        Criterion meeting = Criterion.of(
                        MEETING,
                        "The team met",
                        source,
                        Criterion.Reach.TEAM,
                        Criterion.Means.PART,
                        "team-meeting-first",
                        List.of())
                .onlyIf("there is a team");
        Criterion annual = Criterion.of(
                ANNUAL,
                "Annualised plans have a number of sessions",
                source,
                Criterion.Reach.PEOPLE,
                Criterion.Means.COMPUTED,
                "annualised",
                List.of());
        Criterion disputes = Criterion.of(
                DISPUTES,
                "Mediation takes no longer than 90 days",
                source,
                Criterion.Reach.TRUST,
                Criterion.Means.COMPUTED,
                "disputes-timely",
                List.of());
        return Catalogue.of(
                "made-up",
                "A made-up standard",
                "June 2019",
                List.of(
                        new Level(0, "None", "Nothing yet", List.of()),
                        new Level(1, "One", "Plans", List.of(new Standard("1.1", "Plans", List.of(plans, officer)))),
                        new Level(
                                2,
                                "Two",
                                "Teams",
                                List.of(new Standard("2.1", "Teams", List.of(meeting, annual, disputes))))));
    }

    private List<StaffId> people(AttainmentScope scope) {
        return host.people.stream()
                .filter(person -> !person.inTraining())
                .filter(person -> scope.includes(
                        AttainmentScope.of(person.department(), person.team()).onlyGroup("Medical")))
                .map(StaffMember::id)
                .sorted()
                .toList();
    }

    @Override
    public List<Catalogue> catalogues() {
        return List.of(catalogue());
    }

    @Override
    public PolicyHistory<AttainmentPolicy> policies() {
        return saved.history();
    }

    @Override
    public DatedPolicy<AttainmentPolicy> save(LocalDate from, AttainmentPolicy policy, long basedOn, Actor actor)
            throws ChangedMeanwhileException {
        if (policy.setting(PLANS, "minimumPercent").orElse(0) > 100) {
            throw new IllegalArgumentException("1.1a/minimumPercent: 0 to 100");
        }
        return saved.save(from, policy, basedOn, actor);
    }

    @Override
    public AttainmentReport report(AttainmentScope scope, LocalDate asAt) throws UnknownScopeException {
        asked.add(asAt);
        if (scope.group().isPresent() && people(scope).isEmpty()) {
            throw new UnknownScopeException("no such group");
        }
        AttainmentReport report = AttainmentReport.of(
                        attained(scope, asAt, Set.of()),
                        catalogue(),
                        saved.history().on(asAt),
                        AS_AT)
                .switchedOff(List.of(new DepartmentId("surg")))
                .exclusions(exclusions);
        return asAt.isBefore(LocalDate.of(2026, 6, 1)) ? report.reconstructed() : report;
    }

    private Attained attained(AttainmentScope scope, LocalDate day, Set<CriterionId> done) {
        int people = people(scope).size();
        int active = done.contains(PLANS) ? people : Math.max(0, people - 1);
        Verdict plans = Verdict.of(
                        active == people ? Status.MET : Status.NOT_MET,
                        active + " of " + people + " people have an active plan.")
                .counted(new Proportion(active, people))
                .from(List.of("live-1"));
        Verdict officer = Verdict.of(Status.MET_EXPIRING, "Attested; it ends soon.")
                .until(LocalDate.of(2026, 8, 1))
                .inheritedFrom(AttainmentScope.trust());
        Verdict meeting =
                Verdict.of(Status.NOT_ASSESSED, "1 of 3 teams have met.").counted(new Proportion(1, 3));
        int counted = (int) people(scope).stream().filter(annualised::contains).count();
        Verdict annual = Verdict.of(Status.MET, counted + " of " + counted + " annualised plans say how many.")
                .counted(new Proportion(counted, counted));
        Verdict mediation = Verdict.of(Status.MET, disputes + " of " + disputes + " took no longer than 90 days.")
                .counted(new Proportion(disputes, disputes))
                .from(List.of("dispute-1"));
        mediation =
                scope.equals(AttainmentScope.trust()) ? mediation : mediation.inheritedFrom(AttainmentScope.trust());
        return Attained.builder(scope, day)
                .people(people, 1)
                .levels(active == people ? 1 : 0, 0)
                .standards(List.of(
                        new Attained.OfStandard("1.1", plans.status()),
                        new Attained.OfStandard("2.1", Status.NOT_ASSESSED)))
                .verdicts(Map.of(PLANS, plans, OFFICER, officer, MEETING, meeting, ANNUAL, annual, DISPUTES, mediation))
                .build();
    }

    @Override
    public List<Attained> matrix(LocalDate asAt) {
        List<AttainmentScope> places = new ArrayList<>(List.of(AttainmentScope.trust()));
        host.departments.forEach(department -> places.add(AttainmentScope.of(department.id())));
        host.teams.forEach(team -> places.add(AttainmentScope.of(team.department(), team.id())));
        List<Attained> matrix = new ArrayList<>();
        for (AttainmentScope place : places) {
            matrix.add(attained(place, asAt, Set.of()));
            matrix.add(attained(place.onlyGroup("Medical"), asAt, Set.of()));
        }
        return matrix;
    }

    /** Everybody's plan lapses in ten days. */
    @Override
    public Map<StaffId, LocalDate> lapsing(AttainmentScope scope, LocalDate before, Set<StaffId> visible) {
        Map<StaffId, LocalDate> lapsing = new TreeMap<>();
        people(scope).stream()
                .filter(visible::contains)
                .forEach(person -> lapsing.put(person, LocalDate.of(2026, 8, 8)));
        return lapsing;
    }

    @Override
    public List<NextStep> nextSteps(AttainmentScope scope, Optional<Integer> level, Set<StaffId> visible) {
        Attained attained = attained(scope, LocalDate.of(2026, 7, 29), Set.of());
        List<StaffId> people = people(scope);
        List<StaffId> behind = people.stream().filter(visible::contains).toList();
        return List.of(
                NextStep.of(
                        catalogue().criterion(PLANS).orElseThrow(),
                        1,
                        attained.verdicts().get(PLANS),
                        "If " + people.size() + " more plans are signed, 1.1 is met.",
                        new NextStep.Effort(people.size(), people.size(), 1),
                        behind,
                        Optional.ofNullable(plans.get(scope + "/" + PLANS))),
                NextStep.of(
                        catalogue().criterion(OFFICER).orElseThrow(),
                        1,
                        attained.verdicts().get(OFFICER),
                        "Name an officer.",
                        new NextStep.Effort(1, 1, 1),
                        List.of(),
                        Optional.empty()));
    }

    @Override
    public StepPlan plan(
            AttainmentScope scope, CriterionId criterion, StepPlan.Content content, long basedOn, Actor actor)
            throws ChangedMeanwhileException {
        StepPlan before = plans.get(scope + "/" + criterion);
        requireNewest((before == null ? 0 : before.version()) == basedOn);
        plans.put(scope + "/" + criterion, new StepPlan(content, basedOn + 1, actor, AS_AT));
        return plans.get(scope + "/" + criterion);
    }

    @Override
    public Attained whatIf(AttainmentScope scope, Set<CriterionId> done) {
        return attained(scope, LocalDate.of(2026, 7, 29), done);
    }

    @Override
    public Optional<Target> target(AttainmentScope scope) {
        return Optional.ofNullable(targets.get(scope));
    }

    @Override
    public Target aim(AttainmentScope scope, int level, LocalDate by, long basedOn, Actor actor)
            throws ChangedMeanwhileException {
        requireNewest(target(scope).map(Target::version).orElse(0L) == basedOn);
        targets.put(scope, new Target(scope, level, by, basedOn + 1, actor, AS_AT));
        return targets.get(scope);
    }

    static void requireNewest(boolean newest) throws ChangedMeanwhileException {
        if (!newest) {
            throw new ChangedMeanwhileException("Somebody else wrote meanwhile. Nothing was kept.");
        }
    }
}

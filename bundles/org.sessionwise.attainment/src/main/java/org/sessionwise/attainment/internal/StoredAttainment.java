package org.sessionwise.attainment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.api.attainment.Target;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.attainment.internal.catalogue.Catalogues;
import org.sessionwise.attainment.internal.catalogue.TrustSettings;
import org.sessionwise.attainment.internal.facts.LevelDesk;
import org.sessionwise.attainment.internal.facts.Neighbours;
import org.sessionwise.attainment.internal.facts.NoticeDesk;
import org.sessionwise.attainment.internal.facts.Rounds;
import org.sessionwise.attainment.internal.facts.View;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;

/** Levels of the trust, there whether or not a department has switched them on; it goes with the host. */
@Component(service = Attainment.class, immediate = true)
public final class StoredAttainment implements Attainment {

    private static final int HIGHEST = 4;

    private final Catalogues catalogues;
    private final Neighbours neighbours;
    private final Decisions decisions;
    private final LevelDesk desk;
    private final Optional<Rounds> rounds;

    @Activate
    public StoredAttainment(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "catalogues") Catalogues catalogues,
            @Reference(name = "host") RosterHost host,
            @Reference(name = "staff") StaffDirectory staff,
            @Reference(name = "plans") JobPlanRegister plans,
            @Reference(name = "evidence") EvidenceRegister evidence,
            @Reference(name = "records") PersonRecords records,
            @Reference(name = "neighbours") Neighbours neighbours,
            @Reference(name = "notices") NoticeDesk notices) {
        LevelDesk.Sources sources = new LevelDesk.Sources(host, staff, plans, evidence, records, neighbours, notices);
        AttainmentStore store = new AttainmentStore(database);
        this.catalogues = catalogues;
        this.neighbours = neighbours;
        this.decisions = new Decisions(store, audit, Clock.systemUTC());
        this.desk = new LevelDesk(sources, catalogues, store, Clock.systemUTC());
        this.rounds = Optional.of(new Rounds(desk, notices));
    }

    /** Without a thread: whoever asks reads. */
    StoredAttainment(
            AttainmentStore store, AuditLog audit, Catalogues catalogues, LevelDesk.Sources sources, Clock clock) {
        this.catalogues = catalogues;
        this.neighbours = sources.neighbours();
        this.decisions = new Decisions(store, audit, clock);
        this.desk = new LevelDesk(sources, catalogues, store, clock);
        this.rounds = Optional.empty();
    }

    @Deactivate
    void close() {
        rounds.ifPresent(Rounds::close);
    }

    LevelDesk desk() {
        return desk;
    }

    @Override
    public List<Catalogue> catalogues() {
        Optional<Catalogue> counts = counting();
        return Stream.concat(counts.stream(), catalogues.all().stream().filter(one -> !counts.equals(Optional.of(one))))
                .toList();
    }

    /** What comes with the product is known even while the database is not there. */
    private Optional<Catalogue> counting() {
        try {
            return catalogues.of(policies().on(desk.today()).settled().catalogue());
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
    }

    @Override
    public PolicyHistory<AttainmentPolicy> policies() throws NoAnswerException {
        return decisions.policies();
    }

    @Override
    public DatedPolicy<AttainmentPolicy> save(LocalDate from, AttainmentPolicy policy, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        Catalogue catalogue = catalogues
                .of(policy.catalogue())
                .orElseThrow(() -> new IllegalArgumentException("There is no such catalogue."));
        TrustSettings.refused(catalogue, policy).forEach((key, why) -> {
            throw new IllegalArgumentException(key + ": " + why);
        });
        DatedPolicy<AttainmentPolicy> saved = decisions.save(from, policy, basedOn, actor);
        rounds.ifPresent(Rounds::ring);
        return saved;
    }

    @Override
    public AttainmentReport report(AttainmentScope scope, LocalDate asAt)
            throws UnknownScopeException, NoAnswerException {
        List<DepartmentId> switchedOff = switchedOff(scope);
        return known(desk.on(asAt, in(scope, view -> report(view, scope).switchedOff(switchedOff))));
    }

    private static AttainmentReport report(View view, AttainmentScope scope) {
        AttainmentReport report = AttainmentReport.of(
                        view.model().attained(scope), view.catalogue(), view.policy(), view.asAt())
                .exclusions(view.model().exclusions(scope));
        return view.reconstructed() ? report.reconstructed() : report;
    }

    private List<DepartmentId> switchedOff(AttainmentScope scope) throws NoAnswerException {
        Stream<DepartmentId> departments =
                scope.department().isPresent() ? scope.department().stream() : desk.departments().stream();
        return departments
                .filter(department -> !neighbours.isSwitchedOn(department))
                .sorted(Comparator.comparing(DepartmentId::value))
                .toList();
    }

    @Override
    public List<Attained> matrix(LocalDate asAt) throws NoAnswerException {
        return desk.on(asAt, view -> view.model().matrix());
    }

    @Override
    public List<NextStep> nextSteps(AttainmentScope scope, Optional<Integer> level, Set<StaffId> visible)
            throws UnknownScopeException, NoAnswerException {
        level.ifPresent(StoredAttainment::requireLevel);
        Map<CriterionId, StepPlan> plans = decisions.plans(scope);
        return known(desk.now(in(scope, view -> new Steps(view, scope, plans, visible).to(level))));
    }

    @Override
    public Map<StaffId, LocalDate> lapsing(AttainmentScope scope, LocalDate before, Set<StaffId> visible)
            throws UnknownScopeException, NoAnswerException {
        Map<StaffId, LocalDate> lapsing =
                known(desk.now(in(scope, view -> view.model().lapsing(scope, before))));
        lapsing.keySet().retainAll(visible);
        return lapsing;
    }

    @Override
    public StepPlan plan(
            AttainmentScope scope, CriterionId criterion, StepPlan.Content content, long basedOn, Actor actor)
            throws UnknownScopeException, ChangedMeanwhileException, NoAnswerException {
        if (content.owner().isBlank()) {
            throw new IllegalArgumentException("Somebody has to do it.");
        }
        if (known(desk.now(in(scope, View::catalogue))).criterion(criterion).isEmpty()) {
            throw new IllegalArgumentException("The catalogue has no criterion " + criterion + ".");
        }
        return decisions.plan(scope, criterion, content, basedOn, actor);
    }

    @Override
    public Attained whatIf(AttainmentScope scope, Set<CriterionId> done)
            throws UnknownScopeException, NoAnswerException {
        return known(desk.now(in(scope, view -> view.model().whatIf(scope, done))));
    }

    @Override
    public Optional<Target> target(AttainmentScope scope) throws NoAnswerException {
        return decisions.target(scope);
    }

    @Override
    public Target aim(AttainmentScope scope, int level, LocalDate by, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        requireLevel(level);
        return decisions.aim(scope, level, by, basedOn, actor);
    }

    private static void requireLevel(int level) {
        if (level < 1 || level > HIGHEST) {
            throw new IllegalArgumentException("A level from 1 to " + HIGHEST + " was expected.");
        }
    }

    private static <T> Function<View, Optional<T>> in(AttainmentScope scope, Function<View, T> question) {
        return view -> view.model().knows(scope) ? Optional.of(question.apply(view)) : Optional.empty();
    }

    private static <T> T known(Optional<T> answer) throws UnknownScopeException {
        return answer.orElseThrow(
                () -> new UnknownScopeException("There is no such department, team or workforce group."));
    }
}

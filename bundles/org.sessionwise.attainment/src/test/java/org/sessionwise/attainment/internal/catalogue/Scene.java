package org.sessionwise.attainment.internal.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.Evidence.Attestation;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Exclusion;
import org.sessionwise.domain.attainment.PeopleCounts;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;
import org.sessionwise.domain.attainment.rule.Rules;

/** A made-up situation of one criterion of the built-in catalogue: people and evidence, asked on a day. */
final class Scene {

    static final DepartmentId GASTRO = new DepartmentId("gastro");
    static final TeamId ENDOSCOPY = new TeamId("endoscopy");
    static final DateRange ALWAYS = DateRange.startingOn(LocalDate.of(2020, 1, 1));

    private static final Catalogue CATALOGUE = Catalogues.builtIn().all().get(0);
    private static final Instant KNOWN = Instant.parse("2020-01-01T00:00:00Z");

    private final Criterion criterion;
    private final List<PersonFacts> people = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<CriterionId, Verdict> others = new HashMap<>();
    private final Set<PersonMeasure> anywhere = new HashSet<>();

    private Scene(Criterion criterion) {
        this.criterion = criterion;
    }

    /** Begins with nobody and nothing. */
    static Scene of(String id) {
        return of(CATALOGUE.criterion(new CriterionId(id)).orElseThrow());
    }

    static Scene of(Criterion criterion) {
        return new Scene(criterion);
    }

    Criterion criterion() {
        return criterion;
    }

    /** The place that the criterion is decided of. */
    AttainmentScope scope() {
        return criterion.reach() == Criterion.Reach.TRUST
                ? AttainmentScope.trust()
                : AttainmentScope.of(GASTRO, ENDOSCOPY);
    }

    Scene people(int count, UnaryOperator<PersonFacts> known, PersonFact... facts) {
        PersonFacts one = PersonFacts.of(new StaffId("s1"), GASTRO, ENDOSCOPY, "Nursing", Set.of(facts));
        people.addAll(Collections.nCopies(count, known.apply(one)));
        return this;
    }

    /** People with an active plan. */
    Scene planned(int count, PersonFact... facts) {
        return people(count, one -> one.active(ALWAYS), facts);
    }

    Scene leftOut(int count) {
        return people(count, one -> one.excluded(new Exclusion(Exclusion.Kind.SINGLE_AREA, "one ward only")));
    }

    /** Somebody of another place of the trust. */
    Scene elsewhere(PersonMeasure measure) {
        anywhere.add(measure);
        return this;
    }

    Scene nobody() {
        people.clear();
        return this;
    }

    Scene without(EvidenceKind kind) {
        evidence.removeIf(one -> one.kind() == kind);
        return this;
    }

    /** Evidence of the scene's own scope. */
    Scene shown(EvidenceKind kind, LocalDate on, UnaryOperator<Evidence.Builder> more) {
        return shown(kind, scope(), on, more);
    }

    Scene shown(EvidenceKind kind, AttainmentScope scope, LocalDate on, UnaryOperator<Evidence.Builder> more) {
        String id = "e" + evidence.size();
        evidence.add(more.apply(Evidence.of(id, kind, scope, on, KNOWN).title("made up"))
                .build());
        evidence.sort(Comparator.comparing(Evidence::on).reversed());
        return this;
    }

    /** A document put forward for the criterion, attested on its day in a role that may. */
    Scene attested(LocalDate on) {
        return shown(EvidenceKind.DOCUMENT, on, one -> attest(one.criteria(Set.of(criterion.id())), on));
    }

    /** That its condition does not arise, attested on its day in a role that may. */
    Scene doesNotArise(LocalDate on) {
        return forward(EvidenceKind.DOES_NOT_ARISE, on, one -> attest(one, on));
    }

    /** Something put forward for the criterion. */
    Scene forward(EvidenceKind kind, LocalDate on, UnaryOperator<Evidence.Builder> more) {
        return shown(kind, on, one -> more.apply(one.criteria(Set.of(criterion.id()))));
    }

    Scene meeting(LocalDate on, String... topics) {
        return shown(EvidenceKind.MEETING, on, one -> one.topics(Set.of(topics)));
    }

    Scene other(String id, Status status) {
        others.put(new CriterionId(id), Verdict.of(status, "made up"));
        return this;
    }

    Evidence.Builder attest(Evidence.Builder one, LocalDate on) {
        String role = criterion.attestedBy().stream().sorted().findFirst().orElse("Anybody");
        return one.attestation(new Attestation(role, "u1", on));
    }

    Verdict on(LocalDate day) {
        return on(day, scope());
    }

    Verdict on(LocalDate day, AttainmentScope scope) {
        Collection<PersonFacts> all = people;
        Set<String> groups = people.isEmpty() ? Set.of() : Set.of("Nursing");
        return Rules.named(criterion.rule())
                .orElseThrow()
                .decide(
                        criterion,
                        Situation.of(scope, day, PeopleCounts.of(all, day), groups, evidence)
                                .decided(others)
                                .anywhere(anywhere));
    }
}

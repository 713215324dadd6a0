package org.sessionwise.domain.attainment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/** Words for people and evidence of a small trust on one day. */
final class MadeUpTrust {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final DateRange YEAR = new DateRange(DAY.minusMonths(6), DAY.plusMonths(6));
    static final AttainmentScope TRUST = AttainmentScope.trust();

    static final TrustShape SHAPE = TrustShape.of(Map.of(
            new DepartmentId("gastro"), List.of(new TeamId("endo"), new TeamId("liver")),
            new DepartmentId("heart"), List.of(new TeamId("cath")),
            new DepartmentId("empty"), List.of(new TeamId("nobody"))));

    private MadeUpTrust() {}

    static AttainmentScope department(String name) {
        return AttainmentScope.of(new DepartmentId(name));
    }

    static AttainmentScope team(String department, String team) {
        return AttainmentScope.of(new DepartmentId(department), new TeamId(team));
    }

    /** Somebody of whom everything is as it should be. */
    static PersonFacts perfect(String staff, AttainmentScope team, String group) {
        Set<PersonFact> all = EnumSet.allOf(PersonFact.class);
        all.remove(PersonFact.ON_OTHER_SYSTEM);
        return PersonFacts.of(
                        new StaffId(staff),
                        team.department().orElseThrow(),
                        team.team().orElseThrow(),
                        group,
                        all)
                .active(YEAR)
                .trained(YEAR);
    }

    /** Somebody of whom nothing is known but the place. */
    static PersonFacts unknown(String staff, AttainmentScope team, String group) {
        return PersonFacts.of(
                new StaffId(staff), team.department().orElseThrow(), team.team().orElseThrow(), group, Set.of());
    }

    static List<PersonFacts> perfect(int people, AttainmentScope team, String group) {
        List<PersonFacts> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(perfect(team + "/" + group + "/" + i, team, group));
        }
        return all;
    }

    /** Says that criteria hold in a scope. */
    static Evidence attested(String id, AttainmentScope scope, String... criteria) {
        return builder(id, EvidenceKind.DOCUMENT, scope, criteria)
                .attestation(new Evidence.Attestation("manager", "u1", YEAR.from()))
                .build();
    }

    static Evidence policy(String... groups) {
        return builder("policy", EvidenceKind.POLICY, TRUST, "1.3a")
                .topics(Set.of(groups))
                .build();
    }

    static Evidence doesNotArise(String id, AttainmentScope scope, String criterion) {
        return builder(id, EvidenceKind.DOES_NOT_ARISE, scope, criterion)
                .title("There is only one.")
                .attestation(new Evidence.Attestation("Team lead", "u1", YEAR.from()))
                .build();
    }

    private static Evidence.Builder builder(String id, EvidenceKind kind, AttainmentScope scope, String... criteria) {
        return Evidence.of(id, kind, scope, YEAR.from(), Instant.EPOCH)
                .valid(YEAR)
                .criteria(
                        Set.copyOf(Arrays.stream(criteria).map(CriterionId::new).toList()));
    }

    /** All the evidence that the made-up standard asks for. */
    static List<Evidence> complete() {
        return List.of(policy("Nurses", "Doctors"), attested("all", TRUST, "1.3d", "2.1a", "2.2c"));
    }

    static AttainmentModel model(Collection<PersonFacts> people, Collection<Evidence> evidence) {
        return model(people, evidence, (criterion, scope, day) -> Optional.empty());
    }

    static AttainmentModel model(
            Collection<PersonFacts> people, Collection<Evidence> evidence, Contributed contributed) {
        return AttainmentModel.of(MadeUpStandard.catalogue(), SHAPE, DAY, people, evidence, contributed);
    }
}

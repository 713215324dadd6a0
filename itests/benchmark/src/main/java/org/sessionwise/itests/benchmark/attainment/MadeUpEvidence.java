package org.sessionwise.itests.benchmark.attainment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Topics;

/** About as much evidence as a trust that takes the standard seriously would keep. */
final class MadeUpEvidence {

    private final Catalogue catalogue;
    private final Random dice;
    private int made;

    MadeUpEvidence(Catalogue catalogue, Random dice) {
        this.catalogue = catalogue;
        this.dice = dice;
    }

    List<Evidence> ofTrust() {
        AttainmentScope trust = AttainmentScope.trust();
        List<Evidence> all = attested(trust, Reach.TRUST);
        all.addAll(attested(trust, Reach.PEOPLE));
        all.addAll(meetings(trust, Topics.WORKFORCE_GROUP, 12, 1));
        all.addAll(meetings(trust, Topics.CONSISTENCY_COMMITTEE, 4, 3));
        all.addAll(meetings(trust, Topics.GOVERNANCE_GROUP, 4, 3));
        all.add(begun(EvidenceKind.POLICY, trust, 2)
                .topics(Set.copyOf(AttainedTrust.GROUPS))
                .build());
        all.add(begun(EvidenceKind.LIVE, trust, 1).topics(Set.of(Topics.TARIFF)).build());
        return all;
    }

    List<Evidence> of(DepartmentId department) {
        return meetings(AttainmentScope.of(department), Topics.SERVICE_REVIEW, 4, 3);
    }

    List<Evidence> of(DepartmentId department, TeamId team) {
        AttainmentScope scope = AttainmentScope.of(department, team);
        List<Evidence> all = attested(scope, Reach.TEAM);
        all.addAll(meetings(scope, Topics.TEAM_MEETING, 2, 6));
        all.add(begun(EvidenceKind.LIVE, scope, 3)
                .topics(Set.of(Topics.TEAM_PLAN))
                .build());
        for (int quarter = 0; quarter < 4; quarter++) {
            all.add(begun(EvidenceKind.LIVE, scope, 1 + 3 * quarter)
                    .topics(Set.of(Topics.QUARTER_REVIEW))
                    .build());
        }
        return all;
    }

    /** One in ten is missing. */
    private List<Evidence> attested(AttainmentScope scope, Reach reach) {
        List<Evidence> all = new ArrayList<>();
        for (Criterion criterion : catalogue.criteria()) {
            if (criterion.reach() == reach && criterion.means() != Means.COMPUTED && dice.nextInt(10) > 0) {
                String role =
                        criterion.attestedBy().stream().sorted().findFirst().orElse("manager");
                Evidence.Builder one = begun(EvidenceKind.DOCUMENT, scope, dice.nextInt(13));
                all.add(one.criteria(Set.of(criterion.id()))
                        .attestation(new Evidence.Attestation(role, "u", AttainedTrust.DAY.minusYears(1)))
                        .build());
            }
        }
        return all;
    }

    private List<Evidence> meetings(AttainmentScope scope, String body, int number, int months) {
        List<Evidence> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(begun(EvidenceKind.MEETING, scope, i * months)
                    .topics(Set.of(body, Topics.INDICATORS, Topics.OBJECTIVES))
                    .roles(Set.of(Topics.FINANCE, Topics.CLINICAL, Topics.PEOPLE))
                    .build());
        }
        return all;
    }

    private Evidence.Builder begun(EvidenceKind kind, AttainmentScope scope, int monthsAgo) {
        return Evidence.of("e" + made++, kind, scope, AttainedTrust.DAY.minusMonths(monthsAgo), Instant.EPOCH);
    }
}

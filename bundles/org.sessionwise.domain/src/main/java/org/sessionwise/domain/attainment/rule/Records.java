package org.sessionwise.domain.attainment.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** What is on record: documents, policies, roles, a tariff. */
final class Records {

    private Records() {}

    /** Something was put forward for the criterion and is not too old. */
    static DataRule recorded() {
        return DataRule.said(
                (criterion, situation) -> Grounds.weigh(
                        forMonths(putForward(criterion, situation), criterion),
                        situation,
                        ground -> "It is on record from "
                                + Reasons.day(ground.evidence().on()) + ".",
                        "Nobody has put anything forward yet."),
                Attestations.SETTINGS);
    }

    static DataRule policyApproved() {
        return DataRule.of(
                (criterion, situation) -> Grounds.weigh(
                        forMonths(of(EvidenceKind.POLICY, criterion, situation), criterion),
                        situation,
                        ground -> "The policy was approved on "
                                + Reasons.day(ground.evidence().on()) + ".",
                        "No policy is on record yet."),
                Attestations.SETTINGS);
    }

    /** The policy in force names every workforce group that has people in scope. */
    static DataRule policyCoversGroups() {
        return DataRule.of(Records::covers, Set.of(Attestations.WARN_DAYS));
    }

    static DataRule roleNamed() {
        return DataRule.of(
                (criterion, situation) -> Grounds.weigh(
                        whileValid(of(EvidenceKind.ROLE, criterion, situation), criterion),
                        situation,
                        ground -> "The role is held.",
                        "Nobody is on record in that role yet."),
                Set.of(Attestations.WARN_DAYS));
    }

    static DataRule tariff() {
        return DataRule.of(
                (criterion, situation) -> Grounds.weigh(
                        whileValid(live(Topics.TARIFF, situation), criterion),
                        situation,
                        ground -> "A tariff is kept.",
                        "No tariff is kept yet."),
                Set.of(Attestations.WARN_DAYS));
    }

    private static Verdict covers(Criterion criterion, Situation situation) {
        List<Evidence> policies = of(EvidenceKind.POLICY, criterion, situation);
        Verdict held = Grounds.weigh(
                whileValid(policies, criterion),
                situation,
                ground -> "The policy covers every workforce group that is employed.",
                "No policy is on record yet.");
        if (!held.status().counts()) {
            return held;
        }
        Set<String> missing = new TreeSet<>(situation.groups());
        policies.stream()
                .filter(one -> one.valid().contains(situation.day()))
                .forEach(one -> missing.removeAll(one.topics()));
        return missing.isEmpty()
                ? held
                : Verdict.of(Status.NOT_MET, "The policy does not cover " + String.join(", ", missing) + ".")
                        .from(held.evidence());
    }

    /** What was put forward for the criterion by now, whether or not it is still valid. */
    static List<Evidence> putForward(Criterion criterion, Situation situation) {
        return situation.evidence(criterion.id()).stream()
                .filter(one -> one.kind() != EvidenceKind.DOES_NOT_ARISE)
                .filter(one -> Attestations.begun(one, situation.day()))
                .toList();
    }

    /** What was read from live data about a topic by now, newest first. */
    static List<Evidence> live(String topic, Situation situation) {
        return situation.evidence(EvidenceKind.LIVE).stream()
                .filter(one -> one.topics().contains(topic))
                .filter(one -> Attestations.begun(one, situation.day()))
                .sorted(Comparator.comparing(Evidence::on).reversed())
                .toList();
    }

    static List<Ground> whileValid(List<Evidence> evidence, Criterion criterion) {
        int warnDays = Rules.setting(criterion, Attestations.WARN_DAYS);
        return evidence.stream()
                .map(one -> Ground.lasting(one, one.valid().until(), warnDays))
                .toList();
    }

    private static List<Ground> forMonths(List<Evidence> evidence, Criterion criterion) {
        return evidence.stream()
                .map(one -> Ground.forMonths(
                        one,
                        one.on(),
                        Rules.setting(criterion, Attestations.VALID_MONTHS),
                        Rules.setting(criterion, Attestations.WARN_DAYS)))
                .toList();
    }

    private static List<Evidence> of(EvidenceKind kind, Criterion criterion, Situation situation) {
        return putForward(criterion, situation).stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }
}

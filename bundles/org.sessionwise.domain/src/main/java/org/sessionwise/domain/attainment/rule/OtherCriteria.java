package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Ladder;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** What others decide: other criteria, or another bundle. */
final class OtherCriteria {

    private OtherCriteria() {}

    /** As the worst of those it rests on. */
    static DataRule inDate() {
        return DataRule.of(OtherCriteria::worst, Set.of());
    }

    /** Another bundle has to decide it. */
    static DataRule fourSources() {
        return DataRule.of(
                (criterion, situation) -> Verdict.of(
                        Status.NOT_ASSESSED,
                        "Plans, ledger, roster templates and staff records are not compared here yet."),
                Set.of());
    }

    private static Verdict worst(Criterion criterion, Situation situation) {
        List<CriterionId> others = criterion.restsOn();
        Status status = others.isEmpty()
                ? Status.NOT_ASSESSED
                : Ladder.worst(
                        others.stream().map(other -> status(other, situation)).toList());
        List<String> so = others.stream()
                .filter(other -> status(other, situation) == status)
                .map(CriterionId::value)
                .toList();
        Verdict verdict = Verdict.of(status, "It rests on others: " + String.join(", ", so) + " " + words(status));
        return until(others, situation).map(verdict::until).orElse(verdict);
    }

    private static Status status(CriterionId other, Situation situation) {
        return situation.verdict(other).map(Verdict::status).orElse(Status.NOT_ASSESSED);
    }

    private static Optional<LocalDate> until(List<CriterionId> others, Situation situation) {
        return others.stream()
                .flatMap(other -> situation.verdict(other).stream())
                .flatMap(verdict -> verdict.until().stream())
                .min(LocalDate::compareTo);
    }

    private static String words(Status status) {
        return switch (status) {
            case MET -> "hold.";
            case MET_EXPIRING -> "hold, but end soon.";
            case NOT_MET -> "do not hold.";
            case NOT_ASSESSED -> "are not assessed yet.";
            case NOT_APPLICABLE -> "do not apply.";
        };
    }
}

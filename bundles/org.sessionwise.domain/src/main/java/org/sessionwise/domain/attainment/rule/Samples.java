package org.sessionwise.domain.attainment.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** Samples of the consistency committee. One that is being worked on does not undo the last one that was finished. */
final class Samples {

    private static final String REVIEWED = "plans of the sample were reviewed";
    private static final String BACK = "plans of the sample that were returned to their team came back reviewed";

    private Samples() {}

    /** A sample was drawn, of plans within teams and between them, and each plan of it was looked at. */
    static DataRule sampled() {
        return DataRule.of(
                (criterion, situation) -> decide(
                        criterion,
                        situation,
                        Samples::isReviewed,
                        one -> notDrawn(one).isEmpty(),
                        one -> told(one, Topics.PLANS_REVIEWED, REVIEWED)),
                Cadence.SETTINGS);
    }

    /** What was returned to a team came back. */
    static DataRule returned() {
        return DataRule.of(
                (criterion, situation) -> {
                    Verdict verdict = decide(
                            criterion,
                            situation,
                            one -> isReviewed(one) && isWhole(one.count(Topics.PLANS_BACK)),
                            one -> true,
                            Samples::returned);
                    return verdict.status().counts() && isOfNone(verdict, situation)
                            ? Verdict.of(Status.NOT_APPLICABLE, "No plan of the last sample was returned to its team.")
                                    .from(verdict.evidence())
                            : verdict;
                },
                Cadence.SETTINGS);
    }

    private static Verdict decide(
            Criterion criterion,
            Situation situation,
            Predicate<Evidence> done,
            Predicate<Evidence> enough,
            Function<Evidence, String> told) {
        List<Evidence> drawn = drawn(situation);
        List<Evidence> finished = drawn.stream().filter(done).toList();
        Verdict verdict = Grounds.weigh(
                Cadence.grounds(finished.stream().filter(enough).toList(), criterion),
                situation,
                ground -> told.apply(ground.evidence()),
                "No sample is on record yet.");
        if (verdict.status().counts() || drawn.isEmpty()) {
            return verdict;
        }
        Evidence last = drawn.get(0);
        if (!done.test(last)) {
            boolean first = finished.isEmpty() && isInProgress(last, criterion, situation);
            return Verdict.of(first ? Status.NOT_ASSESSED : Status.NOT_MET, told.apply(last))
                    .from(List.of(last.id()));
        }
        return enough.test(last)
                ? verdict
                : Verdict.of(
                                Status.NOT_MET,
                                told.apply(last) + " It has no plans " + String.join(" and none ", notDrawn(last))
                                        + " to hold against each other.")
                        .from(List.of(last.id()));
    }

    /** Whoever draws the first sample has until it would be too old to work on it. */
    private static boolean isInProgress(Evidence sample, Criterion criterion, Situation situation) {
        boolean empty = sample.count(Topics.PLANS_REVIEWED)
                .filter(Proportion::isOfNothing)
                .isPresent();
        return !empty
                && !sample.topics().contains(Topics.CLOSED)
                && Cadence.grounds(List.of(sample), criterion).get(0).until().isAfter(situation.day());
    }

    private static boolean isOfNone(Verdict verdict, Situation situation) {
        return drawn(situation).stream()
                .filter(one -> verdict.evidence().contains(one.id()))
                .flatMap(one -> one.count(Topics.PLANS_BACK).stream())
                .anyMatch(Proportion::isOfNothing);
    }

    private static List<String> notDrawn(Evidence sample) {
        List<String> missing = new ArrayList<>();
        if (!sample.topics().contains(Topics.WITHIN_TEAMS)) {
            missing.add("of one team");
        }
        if (!sample.topics().contains(Topics.BETWEEN_TEAMS)) {
            missing.add("of several teams");
        }
        return missing;
    }

    private static String returned(Evidence sample) {
        return isReviewed(sample)
                ? told(sample, Topics.PLANS_BACK, BACK)
                : told(sample, Topics.PLANS_REVIEWED, REVIEWED);
    }

    private static String told(Evidence sample, String count, String words) {
        return sample.count(count)
                .map(found -> found.part() + " of " + found.whole() + " " + words + ", drawn on "
                        + Reasons.day(sample.on()) + ".")
                .orElse("What became of the last sample is not known.");
    }

    /** A sample of no plans is none. */
    private static boolean isReviewed(Evidence sample) {
        Optional<Proportion> reviewed = sample.count(Topics.PLANS_REVIEWED);
        return isWhole(reviewed) && !reviewed.orElseThrow().isOfNothing();
    }

    private static boolean isWhole(Optional<Proportion> count) {
        return count.isPresent() && count.get().part() == count.get().whole();
    }

    /** Newest first. */
    private static List<Evidence> drawn(Situation situation) {
        return situation.evidence(EvidenceKind.SAMPLE).stream()
                .filter(one -> !one.on().isAfter(situation.day()))
                .sorted(Comparator.comparing(Evidence::on).reversed())
                .toList();
    }
}

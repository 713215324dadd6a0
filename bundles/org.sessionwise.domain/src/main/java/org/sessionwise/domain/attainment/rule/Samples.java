package org.sessionwise.domain.attainment.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private Samples() {}

    /** A sample was drawn and each plan of it was looked at. */
    static DataRule sampled() {
        return DataRule.of(
                (criterion, situation) ->
                        finished(criterion, situation, Topics.PLANS_REVIEWED, "plans of the sample were reviewed"),
                Cadence.SETTINGS);
    }

    /** What was returned to a team came back. */
    static DataRule returned() {
        return DataRule.of(
                (criterion, situation) -> finished(
                        criterion,
                        situation,
                        Topics.PLANS_BACK,
                        "plans of the sample that were returned to their team came back reviewed"),
                Cadence.SETTINGS);
    }

    private static Verdict finished(Criterion criterion, Situation situation, String count, String words) {
        List<Evidence> drawn = drawn(situation);
        List<Evidence> finished = drawn.stream()
                .filter(one -> isReviewed(one) && isWhole(one.count(count)))
                .toList();
        Verdict verdict = Grounds.weigh(
                Cadence.grounds(finished, criterion),
                situation,
                ground -> told(ground.evidence(), count, words),
                "No sample is on record yet.");
        return verdict.status().counts() || drawn.isEmpty() || finished.contains(drawn.get(0))
                ? verdict
                : unfinished(drawn.get(0), count, words);
    }

    private static Verdict unfinished(Evidence sample, String count, String words) {
        return Verdict.of(
                        sample.count(count).isPresent() ? Status.NOT_MET : Status.NOT_ASSESSED,
                        told(sample, count, words))
                .from(List.of(sample.id()));
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

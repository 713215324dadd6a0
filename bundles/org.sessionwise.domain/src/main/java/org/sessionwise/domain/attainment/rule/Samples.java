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

/** Samples of the consistency committee. */
final class Samples {

    private Samples() {}

    /** A sample was drawn and each plan of it was looked at. */
    static DataRule sampled() {
        return DataRule.of(
                (criterion, situation) -> newest(situation)
                        .map(one -> weighed(
                                one,
                                one.count(Topics.PLANS_REVIEWED),
                                criterion,
                                situation,
                                "plans of the last sample were reviewed"))
                        .orElseGet(Samples::none),
                Cadence.SETTINGS);
    }

    /** What was returned to a team came back. */
    static DataRule returned() {
        return DataRule.of(
                (criterion, situation) -> newest(situation)
                        .map(one -> weighed(
                                one,
                                one.count(Topics.PLANS_BACK),
                                criterion,
                                situation,
                                "plans returned to their team came back reviewed"))
                        .orElseGet(Samples::none),
                Cadence.SETTINGS);
    }

    private static Verdict weighed(
            Evidence sample, Optional<Proportion> counted, Criterion criterion, Situation situation, String words) {
        if (counted.isEmpty()) {
            return Verdict.of(Status.NOT_ASSESSED, "What became of the last sample is not known.")
                    .from(List.of(sample.id()));
        }
        Proportion count = counted.get();
        String told = count.part() + " of " + count.whole() + " " + words + ".";
        return count.part() < count.whole()
                ? Verdict.of(Status.NOT_MET, told).counted(count).from(List.of(sample.id()))
                : Grounds.weigh(Cadence.grounds(List.of(sample), criterion), situation, ground -> told, "")
                        .counted(count);
    }

    private static Optional<Evidence> newest(Situation situation) {
        return situation.evidence().stream()
                .filter(one -> one.kind() == EvidenceKind.SAMPLE)
                .filter(one -> !one.on().isAfter(situation.day()))
                .max(Comparator.comparing(Evidence::on));
    }

    private static Verdict none() {
        return Verdict.of(Status.NOT_ASSESSED, "No sample is on record yet.");
    }
}

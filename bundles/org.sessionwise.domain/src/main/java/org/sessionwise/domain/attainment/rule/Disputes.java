package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** Mediation and appeals of the past months: those open on the day, and those closed not too long ago. */
final class Disputes {

    static final String WITHIN_DAYS = "withinDays";
    static final String PAST_MONTHS = "pastMonths";

    private Disputes() {}

    /** Each was closed, or is open, for no more than so many days. */
    static DataRule timely() {
        return DataRule.of(
                (criterion, situation) -> of(
                        criterion,
                        situation,
                        one -> true,
                        one -> days(one, situation.day()) <= Rules.setting(criterion, WITHIN_DAYS),
                        "took no longer than " + Rules.setting(criterion, WITHIN_DAYS) + " days"),
                Set.of(WITHIN_DAYS, PAST_MONTHS));
    }

    /** The job-plan system itself holds the outcome of each closed one. */
    static DataRule recorded() {
        return DataRule.of(
                (criterion, situation) -> of(
                        criterion,
                        situation,
                        one -> isClosed(one, situation.day()),
                        one -> one.topics().contains(Topics.OUTCOME_IN_SYSTEM),
                        "have their outcome in the job-plan system"),
                Set.of(PAST_MONTHS));
    }

    private static Verdict of(
            Criterion criterion,
            Situation situation,
            Predicate<Evidence> counting,
            Predicate<Evidence> holding,
            String words) {
        List<Evidence> recent =
                recent(criterion, situation).stream().filter(counting).toList();
        if (recent.isEmpty()) {
            return Verdict.of(
                    Status.NOT_ASSESSED,
                    "No mediation or appeal is on record for it; if none arose, somebody must say so.");
        }
        List<Evidence> good = recent.stream().filter(holding).toList();
        Proportion counted = new Proportion(good.size(), recent.size());
        return Verdict.of(
                        good.size() == recent.size() ? Status.MET : Status.NOT_MET,
                        good.size() + " of " + recent.size() + " mediations and appeals " + words + ".")
                .counted(counted)
                .from(recent.stream().map(Evidence::id).toList());
    }

    private static List<Evidence> recent(Criterion criterion, Situation situation) {
        LocalDate from = situation.day().minusMonths(Rules.setting(criterion, PAST_MONTHS));
        return situation.evidence(EvidenceKind.DISPUTE).stream()
                .filter(one -> !one.on().isAfter(situation.day()))
                .filter(one -> one.valid().until().isAfter(from))
                .toList();
    }

    private static boolean isClosed(Evidence one, LocalDate day) {
        return !one.valid().until().isAfter(day);
    }

    private static long days(Evidence one, LocalDate day) {
        return ChronoUnit.DAYS.between(one.on(), Ground.earlier(one.valid().until(), day));
    }
}

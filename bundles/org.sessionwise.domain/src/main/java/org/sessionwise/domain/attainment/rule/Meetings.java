package org.sessionwise.domain.attainment.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** What the log of meetings shows. */
final class Meetings {

    static final String MAXIMUM_MONTHS = "maximumMonths";
    static final String WARN_MONTHS = "warnMonths";

    private static final Set<String> PROFESSIONS = Set.of(Topics.FINANCE, Topics.CLINICAL, Topics.PEOPLE);
    private static final Set<String> REVIEWED =
            Set.of(Topics.INDICATORS, Topics.PLANNED_DELIVERED, Topics.DEMAND, Topics.OBJECTIVES);

    private Meetings() {}

    /** Meets within so many months, and it is said when it meets less often than is recommended. */
    static DataRule workforceGroup() {
        return DataRule.of(
                (criterion, situation) -> Grounds.weigh(
                        held(Topics.WORKFORCE_GROUP, situation).stream()
                                .map(one -> new Ground(
                                        one,
                                        Months.after(one.on(), Rules.setting(criterion, WARN_MONTHS)),
                                        Months.after(one.on(), Rules.setting(criterion, MAXIMUM_MONTHS))))
                                .toList(),
                        situation,
                        ground -> lastAndRecommended(ground, Rules.setting(criterion, WARN_MONTHS)),
                        none()),
                Set.of(MAXIMUM_MONTHS, WARN_MONTHS));
    }

    static DataRule committee() {
        return quarterly(Topics.CONSISTENCY_COMMITTEE);
    }

    static DataRule governance() {
        return quarterly(Topics.GOVERNANCE_GROUP);
    }

    /** Finance, clinical and people teams all present. */
    static DataRule serviceReview() {
        return complete(Evidence::roles, PROFESSIONS, "without ");
    }

    /** All four subjects covered. */
    static DataRule serviceReviewCovers() {
        return complete(Evidence::topics, REVIEWED, "but did not cover ");
    }

    /** Put forward for the criterion by whoever recorded the meeting. */
    static DataRule serviceReviewSupported() {
        return quarterly((criterion, situation) -> held(Topics.SERVICE_REVIEW, situation).stream()
                .filter(one -> one.criteria().contains(criterion.id()))
                .toList());
    }

    /** Any meeting of the team or its department that looked at demand. */
    static DataRule demandTracked() {
        return quarterly((criterion, situation) -> held(Topics.DEMAND, situation));
    }

    /** A team meeting that was put forward for the criterion. */
    static DataRule teamMeetingCovers() {
        return DataRule.of(
                (criterion, situation) -> Grounds.weigh(
                        held(Topics.TEAM_MEETING, situation).stream()
                                .filter(one -> one.criteria().contains(criterion.id()))
                                .map(one -> Ground.forMonths(
                                        one,
                                        one.on(),
                                        Rules.setting(criterion, Attestations.VALID_MONTHS),
                                        Rules.setting(criterion, Attestations.WARN_DAYS)))
                                .toList(),
                        situation,
                        Meetings::last,
                        "No team meeting is put forward for it yet."),
                Attestations.SETTINGS);
    }

    static List<Evidence> held(String topic, Situation situation) {
        return onRecord(EvidenceKind.MEETING, topic, situation);
    }

    static List<Evidence> onRecord(EvidenceKind kind, String topic, Situation situation) {
        return situation.evidence(kind).stream()
                .filter(one -> one.topics().contains(topic))
                .filter(one -> !one.on().isAfter(situation.day()))
                .toList();
    }

    private interface Log {
        List<Evidence> of(Criterion criterion, Situation situation);
    }

    private static DataRule quarterly(String body) {
        return quarterly((criterion, situation) -> held(body, situation));
    }

    private static DataRule quarterly(Log log) {
        return DataRule.of(
                (criterion, situation) -> Grounds.weigh(
                        Cadence.grounds(log.of(criterion, situation), criterion), situation, Meetings::last, none()),
                Cadence.SETTINGS);
    }

    /** Of the meetings in date one must be complete; otherwise it is said what the last one lacked. */
    private static DataRule complete(Function<Evidence, Set<String>> having, Set<String> wanted, String lacking) {
        return DataRule.of(
                (criterion, situation) -> {
                    List<Evidence> held = held(Topics.SERVICE_REVIEW, situation);
                    Predicate<Evidence> full = one -> having.apply(one).containsAll(wanted);
                    Verdict verdict = Grounds.weigh(
                            Cadence.grounds(held.stream().filter(full).toList(), criterion),
                            situation,
                            Meetings::last,
                            none());
                    return verdict.status().counts() || held.isEmpty()
                            ? verdict
                            : incomplete(verdict, newest(held), having, wanted, lacking);
                },
                Cadence.SETTINGS);
    }

    private static Verdict incomplete(
            Verdict verdict,
            Evidence last,
            Function<Evidence, Set<String>> having,
            Set<String> wanted,
            String lacking) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(having.apply(last));
        return missing.isEmpty()
                ? verdict
                : Verdict.of(
                                Status.NOT_MET,
                                "The last review was on " + Reasons.day(last.on()) + ", " + lacking
                                        + String.join(", ", missing) + ".")
                        .from(List.of(last.id()));
    }

    private static Evidence newest(List<Evidence> held) {
        return held.stream().max(Comparator.comparing(Evidence::on)).orElseThrow();
    }

    private static String last(Ground ground) {
        return "The last one was on " + Reasons.day(ground.evidence().on()) + ".";
    }

    private static String lastAndRecommended(Ground ground, int months) {
        return "The last one was on " + Reasons.day(ground.evidence().on()) + "; one every "
                + (months == 1 ? "month" : months + " months") + " is recommended.";
    }

    private static String none() {
        return "No such meeting is on record yet.";
    }
}

package org.sessionwise.domain.attainment.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.LiveCounts;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** What teams do together: meet before plans are agreed, keep a plan of their own, review each quarter. */
final class TeamRules {

    private TeamRules() {}

    /** Some plan is annualised. Whether that would meet service needs where none is, only a person can say. */
    static DataRule annualised() {
        return DataRule.of(
                (criterion, situation) -> {
                    Proportion counted = situation.people().of(PersonMeasure.ANNUALISED, PersonMeasure.ACTIVE);
                    String told = counted.part() + " of " + counted.whole() + " active plans are annualised";
                    return counted.part() > 0
                            ? Verdict.of(Status.MET, told + ".").counted(counted)
                            : Verdict.of(
                                            Status.NOT_ASSESSED,
                                            told + "; if service needs ask for none, somebody must say so.")
                                    .counted(counted);
                },
                Set.of());
    }

    /** A team meeting was held lately, and plans were agreed after it. */
    static DataRule meetingFirst() {
        return DataRule.of(
                TeamRules::agreedAfterMeeting,
                Set.of(Attestations.VALID_MONTHS, Attestations.WARN_DAYS, PeopleRule.MINIMUM_PERCENT));
    }

    static DataRule quarterReviewed() {
        return DataRule.of(
                (criterion, situation) ->
                        reviewed(Records.live(Topics.QUARTER_REVIEW, situation), criterion, situation),
                Cadence.SETTINGS);
    }

    /** Each flag of the last review has a cause and an action. */
    static DataRule flagsAnswered() {
        return DataRule.of(
                (criterion, situation) -> Records.live(Topics.QUARTER_REVIEW, situation).stream()
                        .findFirst()
                        .map(last -> answered(last, criterion, situation, Status.NOT_APPLICABLE))
                        .orElseGet(() -> reviewed(List.of(), criterion, situation)),
                Cadence.SETTINGS);
    }

    /** The quarter was reviewed, and where something was flagged, it was acted on. */
    static DataRule varianceActedOn() {
        return DataRule.of(
                (criterion, situation) -> Records.live(Topics.QUARTER_REVIEW, situation).stream()
                        .findFirst()
                        .map(last -> answered(last, criterion, situation, Status.MET))
                        .orElseGet(() -> reviewed(List.of(), criterion, situation)),
                Cadence.SETTINGS);
    }

    private static Verdict answered(Evidence last, Criterion criterion, Situation situation, Status unflagged) {
        Verdict inDate = reviewed(List.of(last), criterion, situation);
        Optional<Proportion> flags = last.count(LiveCounts.FLAGS_ANSWERED);
        if (!inDate.status().counts()) {
            return inDate;
        }
        if (flags.isEmpty()) {
            return Verdict.of(Status.NOT_ASSESSED, "What the last review flagged is not known.")
                    .from(inDate.evidence());
        }
        Proportion counted = flags.get();
        String told =
                counted.part() + " of " + counted.whole() + " flags of the last review have a cause and an action.";
        if (counted.isOfNothing()) {
            return unflagged == Status.MET
                    ? inDate
                    : Verdict.of(unflagged, "The last review flagged nothing.").from(inDate.evidence());
        }
        return counted.part() < counted.whole()
                ? Verdict.of(Status.NOT_MET, told).counted(counted).from(inDate.evidence())
                : inDate.counted(counted);
    }

    private static Verdict reviewed(List<Evidence> reviews, Criterion criterion, Situation situation) {
        return Grounds.weigh(
                Cadence.grounds(reviews, criterion),
                situation,
                ground -> "The last review was on "
                        + Reasons.day(ground.evidence().on()) + ".",
                "No review of a quarter is on record yet.");
    }

    private static Verdict agreedAfterMeeting(Criterion criterion, Situation situation) {
        List<Evidence> plans = TeamPlans.agreed(situation);
        Verdict held = Grounds.weigh(
                Stream.concat(Meetings.held(Topics.TEAM_MEETING, situation).stream(), plans.stream())
                        .map(one -> Ground.lasting(
                                one,
                                Months.after(one.on(), Rules.setting(criterion, Attestations.VALID_MONTHS)),
                                Rules.setting(criterion, Attestations.WARN_DAYS)))
                        .toList(),
                situation,
                ground -> "The last team meeting was on "
                        + Reasons.day(ground.evidence().on()) + ".",
                "No team meeting is on record yet.");
        return held.status().counts()
                ? plans.stream()
                        .flatMap(plan -> plan.count(LiveCounts.AFTER_MEETING).stream())
                        .findFirst()
                        .map(counted -> inOrder(held, counted, Rules.setting(criterion, PeopleRule.MINIMUM_PERCENT)))
                        .orElseGet(() -> Verdict.of(
                                Status.NOT_ASSESSED, "It is not known whether plans were agreed after the meeting."))
                : held;
    }

    private static Verdict inOrder(Verdict held, Proportion counted, int minimumPercent) {
        if (counted.isOfNothing()) {
            return Verdict.of(Status.NOT_ASSESSED, "There is no active plan yet to look into.");
        }
        return counted.isAtLeast(minimumPercent)
                ? held.counted(counted)
                : Verdict.of(
                                Status.NOT_MET,
                                counted.part() + " of " + counted.whole()
                                        + " active plans were agreed after a team meeting: " + Reasons.percent(counted)
                                        + ", at least " + minimumPercent + " % is asked for.")
                        .counted(counted)
                        .from(held.evidence());
    }
}

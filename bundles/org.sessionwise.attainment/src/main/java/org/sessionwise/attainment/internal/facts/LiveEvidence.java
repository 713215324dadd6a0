package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.QuarterReview;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.api.review.ReviewMeeting;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlanCheck;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.LiveCounts;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Topics;

/** What neighbours keep, as evidence in the form that {@link LiveCounts} tells. */
final class LiveEvidence {

    private LiveEvidence() {}

    /** Takes an agreed plan, which has a meeting. */
    static Evidence of(DepartmentId department, TeamPlan plan, TeamPlanCheck check) {
        String id = "live/team-plan/" + department + "/" + plan.team() + "/"
                + plan.year().from();
        LocalDate met = plan.content().meeting().orElseThrow().on();
        return Evidence.of(id, EvidenceKind.LIVE, AttainmentScope.of(department, plan.team()), met, plan.at())
                .title("Agreed plan of the team for the year from "
                        + plan.year().from())
                .valid(plan.year())
                .topics(Set.of(Topics.TEAM_PLAN))
                .count(LiveCounts.AFTER_MEETING, afterMeeting(check))
                .count(
                        LiveCounts.OBJECTIVES,
                        share(
                                plan.content().objectives().size()
                                        - check.unlinked().size(),
                                plan.content().objectives().size()))
                .count(
                        LiveCounts.OUTPUTS,
                        share(
                                check.outputs().stream()
                                        .filter(output -> output.standing() != TeamPlanCheck.Standing.SHORT)
                                        .count(),
                                check.outputs().size()))
                .count(
                        LiveCounts.ROLES_WITH_TIME,
                        share(
                                check.roles().stream()
                                        .filter(role -> role.cover() == TeamPlanCheck.Cover.COVERED)
                                        .count(),
                                check.roles().size()))
                .build();
    }

    private static Proportion afterMeeting(TeamPlanCheck check) {
        long after = order(check, TeamPlanCheck.Order.AFTER_MEETING);
        return share(after, after + order(check, TeamPlanCheck.Order.BEFORE_MEETING));
    }

    private static long order(TeamPlanCheck check, TeamPlanCheck.Order order) {
        return check.people().stream().filter(person -> person.order() == order).count();
    }

    /** Returns what a quarter's review and its frozen figures show; nothing of what is not there. */
    static List<Evidence> of(DepartmentId department, QuarterReview review, ZoneId zone) {
        List<Evidence> all = new ArrayList<>();
        review.meeting().ifPresent(meeting -> all.add(reviewed(department, review, meeting)));
        review.frozen()
                .ifPresent(frozen -> all.add(quarter(
                                "frozen-quarter",
                                department,
                                review.quarter(),
                                frozen.asAt().atZone(zone).toLocalDate(),
                                frozen.asAt())
                        .title("Figures of " + review.quarter() + ", frozen")
                        .topics(Set.of(Topics.FROZEN_QUARTER, review.quarter().label()))
                        .build()));
        return all;
    }

    private static Evidence reviewed(DepartmentId department, QuarterReview review, ReviewMeeting meeting) {
        long answered = review.flags().stream().filter(LiveEvidence::isAnswered).count();
        return quarter(
                        "quarter-review",
                        department,
                        review.quarter(),
                        meeting.content().on(),
                        lastWritten(review, meeting))
                .title("Review of " + review.quarter())
                .topics(Set.of(Topics.QUARTER_REVIEW, review.quarter().label()))
                .count(LiveCounts.FLAGS_ANSWERED, share(answered, review.flags().size()))
                .build();
    }

    /** Valid until the review of the quarter after it is overdue. */
    private static Evidence.Builder quarter(
            String what, DepartmentId department, FinancialQuarter quarter, LocalDate on, Instant known) {
        DateRange valid = new DateRange(
                quarter.days().until(), quarter.next().next().days().until());
        return Evidence.of(
                        "live/" + what + "/" + department + "/" + quarter,
                        EvidenceKind.LIVE,
                        AttainmentScope.of(department),
                        on,
                        known)
                .valid(valid);
    }

    private static boolean isAnswered(Flag flag) {
        Optional<ReviewEntry.Content> newest =
                flag.history().stream().findFirst().map(ReviewEntry::content);
        return newest.filter(content -> !content.cause().isBlank()
                        && !content.mitigation().isBlank()
                        && content.agreedOn().isPresent())
                .isPresent();
    }

    private static Instant lastWritten(QuarterReview review, ReviewMeeting meeting) {
        return Stream.concat(
                        Stream.of(meeting.at()),
                        review.flags().stream()
                                .flatMap(flag -> flag.history().stream().limit(1))
                                .map(ReviewEntry::at))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Takes the trust's tariffs, the latest first. */
    static List<Evidence> of(List<SpaTariff> tariffs) {
        List<Evidence> all = new ArrayList<>();
        LocalDate until = DateRange.OPEN_END;
        for (SpaTariff tariff : tariffs) {
            int rates = tariff.rates().size();
            if (rates > 0 && tariff.from().isBefore(until)) {
                all.add(Evidence.of(
                                "live/tariff/" + tariff.from(),
                                EvidenceKind.LIVE,
                                AttainmentScope.trust(),
                                tariff.from(),
                                tariff.at())
                        .title("Tariff for supporting roles from " + tariff.from())
                        .valid(new DateRange(tariff.from(), until))
                        .topics(Set.of(Topics.TARIFF))
                        .count(LiveCounts.RATES, share(rates, rates))
                        .build());
            }
            until = tariff.from();
        }
        return all;
    }

    private static Proportion share(long part, long whole) {
        return new Proportion(part, whole);
    }
}

package org.sessionwise.attainment.internal.catalogue;

import static org.sessionwise.domain.attainment.EvidenceKind.DATA_REQUEST;
import static org.sessionwise.domain.attainment.EvidenceKind.DISPUTE;
import static org.sessionwise.domain.attainment.EvidenceKind.DOCUMENT;
import static org.sessionwise.domain.attainment.EvidenceKind.LIVE;
import static org.sessionwise.domain.attainment.EvidenceKind.MEETING;
import static org.sessionwise.domain.attainment.EvidenceKind.POLICY;
import static org.sessionwise.domain.attainment.EvidenceKind.REPORT;
import static org.sessionwise.domain.attainment.EvidenceKind.ROLE;
import static org.sessionwise.domain.attainment.EvidenceKind.SAMPLE;

import java.time.LocalDate;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.LiveCounts;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;

/** For each criterion a situation in which the data hold, and with {@link #met} what a person has to say is said, too. */
final class GoodScenes {

    static final LocalDate ATTESTED = LocalDate.of(2026, 3, 1);
    static final LocalDate ASKED = LocalDate.of(2026, 6, 1);
    static final LocalDate MET = LocalDate.of(2026, 10, 5);
    static final LocalDate TEAM_MET = LocalDate.of(2026, 2, 10);
    static final LocalDate APPROVED = LocalDate.of(2024, 6, 15);
    static final Set<String> OPEN = Set.of(Topics.WITHIN_TEAMS, Topics.BETWEEN_TEAMS);
    static final Set<String> CLOSED = Set.of(Topics.WITHIN_TEAMS, Topics.BETWEEN_TEAMS, Topics.CLOSED);
    static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    private static final LocalDate ENDS = LocalDate.of(2027, 5, 1);

    private GoodScenes() {}

    static Scene met(String id) {
        Scene scene = data(id);
        return scene.criterion().means() == Means.PART ? scene.attested(ATTESTED) : scene;
    }

    static Scene data(String id) {
        Scene scene = Scene.of(id);
        return switch (scene.criterion().rule()) {
            case "attested" -> scene.planned(1).attested(ATTESTED);
            case "other-systems" ->
                scene.people(91, one -> one, PersonFact.ON_DEDICATED_SYSTEM)
                        .people(9, one -> one, PersonFact.ON_OTHER_SYSTEM);
            case "trained-users" -> scene.people(3, one -> one.trained(Scene.ALWAYS), PersonFact.ON_DEDICATED_SYSTEM);
            case "active-plans" -> scene.planned(9).people(1, one -> one);
            case "complete-plans" -> scene.planned(3, PersonFact.OBJECTIVES, PersonFact.EXPECTED_ACTIVITY);
            case "time-for-agreeing" -> scene.planned(3, PersonFact.AGREES_PLANS, PersonFact.TIME_FOR_AGREEING);
            case "rostered-training" -> scene.planned(3).attested(ATTESTED);
            case "categories" -> scene.planned(3, PersonFact.CATEGORIES);
            case "outputs" -> scene.planned(3, PersonFact.OUTPUT_OF_EACH);
            case "reconciled" -> scene.planned(9, PersonFact.RECONCILED).planned(1);
            case "signed" -> scene.planned(3, PersonFact.SIGNED);
            case "annualised" -> scene.planned(1, PersonFact.ANNUALISED).planned(9);
            case "annualisation-agreed" -> scene.planned(3, PersonFact.ANNUALISED, PersonFact.ANNUALISATION_AGREED);
            case "four-sources" -> scene.planned(3);
            default -> scene.criterion().reach() == Reach.TEAM ? ofTeam(scene) : ofTrust(scene.planned(3));
        };
    }

    private static Scene ofTrust(Scene scene) {
        return switch (scene.criterion().rule()) {
            case "recorded" -> scene.forward(DOCUMENT, ATTESTED, one -> one);
            case "policy-approved" -> scene.forward(POLICY, APPROVED, one -> one);
            case "policy-covers-groups" ->
                scene.forward(POLICY, APPROVED, one -> one.topics(Set.of("Nursing", "Medical"))
                        .valid(new DateRange(APPROVED, ENDS)));
            case "role-named" -> scene.forward(ROLE, APPROVED, one -> one.valid(new DateRange(APPROVED, ENDS)));
            case "tariff" ->
                scene.shown(
                        LIVE, APPROVED, one -> one.topics(Set.of(Topics.TARIFF)).valid(new DateRange(APPROVED, ENDS)));
            case "workforce-group-meets" -> scene.meeting(MET, Topics.WORKFORCE_GROUP);
            case "committee-meets" -> scene.meeting(MET, Topics.CONSISTENCY_COMMITTEE);
            case "governance-meets" -> scene.meeting(MET, Topics.GOVERNANCE_GROUP);
            case "sampled", "returned" -> sample(scene, MET, 8, 2);
            case "requests-answered" ->
                scene.shown(DATA_REQUEST, ASKED, one -> one.valid(new DateRange(ASKED, ASKED.plusDays(20))));
            case "disputes-timely", "disputes-recorded" -> dispute(scene, LocalDate.of(2026, 6, 1), 92);
            default ->
                throw new IllegalArgumentException(
                        "no scene for " + scene.criterion().rule());
        };
    }

    private static Scene ofTeam(Scene scene) {
        scene.planned(3, PersonFact.ALIGNED);
        return switch (scene.criterion().rule()) {
            case "recorded" -> scene.forward(DOCUMENT, ATTESTED, one -> one);
            case "demand-tracked" -> scene.meeting(MET, Topics.SERVICE_REVIEW, Topics.DEMAND);
            case "service-review" ->
                scene.shown(MEETING, MET, one -> one.topics(Set.of(Topics.SERVICE_REVIEW))
                        .roles(Set.of(Topics.FINANCE, Topics.CLINICAL, Topics.PEOPLE, "scribe")));
            case "service-review-covers" ->
                scene.meeting(
                        MET,
                        Topics.SERVICE_REVIEW,
                        Topics.INDICATORS,
                        Topics.PLANNED_DELIVERED,
                        Topics.DEMAND,
                        Topics.OBJECTIVES);
            case "service-review-supported" ->
                scene.forward(MEETING, MET, one -> one.topics(Set.of(Topics.SERVICE_REVIEW)));
            case "team-meeting-covers" ->
                scene.forward(MEETING, TEAM_MET, one -> one.topics(Set.of(Topics.TEAM_MEETING)));
            case "team-meeting-first", "team-plan-sets", "aligned", "team-plan-roles" -> teamPlan(scene, 3, 3);
            case "quarter-reviewed", "flags-answered", "variance-acted-on" -> review(scene, MET, 4, 4);
            case "reports" -> report(report(scene, Topics.BOARD, MET), Topics.DEPARTMENT, MET);
            case "in-date" -> {
                scene.criterion().restsOn().forEach(other -> scene.other(other.value(), Status.MET));
                yield scene;
            }
            default ->
                throw new IllegalArgumentException(
                        "no scene for " + scene.criterion().rule());
        };
    }

    /** A plan of the team from the day of its meeting, for a year. */
    static Scene teamPlan(Scene scene, int part, int whole) {
        Proportion count = new Proportion(part, whole);
        return scene.shown(LIVE, TEAM_MET, one -> one.topics(Set.of(Topics.TEAM_PLAN))
                .valid(new DateRange(TEAM_MET, TEAM_MET.plusYears(1)))
                .count(LiveCounts.AFTER_MEETING, count)
                .count(LiveCounts.OBJECTIVES, count)
                .count(LiveCounts.OUTPUTS, count)
                .count(LiveCounts.ROLES_WITH_TIME, count));
    }

    static Scene review(Scene scene, LocalDate on, int answered, int flags) {
        return scene.shown(LIVE, AttainmentScope.of(Scene.GASTRO), on, one -> one.topics(Set.of(Topics.QUARTER_REVIEW))
                .count(LiveCounts.FLAGS_ANSWERED, new Proportion(answered, flags)));
    }

    static Scene report(Scene scene, String reader, LocalDate on) {
        return scene.shown(REPORT, AttainmentScope.trust(), on, one -> one.topics(Set.of(reader)));
    }

    static Scene sample(Scene scene, LocalDate on, int reviewed, int back) {
        return sample(scene, on, new Proportion(reviewed, 8), new Proportion(back, 2), CLOSED);
    }

    static Scene sample(Scene scene, LocalDate on, Proportion reviewed, Proportion back, Set<String> topics) {
        return scene.shown(SAMPLE, on, one -> one.topics(topics)
                .count(Topics.PLANS_REVIEWED, reviewed)
                .count(Topics.PLANS_BACK, back));
    }

    static Scene dispute(Scene scene, LocalDate on, int days) {
        return scene.shown(DISPUTE, on, one -> one.valid(new DateRange(on, on.plusDays(days)))
                .topics(Set.of(Topics.OUTCOME_IN_SYSTEM)));
    }
}

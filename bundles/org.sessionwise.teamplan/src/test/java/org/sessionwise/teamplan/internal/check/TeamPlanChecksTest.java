package org.sessionwise.teamplan.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.teamplan.internal.check.Plans.AMY;
import static org.sessionwise.teamplan.internal.check.Plans.BOB;
import static org.sessionwise.teamplan.internal.check.Plans.CAT;
import static org.sessionwise.teamplan.internal.check.Plans.DAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.teamplan.ExpectedOutput;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlanCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.Cover;
import org.sessionwise.api.teamplan.TeamPlanCheck.Order;
import org.sessionwise.api.teamplan.TeamPlanCheck.OutputCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.Standing;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Remuneration;

class TeamPlanChecksTest {

    private static final Fraction FIVE_PERCENT = new Fraction(1, 20);

    @Test
    void plansAddUpExactlyAndEachContributionIsTold() {
        OutputCheck check = output(
                1200,
                "patients",
                Map.of(AMY, Plans.plan(AMY, Plans.clinicOf(1, 12)), BOB, Plans.plan(BOB, Plans.clinicOf(4, 10))));

        assertEquals(Fraction.of(42 * 12 + 105), check.planned());
        assertEquals(Standing.SHORT, check.standing());
        assertEquals(Fraction.of(609 - 1200), check.difference());
        assertEquals(
                List.of(AMY, BOB),
                check.contributions().stream().map(one -> one.staff()).toList());
        assertEquals(new Fraction(21, 2), check.contributions().get(1).sessions());
        assertEquals(Fraction.of(105), check.contributions().get(1).amount());
    }

    @ParameterizedTest
    @CsvSource({"530, MET", "531, SHORT", "480, MET", "479, OVER", "504, MET"})
    void withinTheToleranceAnOutputIsMet(int expected, Standing standing) {
        assertEquals(
                standing,
                output(expected, "patients", Map.of(AMY, Plans.plan(AMY, Plans.clinicOf(1, 12))))
                        .standing());
    }

    @Test
    void whoDoesTheActivityWithoutAnAgreedOutputInTheUnitIsNamed() {
        OutputCheck check = output(
                100,
                "Patients",
                Map.of(
                        AMY, Plans.plan(AMY, Plans.clinicOf(1, 12)),
                        BOB, Plans.plan(BOB, Plans.clinic(1).build()),
                        CAT,
                                Plans.plan(
                                        CAT,
                                        Plans.clinic(1)
                                                .output(new Output(Fraction.of(3), "cases"))
                                                .build())));

        assertEquals(Fraction.of(504), check.planned());
        assertEquals(List.of(BOB, CAT), check.withoutOutput());
    }

    @Test
    void aPlanCountsForAWholeYearWhateverDayItBeganOn() {
        JobPlanVersion lateStarter = JobPlanVersion.builder(
                        new JobPlanId("JP-late"),
                        1,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        new DateRange(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 7, 1)))
                .contract(Contract.inProgrammedActivities("CONSULTANT_2003_ENGLAND", Duration.ofHours(4)))
                .activities(List.of(Plans.clinicOf(1, 12), Plans.flexibleOf(60, 8)))
                .build();

        OutputCheck check = output(1, "patients", Map.of(AMY, lateStarter));

        assertEquals(
                List.of(Fraction.of(42), new Fraction(42, 4)),
                check.contributions().stream().map(one -> one.sessions()).toList());
        assertEquals(Fraction.of(42 * 12 + 42 * 2), check.planned());
    }

    @Test
    void privateWorkIsNoOutputOfTheTeam() {
        OutputCheck check = output(
                100,
                "patients",
                Map.of(
                        AMY,
                        Plans.plan(
                                AMY,
                                Plans.clinic(1)
                                        .output(new Output(Fraction.of(12), "patients"))
                                        .remuneration(Remuneration.PRIVATE)
                                        .build())));

        assertEquals(Fraction.ZERO, check.planned());
        assertEquals(List.of(), check.withoutOutput());
    }

    @Test
    void anObjectiveIsLinkedByAPlansOwnObjectiveOrByAnActivity() {
        TeamPlanContent content = TeamPlanContent.of(
                Optional.empty(),
                List.of(objective("T1"), objective("T2"), objective("T3"), objective("T4")),
                List.of(),
                List.of());
        Objective same = new Objective(new ObjectiveId("T1"), Objective.Level.TEAM, "words", Optional.empty());
        Objective supporting = new Objective(
                new ObjectiveId("own"), Objective.Level.PERSON, "words", Optional.of(new ObjectiveId("T2")));
        JobPlanVersion plan = Plans.builder(
                        AMY,
                        Plans.clinic(1)
                                .objectives(List.of(new ObjectiveId("T3")))
                                .build())
                .agreement(Agreement.of(List.of(), List.of(), List.of(same, supporting), List.of()))
                .build();

        TeamPlanCheck check = check(content, Map.of(AMY, plan));

        assertEquals(List.of(objective("T4")), check.unlinked());
    }

    @Test
    void plansAreHeldAgainstTheDayOfTheMeeting() {
        TeamPlanContent met = TeamPlanContent.of(
                Optional.of(new TeamMeeting(LocalDate.of(2026, 2, 10), "", "")), List.of(), List.of(), List.of());
        Map<StaffId, JobPlanVersion> plans = Map.of(
                AMY, Plans.builder(AMY).approvedOn(LocalDate.of(2026, 2, 10)).build(),
                BOB, Plans.builder(BOB).approvedOn(LocalDate.of(2026, 2, 9)).build());
        StaffId without = new StaffId("zoe");
        TeamPlanCheck check =
                new TeamPlanChecks(met, Plans.ruling(plans)).check(Set.of(without, BOB, AMY), DAY, FIVE_PERCENT);

        assertEquals(
                List.of(Order.AFTER_MEETING, Order.BEFORE_MEETING, Order.NO_PLAN),
                check.people().stream().map(person -> person.order()).toList());
        assertEquals(Order.NOT_KNOWN, check(content(), plans).people().get(0).order());
    }

    @Test
    void aPlanCoversTheTimeOfAllRolesOfItsOwnerOrNot() {
        TeamPlanContent content = TeamPlanContent.of(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(
                        new LeadershipRole("Governance lead", AMY, 1, 60),
                        new LeadershipRole("Trainee supervision", AMY, 2, 90),
                        new LeadershipRole("Governance lead", BOB, 1, 60),
                        new LeadershipRole("Audit lead", CAT, 1, 60)));

        List<TeamPlanCheck.RoleCheck> roles = check(
                        content,
                        Map.of(
                                AMY,
                                Plans.plan(AMY, Plans.supporting("GOVERNANCE_LEAD", 60), Plans.supporting("CPD", 90)),
                                BOB,
                                Plans.plan(BOB, Plans.supporting("CPD", 59))))
                .roles();

        assertEquals(
                List.of(Cover.COVERED, Cover.COVERED, Cover.NOT_COVERED, Cover.NO_PLAN),
                roles.stream().map(role -> role.cover()).toList());
        assertEquals(Fraction.of(60), roles.get(0).named());
        assertEquals(Fraction.ZERO, roles.get(1).named());
        assertEquals(Fraction.of(150), roles.get(1).agreed());
        assertEquals(Fraction.of(150), roles.get(1).supporting());
    }

    private static OutputCheck output(int expected, String unit, Map<StaffId, JobPlanVersion> plans) {
        ExpectedOutput output = new ExpectedOutput(new ActivityCode("CLINIC"), Fraction.of(expected), unit, List.of());
        TeamPlanContent content = TeamPlanContent.of(Optional.empty(), List.of(), List.of(output), List.of());
        return check(content, plans).outputs().get(0);
    }

    private static TeamPlanContent content() {
        return TeamPlanContent.of(Optional.empty(), List.of(), List.of(), List.of());
    }

    private static TeamObjective objective(String id) {
        return new TeamObjective(new ObjectiveId(id), "Shorter waits", "");
    }

    private static TeamPlanCheck check(TeamPlanContent content, Map<StaffId, JobPlanVersion> plans) {
        return new TeamPlanChecks(content, Plans.ruling(plans)).check(plans.keySet(), DAY, FIVE_PERCENT);
    }
}

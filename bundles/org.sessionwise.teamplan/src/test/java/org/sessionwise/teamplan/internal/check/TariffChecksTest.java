package org.sessionwise.teamplan.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.teamplan.internal.check.Plans.AMY;
import static org.sessionwise.teamplan.internal.check.Plans.BOB;
import static org.sessionwise.teamplan.internal.check.Plans.CAT;
import static org.sessionwise.teamplan.internal.check.Plans.DAY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.Actor;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.TariffReport;
import org.sessionwise.api.teamplan.TariffReport.Outside;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.JobPlanVersion;

class TariffChecksTest {

    private static final RuleSource TRUST = new RuleSource("Local guidance", "3", RuleSource.Standing.TRUST);
    private static final SpaTariff.Rate SUPERVISION = new SpaTariff.Rate("Trainee supervision", List.of(60, 30), TRUST);

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 90", "3, 120", "5, 180"})
    void theFirstTraineeCountsMoreThanThoseThatFollow(int trainees, long minutes) {
        assertEquals(minutes, SUPERVISION.minutesFor(trainees));
    }

    @Test
    void aPlanOutsideTheTariffIsToldWithByHowMuch() {
        List<LeadershipRole> held = List.of(
                new LeadershipRole("Trainee supervision", AMY, 2, 90),
                new LeadershipRole("trainee-supervision", CAT, 1, 60));
        TariffReport report = report(
                held,
                Map.of(
                        AMY, Plans.plan(AMY, Plans.supporting("TRAINEE_SUPERVISION", 60)),
                        BOB, Plans.plan(BOB, Plans.supporting("Trainee supervision", 76)),
                        CAT, Plans.plan(CAT, Plans.supporting("CPD", 300))));

        assertEquals(3, report.compared());
        assertEquals(
                List.of(AMY, BOB, CAT),
                report.outside().stream().map(Outside::staff).toList());
        assertEquals(
                List.of(Fraction.of(-30), Fraction.of(16), Fraction.of(-60)),
                report.outside().stream().map(Outside::difference).toList());
        assertEquals(
                List.of(true, false, true),
                report.outside().stream().map(Outside::held).toList());
    }

    @Test
    void withinTheToleranceAPlanIsInsideTheTariff() {
        TariffReport report = report(
                List.of(),
                Map.of(
                        AMY, Plans.plan(AMY, Plans.supporting("TRAINEE_SUPERVISION", 75)),
                        BOB, Plans.plan(BOB, Plans.supporting("TRAINEE_SUPERVISION", 45))));

        assertEquals(2, report.compared());
        assertTrue(report.outside().isEmpty());
    }

    @Test
    void whoNeitherHasTheRoleNorNamesItIsNotCompared() {
        assertEquals(
                0,
                report(List.of(), Map.of(AMY, Plans.plan(AMY, Plans.supporting("CPD", 75))))
                        .compared());
    }

    @Test
    void withoutATariffNothingIsCompared() {
        TariffReport report = new TariffChecks(Plans.ruling(Map.of()), List.of(), 15)
                .report(Optional.empty(), List.of(member(AMY)), DAY);

        assertTrue(report.tariff().isEmpty() && report.outside().isEmpty());
    }

    @Test
    void aRoleStandsOnceInATariff() {
        SpaTariff.Rate again = new SpaTariff.Rate("TRAINEE SUPERVISION", List.of(5), TRUST);

        assertThrows(IllegalArgumentException.class, () -> tariff(SUPERVISION, again));
    }

    private static TariffReport report(List<LeadershipRole> held, Map<StaffId, JobPlanVersion> plans) {
        List<TeamMember> members = List.of(member(AMY), member(BOB), member(CAT));
        return new TariffChecks(Plans.ruling(plans), held, 15).report(Optional.of(tariff(SUPERVISION)), members, DAY);
    }

    private static SpaTariff tariff(SpaTariff.Rate... rates) {
        return SpaTariff.of(DAY, List.of(rates), 1, new Actor("administrator"), Instant.EPOCH);
    }

    private static TeamMember member(StaffId staff) {
        return new TeamMember(staff, new TeamId("red"), "Medical and dental");
    }
}

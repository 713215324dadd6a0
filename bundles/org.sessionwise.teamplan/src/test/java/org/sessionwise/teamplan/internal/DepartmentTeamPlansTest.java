package org.sessionwise.teamplan.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.ExpectedOutput;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.Share;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.teamplan.internal.store.TeamPlanStore;

class DepartmentTeamPlansTest {

    private static final TeamId RED = new TeamId("red");
    private static final TeamId BLUE = new TeamId("blue");
    private static final StaffId AMY = new StaffId("amy");
    private static final Actor LEAD = new Actor("lead");
    private static final Instant NOON = Instant.parse("2026-02-10T12:00:00Z");
    private static final TeamPlanContent NOTHING =
            TeamPlanContent.of(Optional.empty(), List.of(), List.of(), List.of());
    private static final TeamPlanContent FULL = TeamPlanContent.of(
            Optional.of(new TeamMeeting(LocalDate.of(2026, 2, 10), "consultants, nurses", "Agreed unanimously.")),
            List.of(
                    new TeamObjective(new ObjectiveId("T1"), "Shorter waits", "Access"),
                    new TeamObjective(new ObjectiveId("T2"), "Fewer letters", "")),
            List.of(
                    new ExpectedOutput(
                            new ActivityCode("CLINIC"),
                            new Fraction(4001, 3),
                            "patients",
                            List.of(
                                    new Share(AMY, Share.Measure.PART, new Fraction(1, 3)),
                                    new Share(new StaffId("bob"), Share.Measure.SESSIONS, Fraction.of(42)))),
                    new ExpectedOutput(new ActivityCode("CLINIC"), Fraction.of(20), "reports", List.of())),
            List.of(new LeadershipRole("Trainee supervision", AMY, 2, 90)));

    @TempDir
    private Path directory;

    private final AuditOfTests audit = new AuditOfTests();
    private EmbeddedDatabase database;
    private StoredSpaTariffs tariffs;
    private DepartmentTeamPlans plans;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        tariffs = new StoredSpaTariffs(database, audit, Clock.fixed(NOON, ZoneOffset.UTC));
        plans = department("gastro");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DepartmentTeamPlans department(String id) {
        return new DepartmentTeamPlans(
                new DepartmentId(id),
                new Settings(MonthDay.of(4, 1), new Fraction(1, 20), 15, 8, CapabilityState.on()),
                new TeamPlanStore(database),
                audit,
                new RegisterOfTests(Map.of()),
                tariffs,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void whatIsSavedIsFoundAsItWas() throws Exception {
        plans.save(RED, 2026, FULL, TeamPlan.State.AGREED, 0, LEAD);

        TeamPlan found = plans.find(RED, 2026).orElseThrow();

        assertEquals(FULL, found.content());
        assertEquals(TeamPlan.State.AGREED, found.state());
        assertEquals(new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 4, 1)), found.year());
        assertEquals(List.of(1L, LEAD, NOON), List.of(found.version(), found.by(), found.at()));
    }

    @Test
    void otherTeamsYearsAndDepartmentsHaveTheirOwn() throws Exception {
        plans.save(RED, 2026, FULL, TeamPlan.State.AGREED, 0, LEAD);

        assertTrue(plans.find(BLUE, 2026).isEmpty());
        assertTrue(plans.find(RED, 2027).isEmpty());
        assertTrue(department("sleep").find(RED, 2026).isEmpty());
    }

    @Test
    void whoHadAnOlderVersionBeforeThemIsRefusedAndNothingIsLost() throws Exception {
        plans.save(RED, 2026, FULL, TeamPlan.State.DRAFT, 0, LEAD);
        plans.save(RED, 2026, NOTHING, TeamPlan.State.DRAFT, 1, new Actor("coordinator"));

        assertThrows(ChangedMeanwhileException.class, () -> plans.save(RED, 2026, FULL, TeamPlan.State.DRAFT, 1, LEAD));
        assertThrows(ChangedMeanwhileException.class, () -> plans.save(RED, 2026, FULL, TeamPlan.State.DRAFT, 0, LEAD));

        assertEquals(NOTHING, plans.find(RED, 2026).orElseThrow().content());
        assertEquals(
                List.of(2L, 1L),
                plans.versions(RED, 2026).stream().map(TeamPlan::version).toList());
        assertEquals(FULL, plans.versions(RED, 2026).get(1).content());
        assertEquals(
                List.of(
                        "lead team plan saved department gastro, team red, 2026",
                        "coordinator team plan saved department gastro, team red, 2026"),
                audit.lines());
    }

    @Test
    void withoutAMeetingNothingIsAgreed() {
        assertThrows(
                IllegalArgumentException.class, () -> plans.save(RED, 2026, NOTHING, TeamPlan.State.AGREED, 0, LEAD));
        assertEquals(List.of(), audit.lines());
    }

    @Test
    void aWriteThatCannotBeAuditedIsNotKept() throws Exception {
        audit.isBroken = true;

        assertThrows(IllegalStateException.class, () -> plans.save(RED, 2026, FULL, TeamPlan.State.DRAFT, 0, LEAD));
        assertThrows(IllegalStateException.class, () -> tariffs.save(LocalDate.of(2026, 4, 1), List.of(), 0, LEAD));

        assertTrue(plans.find(RED, 2026).isEmpty());
        assertTrue(tariffs.all().isEmpty());
    }

    @Test
    void aTariffTakesThePlaceOfTheOneOfItsDayOnly() throws Exception {
        tariffs.save(LocalDate.of(2025, 4, 1), List.of(rate(60)), 0, LEAD);
        tariffs.save(LocalDate.of(2026, 4, 1), List.of(rate(45, 30, 15)), 0, LEAD);
        tariffs.save(LocalDate.of(2026, 4, 1), List.of(rate(50, 30)), 1, LEAD);

        List<SpaTariff> all = tariffs.all();

        assertEquals(2, all.size());
        assertEquals(List.of(rate(50, 30)), all.get(0).rates());
        assertEquals(2, all.get(0).version());
        assertThrows(ChangedMeanwhileException.class, () -> tariffs.save(LocalDate.of(2026, 4, 1), List.of(), 1, LEAD));
        assertThrows(ChangedMeanwhileException.class, () -> tariffs.remove(LocalDate.of(2026, 4, 1), 1, LEAD));
        tariffs.remove(LocalDate.of(2026, 4, 1), 2, LEAD);
        assertEquals(List.of(rate(60)), tariffs.all().get(0).rates());
    }

    @Test
    void theTariffOfADayIsTheLatestThatHasBegun() throws Exception {
        tariffs.save(LocalDate.of(2025, 4, 1), List.of(rate(60)), 0, LEAD);
        tariffs.save(LocalDate.of(2026, 4, 1), List.of(rate(45)), 0, LEAD);
        List<TeamMember> members = List.of(new TeamMember(AMY, RED, "Medical and dental"));

        assertEquals(LocalDate.of(2025, 4, 1), begun(members, LocalDate.of(2026, 3, 31)));
        assertEquals(LocalDate.of(2026, 4, 1), begun(members, LocalDate.of(2026, 4, 1)));
        assertTrue(
                plans.outsideTariff(members, LocalDate.of(2025, 3, 31)).tariff().isEmpty());
    }

    private LocalDate begun(List<TeamMember> members, LocalDate day) throws NoAnswerException {
        return plans.outsideTariff(members, day).tariff().orElseThrow().from();
    }

    @Test
    void aCheckCountsTheTeamsPeopleOnly() throws Exception {
        TeamPlan kept = plans.save(RED, 2026, FULL, TeamPlan.State.AGREED, 0, LEAD);

        assertEquals(
                List.of(AMY),
                plans.check(kept, Set.of(AMY), LocalDate.of(2026, 6, 1)).people().stream()
                        .map(person -> person.staff())
                        .toList());
    }

    @Test
    void theYearOfADayBeginsAsTheDepartmentSet() {
        Settings settings = new Settings(MonthDay.of(4, 1), Fraction.ZERO, 0, 1, CapabilityState.on());

        assertEquals(2025, settings.yearOf(LocalDate.of(2026, 3, 31)));
        assertEquals(2026, settings.yearOf(LocalDate.of(2026, 4, 1)));
    }

    private static SpaTariff.Rate rate(Integer... steps) {
        return new SpaTariff.Rate(
                "Trainee supervision",
                List.of(steps),
                new RuleSource("Guidance", "2.1", RuleSource.Standing.SECOND_HAND));
    }
}

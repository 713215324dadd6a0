package org.sessionwise.reconciliation.internal.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.Restatement;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.year.YearAmount;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.reconciliation.internal.store.LineParts;

class StoredQuartersTest {

    private static final FinancialQuarter SPRING = FinancialQuarter.parse("2026-Q1");
    private static final LineKey DEPARTMENT = LineKey.of(LineKey.Kind.DEPARTMENT, "anaes");
    private static final LineKey BLUE = LineKey.of(LineKey.Kind.TEAM, "blue");
    private static final ReviewSight LEAD_OF_RED = ReviewSight.of(
            new DepartmentId("anaes"), false, Set.of(new TeamId("red")), ReviewDesk.people("amy", "bob"));

    @TempDir
    private Path directory;

    private ReviewDesk desk;

    @BeforeEach
    void open() {
        desk = new ReviewDesk(directory);
        desk.figures.say(DEPARTMENT, SPRING.days(), "80", "211/3");
        desk.figures.say(ReviewDesk.RED, SPRING.days(), "40", "30");
        desk.figures.say(BLUE, SPRING.days(), "40", "121/3");
        desk.figures.say(LineKey.of(LineKey.Kind.PERSON, "amy"), SPRING.days(), "20", "15");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFrozenQuarterKeepsItsFiguresExactly() throws Exception {
        FrozenQuarter frozen = desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);

        QuarterRecord record = only(ReviewDesk.ALL);

        assertEquals(
                List.of(DEPARTMENT, ReviewDesk.RED, BLUE).stream()
                        .map(LineKey::toString)
                        .toList(),
                record.frozen().lines().stream()
                        .map(line -> line.key().toString())
                        .toList(),
                "and nothing about single people");
        assertEquals(desk.figures.asAt, record.frozen().asAt());
        assertEquals(ReviewDesk.LEAD, record.frozen().by());
        for (int i = 0; i < frozen.lines().size(); i++) {
            assertEquals(
                    LineParts.of(frozen.lines().get(i)),
                    LineParts.of(record.frozen().lines().get(i)));
        }
        assertEquals(
                new Fraction(211, 3),
                record.frozen().lines().get(0).side(Basis.DELIVERED).done().sessions());
        assertEquals(List.of(), record.restatements());
        assertEquals(
                List.of("lead quarter frozen: department anaes, quarter 2026-Q1 3 lines as at 2026-07-05T09:00:00Z"),
                desk.audit.lines());
    }

    @Test
    void whatIsFrozenTogetherWasReadTogether() throws Exception {
        desk.figures.changesAhead = 1_000;
        assertThrows(NoAnswerException.class, () -> desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD));
        assertEquals(List.of(), desk.reviews.quarters(ReviewDesk.ALL));

        desk.figures.changesAhead = 4;
        FrozenQuarter frozen = desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);

        assertEquals(3, frozen.lines().size());
        assertEquals(desk.figures.asAt, frozen.asAt());
    }

    @Test
    void freezingTwiceIsRefusedAndChangesNothing() throws Exception {
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
        desk.figures.say(DEPARTMENT, SPRING.days(), "80", "80");

        ReviewRefusedException refused = assertThrows(
                ReviewRefusedException.class, () -> desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD));

        assertEquals("2026-Q1 is frozen already; its figures never change.", refused.getMessage());
        assertEquals(
                new Fraction(211, 3),
                only(ReviewDesk.ALL)
                        .frozen()
                        .lines()
                        .get(0)
                        .side(Basis.DELIVERED)
                        .done()
                        .sessions());
        assertEquals(1, desk.audit.lines().size());
    }

    @Test
    void aQuarterThatHasNotEndedIsNotFrozen() {
        ReviewRefusedException refused = assertThrows(
                ReviewRefusedException.class,
                () -> desk.reviews.freeze(ReviewDesk.ALL, SPRING.next(), ReviewDesk.LEAD));

        assertEquals("2026-Q2 has not ended: it can be frozen from 2026-10-01 on.", refused.getMessage());
    }

    @Test
    void aQuarterEndsInTheZoneOfTheHost() throws Exception {
        try (ReviewDesk late = new ReviewDesk(directory.resolve("late"), Instant.parse("2026-06-30T23:30:00Z"))) {
            late.figures.say(DEPARTMENT, SPRING.days(), "80", "70");
            late.reviews.setHost(hostIn("America/Toronto"));
            assertThrows(
                    ReviewRefusedException.class, () -> late.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD));

            late.reviews.setHost(hostIn("Europe/London"));

            assertEquals(
                    SPRING,
                    late.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD).quarter());
        }
    }

    private static RosterHost hostIn(String zone) {
        return (RosterHost) Proxy.newProxyInstance(
                RosterHost.class.getClassLoader(),
                new Class<?>[] {RosterHost.class},
                (host, method, values) -> ZoneId.of(zone)); // nothing else is asked
    }

    @Test
    void onlyWhoSeesTheWholeDepartmentFreezesIt() {
        assertThrows(ReviewRefusedException.class, () -> desk.reviews.freeze(LEAD_OF_RED, SPRING, ReviewDesk.LEAD));
    }

    @Test
    void weeksFinalisedLateAreTheReason() throws Exception {
        desk.figures.weeksFinalised = 11;
        open11WeeksAndFreeze();
        desk.figures.weeksFinalised = 13;
        desk.figures.say(ReviewDesk.RED, SPRING.days(), "44", "34");

        Restatement restatement = restatement(ReviewDesk.RED);

        assertEquals(
                List.of(
                        "11 of 13 weeks were finalised then, 13 are now",
                        "as planned, planned: 40 sessions then, 44 now",
                        "as planned, delivered: 30 sessions then, 34 now"),
                restatement.reasons());
        assertEquals(
                Fraction.of(30),
                restatement.was().orElseThrow().side(Basis.DELIVERED).done().sessions());
        assertEquals(
                Fraction.of(34),
                restatement.is().orElseThrow().side(Basis.DELIVERED).done().sessions());
    }

    private void open11WeeksAndFreeze() throws Exception {
        desk.figures.say(ReviewDesk.RED, SPRING.days(), "40", "30");
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
    }

    @Test
    void theOutcomeThatChangedIsTheReason() throws Exception {
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
        FigureSide changed = FigureSide.of(
                FakeFigures.sessions("40"),
                FakeFigures.sessions("28"),
                YearAmount.NONE,
                YearAmount.NONE,
                Map.of(
                        Outcome.AS_PLANNED,
                        FigureSide.Both.of(FakeFigures.sessions("38"), FakeFigures.sessions("28")),
                        Outcome.CANCELLED_AT_SHORT_NOTICE,
                        FigureSide.Both.of(FakeFigures.sessions("2"), YearAmount.NONE)));
        desk.figures.say(desk.figures.line(ReviewDesk.RED, SPRING.days(), changed));

        assertEquals(
                List.of(
                        "as planned, planned: 40 sessions then, 38 now",
                        "as planned, delivered: 30 sessions then, 28 now",
                        "cancelled at short notice, planned: 0 sessions then, 2 now"),
                restatement(ReviewDesk.RED).reasons());
        assertEquals(1, only(ReviewDesk.ALL).restatements().size(), "the other lines are as they were");
    }

    @Test
    void aPolicySetSinceIsTheReasonIfItCountsInTheQuarter() throws Exception {
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SPRING.days(), "40", "31");
        desk.policies.save(LocalDate.of(2026, 7, 1), MatchingPolicy.of(1, Duration.ZERO), 0, ReviewDesk.LEAD);
        assertEquals(1, restatement(ReviewDesk.RED).reasons().size(), "it begins after the quarter");

        desk.policies.save(LocalDate.of(2026, 6, 30), MatchingPolicy.of(1, Duration.ZERO), 1, ReviewDesk.LEAD);

        assertEquals(
                List.of(
                        "another matching policy counts for days of the quarter",
                        "as planned, delivered: 30 sessions then, 31 now"),
                restatement(ReviewDesk.RED).reasons());
    }

    @Test
    void anotherVersionOfAJobPlanIsTheReasonForItsTeamOnly() throws Exception {
        desk.register.plans.put(new StaffId("amy"), List.of(plan(1)));
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
        desk.register.plans.put(new StaffId("amy"), List.of(plan(2)));
        desk.figures.say(ReviewDesk.RED, SPRING.days(), "40", "31");
        desk.figures.say(BLUE, SPRING.days(), "40", "40");

        assertEquals(
                "1 person with another version of a job plan in the quarter",
                restatement(ReviewDesk.RED).reasons().get(0));
        assertEquals(
                List.of("as planned, delivered: 40.33 sessions then, 40 now"),
                restatement(BLUE).reasons());
    }

    @Test
    void whoMovedToAnotherTeamIsTheReasonForBoth() throws Exception {
        ReviewSight before = ReviewSight.of(new DepartmentId("anaes"), true, Set.of(), ReviewDesk.people("amy", "bob"));
        desk.reviews.freeze(before, SPRING, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SPRING.days(), "20", "15");
        desk.figures.say(BLUE, SPRING.days(), "60", "55");
        ReviewSight after = ReviewSight.of(new DepartmentId("anaes"), true, Set.of(), ReviewDesk.people("amy", "cat"));

        List<Restatement> restatements = desk.reviews.quarters(after).get(0).restatements();

        assertEquals(
                "1 person no longer counted here", restatements.get(0).reasons().get(0));
        assertEquals(
                "1 person counted here who was not then",
                restatements.get(1).reasons().get(0));
    }

    @Test
    void aLineThatIsNewOrGoneIsARestatement() throws Exception {
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
        LineKey green = LineKey.of(LineKey.Kind.TEAM, "green");
        desk.figures.lines.removeIf(line -> line.key().equals(BLUE));
        desk.figures.say(green, SPRING.days(), "4", "4");

        assertEquals(Optional.empty(), restatement(BLUE).is());
        assertEquals(Optional.empty(), restatement(green).was());
    }

    @Test
    void aTeamLeadSeesTheFrozenFiguresOfTheTeamOnly() throws Exception {
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
        desk.figures.say(DEPARTMENT, SPRING.days(), "80", "80");

        QuarterRecord record = only(LEAD_OF_RED);

        assertEquals(1, record.frozen().lines().size());
        assertEquals(ReviewDesk.RED, record.frozen().lines().get(0).key());
        assertEquals(1, record.now().size());
        assertEquals(List.of(), record.restatements());
    }

    @Test
    void peopleAddWordsToARestatement() throws Exception {
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SPRING.days(), "40", "31");
        desk.reviews.explain(ReviewDesk.ALL, SPRING, ReviewDesk.RED, "A list was entered late", 0, ReviewDesk.LEAD);

        assertEquals(
                "A list was entered late",
                restatement(ReviewDesk.RED).words().orElseThrow().text());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> desk.reviews.explain(ReviewDesk.ALL, SPRING, ReviewDesk.RED, "No", 0, ReviewDesk.LEAD));
        assertThrows(
                ReviewRefusedException.class,
                () -> desk.reviews.explain(LEAD_OF_RED, SPRING, BLUE, "No", 0, ReviewDesk.LEAD));
        assertThrows(
                ReviewRefusedException.class,
                () -> desk.reviews.explain(
                        ReviewDesk.ALL, SPRING.previous(), ReviewDesk.RED, "No", 0, ReviewDesk.LEAD));
        assertTrue(desk.audit.lines().stream().noneMatch(line -> line.contains("entered late")), "the fact only");
    }

    @Test
    void wordsAreAboutFiguresThatThereAreAndOfNobodyAlone() throws Exception {
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);

        for (String key : List.of("group:" + "x".repeat(100_000), "activity:CLINIC", "person:amy", "team:green")) {
            ReviewRefusedException refused = assertThrows(
                    ReviewRefusedException.class,
                    () -> desk.reviews.explain(
                            ReviewDesk.ALL, SPRING, LineKey.parse(key), "Words", 0, ReviewDesk.LEAD));
            assertEquals(ReviewRefusedException.Reason.UNKNOWN, refused.reason());
        }
        assertEquals(1, desk.audit.lines().size(), "that it was frozen, and nothing else");
    }

    @Test
    void quartersComeLatestFirst() throws Exception {
        desk.figures.say(DEPARTMENT, SPRING.previous().days(), "10", "10");
        desk.figures.asAt = Instant.parse("2026-07-06T09:00:00Z");
        desk.reviews.freeze(ReviewDesk.ALL, SPRING.previous(), ReviewDesk.LEAD);
        desk.reviews.freeze(ReviewDesk.ALL, SPRING, ReviewDesk.LEAD);

        assertEquals(
                List.of("2026-Q1", "2025-Q4"),
                desk.reviews.quarters(ReviewDesk.ALL).stream()
                        .map(record -> record.frozen().quarter().label())
                        .toList());
    }

    private QuarterRecord only(ReviewSight sight) throws Exception {
        List<QuarterRecord> records = desk.reviews.quarters(sight);
        assertEquals(1, records.size());
        return records.get(0);
    }

    private Restatement restatement(LineKey key) throws Exception {
        return only(ReviewDesk.ALL).restatements().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static JobPlanVersion plan(int version) {
        return JobPlanVersion.builder(
                        new JobPlanId("P"),
                        version,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .build();
    }
}

package org.sessionwise.reconciliation.internal.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.QuarterReview;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.api.review.ReviewMeeting;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.TeamId;

class StoredReviewsTest {

    private static final FinancialQuarter SPRING = FinancialQuarter.parse("2026-Q1");
    private static final FinancialQuarter SUMMER = FinancialQuarter.parse("2026-Q2");
    private static final LocalDate SPRING_PERIOD = LocalDate.of(2026, 3, 30);
    private static final LocalDate SUMMER_PERIOD = LocalDate.of(2026, 6, 22);
    private static final ReviewEntry.Content OPEN = entry("Vacancy or secondment", false);
    private static final ReviewEntry.Content CLOSED = entry("Sickness", true);

    @TempDir
    private Path directory;

    private ReviewDesk desk;

    @BeforeEach
    void open() {
        desk = new ReviewDesk(directory);
        desk.figures.say(ReviewDesk.RED, SPRING, SPRING_PERIOD, "40", "30");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aVarianceBeyondThePolicyIsFlaggedWithItsFigures() throws Exception {
        QuarterReview review = desk.reviews.review(ReviewDesk.ALL, SPRING);

        Flag flag = review.flags().get(0);
        assertEquals(1, review.flags().size());
        assertEquals(ReviewDesk.RED, flag.line().key());
        assertEquals(ReviewRule.Direction.BELOW, flag.direction());
        assertEquals(3, flag.persists());
        assertEquals(Optional.empty(), flag.state());
        assertEquals(DatedPolicy.Standing.LOCAL_DEFAULT, review.rule().standing());
        assertEquals(
                "the quarter's 30 sessions delivered of 40 planned and known, 25 per cent below plan, large enough"
                        + " (10 per cent and 4 sessions, or more) in 3 roster periods of four weeks on end; to be reviewed"
                        + " from 2 on",
                flag.why());
    }

    @Test
    void anIdStaysTheSameHoweverFiguresMoveAndIsAnotherInEachQuarter() throws Exception {
        String before = onlyFlag(SPRING).id();
        desk.figures.say(ReviewDesk.RED, SPRING, SPRING_PERIOD, "40", "20");
        desk.figures.say(ReviewDesk.RED, SUMMER, SUMMER_PERIOD, "40", "30");

        assertEquals(before, onlyFlag(SPRING).id());
        assertNotEquals(before, onlyFlag(SUMMER).id());
        assertTrue(before.matches("2026-Q1-[0-9a-f]{24}"), before);
    }

    @Test
    void thePolicyOfTheLastDayOfTheQuarterDecides() throws Exception {
        ReviewRule strict = ReviewRule.of(
                new ReviewRule.Size(Fraction.of(50), Fraction.of(1)),
                1,
                ReviewRule.Span.QUARTER,
                ReviewRule.Direction.BOTH,
                List.of("Other"));
        desk.rules.save(LocalDate.of(2026, 7, 1), strict, 0, ReviewDesk.LEAD);
        assertEquals(1, desk.reviews.review(ReviewDesk.ALL, SPRING).flags().size());

        desk.rules.save(LocalDate.of(2026, 6, 30), strict, 1, ReviewDesk.LEAD);

        QuarterReview review = desk.reviews.review(ReviewDesk.ALL, SPRING);
        assertEquals(List.of(), review.flags());
        assertEquals(strict, review.rule().settled());
        assertEquals(Optional.of(ReviewDesk.LEAD), review.rule().by());
        assertThrows(ChangedMeanwhileException.class, () -> desk.rules.save(SPRING_PERIOD, strict, 1, ReviewDesk.LEAD));
    }

    @Test
    void whatWasAgreedIsKeptWithEveryEarlierVersion() throws Exception {
        String id = onlyFlag(SPRING).id();
        desk.reviews.write(ReviewDesk.ALL, id, OPEN, 0, ReviewDesk.LEAD);

        Flag flag = desk.reviews.write(ReviewDesk.ALL, id, CLOSED, 1, ReviewDesk.LEAD);

        assertEquals(Optional.of(ReviewEntry.State.CLOSED), flag.state());
        assertEquals(
                List.of(CLOSED, OPEN),
                flag.history().stream().map(ReviewEntry::content).toList());
        assertEquals(2, flag.history().get(0).version());
        assertEquals(ReviewDesk.NOW, flag.history().get(0).at());
        assertEquals(
                List.of(
                        "lead variance review written: department anaes, " + id + " version 1",
                        "lead variance review closed: department anaes, " + id + " version 2"),
                desk.audit.lines());
    }

    @Test
    void aClosedFlagThatPersistsIsOpenAgainInTheNextQuarter() throws Exception {
        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SPRING).id(), CLOSED, 0, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SUMMER, SUMMER_PERIOD, "40", "30");

        assertEquals(Optional.of(ReviewEntry.State.REOPENED), onlyFlag(SUMMER).state());
        assertEquals(Optional.of(ReviewEntry.State.CLOSED), onlyFlag(SPRING).state(), "in its own quarter it stays");

        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SUMMER).id(), OPEN, 1, ReviewDesk.LEAD);
        assertEquals(Optional.of(ReviewEntry.State.REOPENED), onlyFlag(SUMMER).state());
        assertEquals(1, onlyFlag(SPRING).history().size(), "what came later is no part of the earlier quarter");

        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SUMMER).id(), CLOSED, 2, ReviewDesk.LEAD);
        assertEquals(Optional.of(ReviewEntry.State.CLOSED), onlyFlag(SUMMER).state());
    }

    @Test
    void anEarlierQuarterMayBeWrittenAboutAfterALaterOneWas() throws Exception {
        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SPRING).id(), OPEN, 0, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SUMMER, SUMMER_PERIOD, "40", "30");
        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SUMMER).id(), OPEN, 1, ReviewDesk.LEAD);

        Flag spring = desk.reviews.write(ReviewDesk.ALL, onlyFlag(SPRING).id(), CLOSED, 1, ReviewDesk.LEAD);

        assertEquals(Optional.of(ReviewEntry.State.CLOSED), spring.state());
        Flag summer = onlyFlag(SUMMER);
        assertEquals(Optional.of(ReviewEntry.State.REOPENED), summer.state());
        assertEquals(SUMMER, summer.history().get(0).quarter());
        desk.reviews.write(
                ReviewDesk.ALL, summer.id(), CLOSED, summer.history().get(0).version(), ReviewDesk.LEAD);
        assertEquals(Optional.of(ReviewEntry.State.CLOSED), onlyFlag(SUMMER).state());
    }

    @Test
    void anOpenFlagStaysOpenInTheNextQuarter() throws Exception {
        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SPRING).id(), OPEN, 0, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SUMMER, SUMMER_PERIOD, "40", "30");

        assertEquals(Optional.of(ReviewEntry.State.OPEN), onlyFlag(SUMMER).state());
    }

    @Test
    void theOtherSideOfThePlanIsAnotherFlag() throws Exception {
        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SPRING).id(), CLOSED, 0, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SUMMER, SUMMER_PERIOD, "40", "50");

        assertEquals(ReviewRule.Direction.ABOVE, onlyFlag(SUMMER).direction());
        assertEquals(Optional.empty(), onlyFlag(SUMMER).state());
    }

    @Test
    void whatSomebodyWroteAboutStaysInSightWhenFiguresRecover() throws Exception {
        desk.reviews.write(ReviewDesk.ALL, onlyFlag(SPRING).id(), OPEN, 0, ReviewDesk.LEAD);
        desk.figures.say(ReviewDesk.RED, SPRING, SPRING_PERIOD, "40", "40");

        Flag flag = onlyFlag(SPRING);

        assertEquals(0, flag.persists());
        assertTrue(flag.why().endsWith("no longer to be reviewed"), flag.why());
        desk.reviews.write(ReviewDesk.ALL, flag.id(), CLOSED, 1, ReviewDesk.LEAD);
        assertEquals(Optional.of(ReviewEntry.State.CLOSED), onlyFlag(SPRING).state());
    }

    @Test
    void ofTwoEditorsTheSecondKeepsNothing() throws Exception {
        String id = onlyFlag(SPRING).id();
        desk.reviews.write(ReviewDesk.ALL, id, OPEN, 0, ReviewDesk.LEAD);

        assertThrows(
                ChangedMeanwhileException.class,
                () -> desk.reviews.write(ReviewDesk.ALL, id, CLOSED, 0, ReviewDesk.LEAD));

        assertEquals(1, onlyFlag(SPRING).history().size());
        assertEquals(1, desk.audit.lines().size());
    }

    @Test
    void aCauseIsOneOfTheTrusts() throws Exception {
        String id = onlyFlag(SPRING).id();

        assertThrows(
                ReviewRefusedException.class,
                () -> desk.reviews.write(ReviewDesk.ALL, id, entry("Bad luck", false), 0, ReviewDesk.LEAD));

        assertEquals(List.of(), onlyFlag(SPRING).history());
    }

    @Test
    void thereIsNothingToWriteAboutWhatIsNotFlagged() {
        assertThrows(
                ReviewRefusedException.class,
                () -> desk.reviews.write(ReviewDesk.ALL, "2026-Q1-0123456789abcdef01234567", OPEN, 0, ReviewDesk.LEAD));
        assertThrows(
                ReviewRefusedException.class, () -> desk.reviews.write(ReviewDesk.ALL, "x", OPEN, 0, ReviewDesk.LEAD));
    }

    @Test
    void whoSeesATeamSeesItsFlagAndNoOther() throws Exception {
        desk.figures.say(LineKey.of(LineKey.Kind.TEAM, "blue"), SPRING, SPRING_PERIOD, "40", "20");
        desk.figures.say(LineKey.of(LineKey.Kind.GROUP, "Medical"), SPRING, SPRING_PERIOD, "40", "20");
        desk.figures.say(LineKey.of(LineKey.Kind.PERSON, "amy"), SPRING, SPRING_PERIOD, "40", "20");
        desk.figures.say(LineKey.of(LineKey.Kind.PERSON, "cat"), SPRING, SPRING_PERIOD, "40", "20");
        ReviewSight leadOfRed = ReviewSight.of(
                new DepartmentId("anaes"), false, Set.of(new TeamId("red")), ReviewDesk.people("amy", "bob"));
        ReviewSight managerOfAmy = ReviewSight.of(new DepartmentId("anaes"), false, Set.of(), ReviewDesk.people("amy"));

        assertEquals(List.of("team:red", "person:amy"), keys(leadOfRed));
        assertEquals(List.of("person:amy"), keys(managerOfAmy));
        assertEquals(
                List.of("team:blue", "team:red", "group:Medical", "person:amy", "person:cat"), keys(ReviewDesk.ALL));
        String red = onlyFlagOf(ReviewDesk.ALL, "team:red").id();
        assertThrows(
                ReviewRefusedException.class, () -> desk.reviews.write(managerOfAmy, red, OPEN, 0, ReviewDesk.LEAD));
    }

    @Test
    void aMeetingIsRecordedOnceForAQuarterAndMayBeCorrected() throws Exception {
        ReviewMeeting.Content held = new ReviewMeeting.Content(
                LocalDate.of(2026, 7, 8), "Clinical lead", List.of("Rota coordinator", "Service manager"), "Agreed.");
        desk.reviews.record(ReviewDesk.ALL, SPRING, held, 0, ReviewDesk.LEAD);

        assertEquals(
                Optional.of(held),
                desk.reviews.review(ReviewDesk.ALL, SPRING).meeting().map(ReviewMeeting::content));
        assertEquals(
                Optional.empty(), desk.reviews.review(ReviewDesk.ALL, SUMMER).meeting());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> desk.reviews.record(ReviewDesk.ALL, SPRING, held, 0, ReviewDesk.LEAD));
        assertEquals(
                2,
                desk.reviews
                        .record(ReviewDesk.ALL, SPRING, held, 1, ReviewDesk.LEAD)
                        .version());
        assertTrue(
                desk.audit.lines().stream().noneMatch(line -> line.contains("Agreed") || line.contains("lead,")),
                "the fact only");
    }

    @Test
    void theMeetingIsForWhoSeesTheWholeDepartment() throws Exception {
        ReviewSight managerOfAmy = ReviewSight.of(new DepartmentId("anaes"), false, Set.of(), ReviewDesk.people("amy"));
        ReviewMeeting.Content held =
                new ReviewMeeting.Content(LocalDate.of(2026, 7, 8), "Clinical lead", List.of("Nurses"), "");
        desk.reviews.record(ReviewDesk.ALL, SPRING, held, 0, ReviewDesk.LEAD);

        assertEquals(Optional.empty(), desk.reviews.review(managerOfAmy, SPRING).meeting());
        assertThrows(
                ReviewRefusedException.class,
                () -> desk.reviews.record(managerOfAmy, SPRING, held, 1, ReviewDesk.LEAD));
    }

    @Test
    void withoutFiguresThereIsNoReview() {
        desk.reviews.removeFigures(desk.figures);

        assertThrows(NoAnswerException.class, () -> desk.reviews.review(ReviewDesk.ALL, SPRING));
    }

    private Flag onlyFlag(FinancialQuarter quarter) throws Exception {
        List<Flag> flags = desk.reviews.review(ReviewDesk.ALL, quarter).flags();
        assertEquals(1, flags.size());
        return flags.get(0);
    }

    private Flag onlyFlagOf(ReviewSight sight, String key) throws Exception {
        return desk.reviews.review(sight, SPRING).flags().stream()
                .filter(flag -> flag.line().key().toString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(ReviewSight sight) throws Exception {
        return desk.reviews.review(sight, SPRING).flags().stream()
                .map(flag -> flag.line().key().toString())
                .toList();
    }

    private static ReviewEntry.Content entry(String cause, boolean closed) {
        return new ReviewEntry.Content(
                cause,
                "Locum for two clinics a week",
                "Service manager",
                closed ? Optional.empty() : Optional.of(LocalDate.of(2026, 9, 30)),
                closed ? Optional.of(LocalDate.of(2026, 7, 8)) : Optional.empty(),
                closed);
    }
}

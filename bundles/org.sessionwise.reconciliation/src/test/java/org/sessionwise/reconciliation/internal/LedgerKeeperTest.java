package org.sessionwise.reconciliation.internal;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;

class LedgerKeeperTest {

    private final Ward ward = new Ward();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    LedgerKeeperTest() {
        ward.host.employ(Ward.BEN, false);
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.register.put(Ward.BEN, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void manyPeopleAreReadInOneGoAndKept() throws Exception {
        ward.reconciliation.position(Ward.FOUR_WEEKS, Set.of(Ward.AMY, Ward.BEN));
        ward.amy(Ward.FOUR_WEEKS);
        ward.counted(Basis.DELIVERED, Ward.FOUR_WEEKS);

        assertEquals(1, ward.host.sessionReads);
        assertEquals(List.of(Set.of(Ward.AMY, Ward.BEN)), ward.register.asked);
    }

    @Test
    void changedPersonIsReadAgainAndTheOthersAreKept() throws Exception {
        assertEquals(Map.of(Outcome.NOT_ROSTERED, 4L), ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS));
        PersonKept ben = ward.keeper.ledger().person(Ward.BEN).orElseThrow();
        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);
        ward.clock.now = ward.clock.now.plusSeconds(5);

        assertEquals(Optional.of(Set.of(Ward.AMY)), ward.keeper.touch(Set.of(Ward.AMY), Optional.empty()));

        assertEquals(
                Map.of(Outcome.NOT_ROSTERED, 3L, Outcome.AS_PLANNED, 1L),
                ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS));
        assertEquals(List.of(Set.of(Ward.AMY, Ward.BEN), Set.of(Ward.AMY)), ward.register.asked);
        assertTrue(ben == ward.keeper.ledger().person(Ward.BEN).orElseThrow());
        assertEquals(ward.clock.now, ward.keeper.ledger().asAt());
    }

    @Test
    void changeOfEverybodyReadsEverybodyAgain() throws Exception {
        ward.amy(Ward.FOUR_WEEKS);

        assertEquals(Optional.of(Set.of()), ward.keeper.touch(Set.of(), Optional.empty()));
        ward.amy(Ward.FOUR_WEEKS);

        assertEquals(2, ward.register.asked.size());
        assertEquals(ward.register.asked.get(0), ward.register.asked.get(1));
    }

    @Test
    void sessionThatIsToldTwiceGivesNoFigures() {
        RosterSession clinic = ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);
        ward.host.session(clinic.id().value(), Ward.BEN, "CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);

        NoAnswerException refused = assertThrows(NoAnswerException.class, () -> ward.amy(Ward.FOUR_WEEKS));

        assertTrue(refused.getMessage().contains("the same session twice"), refused.getMessage());
    }

    @Test
    void personWhoIsToldTwiceGivesNoFigures() {
        ward.host.employ(Ward.AMY, false);

        NoAnswerException refused = assertThrows(NoAnswerException.class, () -> ward.amy(Ward.FOUR_WEEKS));

        assertTrue(refused.getMessage().contains("the same person twice"), refused.getMessage());
    }

    @Test
    void changeOfAStrangerDropsNothing() throws Exception {
        ward.amy(Ward.FOUR_WEEKS);

        assertEquals(Optional.empty(), ward.keeper.touch(Set.of(new StaffId("stranger")), Optional.empty()));
        ward.amy(Ward.FOUR_WEEKS);

        assertEquals(1, ward.host.sessionReads);
    }

    @Test
    void weekThatChangedUnheardIsSeenWithTheNextChange() throws Exception {
        ward.amy(Ward.FOUR_WEEKS);
        ward.host.week(Plans.MONDAY, RosterWeek.State.PUBLISHED);
        ward.keeper.touch(Set.of(Ward.BEN), Optional.empty());

        assertEquals(
                Map.of(Outcome.NOT_ROSTERED, 3L, Outcome.UNKNOWN, 1L), ward.counted(Basis.DELIVERED, Ward.FOUR_WEEKS));
    }

    @Test
    void mappingThatChangedIsAppliedToEverybody() throws Exception {
        ward.amy(Ward.FOUR_WEEKS);
        ward.register.duties.clear();
        ward.keeper.touch(Set.of(Ward.BEN), Optional.empty());

        assertEquals(Map.of(Outcome.UNKNOWN, 4L), ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS));
    }

    @Test
    void hostThatTellsOfNoChangesIsAskedAgainAfterAWhile() throws Exception {
        ward.host.features.remove(RosterHost.Feature.CHANGE_FEED);
        ward.amy(Ward.FOUR_WEEKS);
        ward.clock.now = ward.clock.now.plusSeconds(60);
        ward.amy(Ward.FOUR_WEEKS);
        assertEquals(1, ward.host.sessionReads);

        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);
        ward.clock.now = ward.clock.now.plusSeconds(1);
        assertEquals(1, ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS).get(Outcome.AS_PLANNED));
        assertEquals(2, ward.host.sessionReads);
    }

    @Test
    void hostThatIsDownGivesNoAnswerAndIsAskedAgain() throws Exception {
        ward.host.down = true;
        NoAnswerException failure = assertThrows(NoAnswerException.class, () -> ward.amy(Ward.FOUR_WEEKS));
        assertEquals("The rostering system gives no answer just now.", failure.getMessage());

        ward.host.down = false;
        assertEquals(4, ward.amy(Ward.FOUR_WEEKS).rostered().totalPlanned().occurrences());
    }

    @Test
    void adapterThatThrowsWhatItMayNotGivesNoAnswerAndIsAskedAgain() throws Exception {
        ward.host.whenSessionsAreRead = () -> {
            throw new IllegalStateException("Amy Ash is not there");
        };

        NoAnswerException failure = assertThrows(NoAnswerException.class, () -> ward.amy(Ward.FOUR_WEEKS));
        assertEquals("The rostering system gave no answer.", failure.getMessage());

        ward.host.whenSessionsAreRead = () -> {};
        assertEquals(4, ward.amy(Ward.FOUR_WEEKS).rostered().totalPlanned().occurrences());
    }

    @Test
    void changedFiguresAreNotToldFromMemoryWhileTheHostIsDown() throws Exception {
        ward.amy(Ward.FOUR_WEEKS);
        ward.host.down = true;
        ward.amy(Ward.FOUR_WEEKS);

        ward.keeper.touch(Set.of(Ward.AMY), Optional.empty());

        assertThrows(NoAnswerException.class, () -> ward.amy(Ward.FOUR_WEEKS));
    }

    @Test
    void registerThatIsDownGivesNoAnswer() {
        ward.register.down = true;

        NoAnswerException failure = assertThrows(NoAnswerException.class, () -> ward.amy(Ward.FOUR_WEEKS));
        assertEquals("The database gives no answer.", failure.getMessage());
    }

    @Test
    void whatChangesWhileTheHostIsBeingReadIsReadOnce() throws Exception {
        ward.host.whenSessionsAreRead = () -> {
            ward.host.whenSessionsAreRead = () -> {};
            ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);
            ward.keeper.touch(Set.of(Ward.AMY), Optional.empty());
        };

        ward.amy(Ward.FOUR_WEEKS);

        assertEquals(1, ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS).get(Outcome.AS_PLANNED));
        ward.amy(Ward.FOUR_WEEKS);
        assertEquals(2, ward.host.sessionReads);
    }

    @Test
    void noticeIsTakenAtOnceWhileTheHostIsSlow() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ward.host.whenSessionsAreRead = () -> {
            ward.host.whenSessionsAreRead = () -> {};
            reading.countDown();
            await(answer);
        };
        Future<Long> slow = threads.submit(missed());
        await(reading);
        ward.session("CLINIC", Plans.MONDAY, "09:00", "13:00", Status.ROSTERED);

        ward.keeper.touch(Set.of(Ward.AMY), Optional.empty()); // would hang here if a lock were held

        assertEquals(3, missed().call()); // began after the notice, so it does not wait for the old reading
        assertFalse(slow.isDone());
        answer.countDown();
        assertEquals(4, slow.get(10, TimeUnit.SECONDS));
        assertEquals(3, missed().call()); // the old reading, done last, did not replace the newer
        assertEquals(2, ward.host.sessionReads);
    }

    @Test
    void thoseWhoAskMeanwhileShareTheReading() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ward.host.whenSessionsAreRead = () -> {
            reading.countDown();
            await(answer);
        };
        Future<Long> first = threads.submit(missed());
        await(reading);
        Future<Long> second = threads.submit(missed());
        Future<Long> third = threads.submit(missed());
        answer.countDown();

        for (Future<Long> asked : List.of(first, second, third)) {
            assertEquals(4, asked.get(10, TimeUnit.SECONDS));
        }
        assertEquals(1, ward.host.sessionReads);
    }

    @Test
    void personWhoJoinsAndOneWhoLeavesAreSeen() throws Exception {
        ward.amy(Ward.FOUR_WEEKS);
        StaffId cat = new StaffId("cat");
        ward.host.employ(cat, false);
        ward.host.people.removeIf(person -> person.id().equals(Ward.BEN));
        ward.keeper.touch(Set.of(), Optional.empty());

        assertEquals(
                List.of(Ward.AMY, cat),
                ward.keeper.ledger().staff().stream().map(StaffMember::id).toList());
    }

    @Test
    void severalYearsAtOnceAreRefusedBeforeTheyFillMemory() {
        DateRange tooLong =
                new DateRange(Plans.MONDAY, Plans.MONDAY.plusYears(20).plusDays(1));

        assertThrows(IllegalArgumentException.class, () -> ward.amy(tooLong));
    }

    private Callable<Long> missed() {
        return () -> ward.counted(Basis.ROSTERED, Ward.FOUR_WEEKS).get(Outcome.NOT_ROSTERED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

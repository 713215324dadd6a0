package org.sessionwise.attainment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.AttainmentScope;

@Timeout(120)
class OtherDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate APPROVED = LocalDate.of(2026, 4, 15);
    private static final StaffId STAFF = new StaffId("p0");

    @TempDir
    private Path directory;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private EmbeddedDatabase database;
    private MadeUpTrust trust;

    @BeforeEach
    void open() throws Exception {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        trust = new MadeUpTrust(database, TODAY + "T09:00:00Z");
        trust.host.employ(MadeUpHost.person(STAFF.value(), MadeUpHost.HEART, MadeUpHost.RED, "Doctors"));
        trust.plans.approve(STAFF, MadeUpPlans.good(STAFF, 1, APPROVED).build());
        people(TODAY);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void todayDoesNotWaitForADayThatGetsNoAnswerYet() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch answered = new CountDownLatch(1);
        trust.evidence.whenAsked = moment -> {
            if (moment.isBefore(Instant.parse("2026-06-14T00:00:00Z"))) {
                asked.countDown();
                await(answered);
            }
        };
        Future<Integer> one = threads.submit(() -> people(TODAY.minusDays(3)));
        Future<Integer> other = threads.submit(() -> people(TODAY.minusDays(4)));
        asked.await();

        assertEquals(1, people(TODAY));
        assertThrows(NoAnswerException.class, () -> people(TODAY.minusDays(5)));
        assertFalse(one.isDone() || other.isDone());
        answered.countDown();
        assertEquals(1, one.get());
        assertEquals(1, other.get());
        assertEquals(1, people(TODAY.minusDays(5)));
    }

    @Test
    void aDayThatWasWorkedOutIsToldWhileOthersAreWorkedOut() throws Exception {
        LocalDate may = LocalDate.of(2026, 5, 31);
        people(may);
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch answered = new CountDownLatch(1);
        trust.evidence.whenAsked = moment -> {
            asked.countDown();
            await(answered);
        };
        threads.submit(() -> people(TODAY.minusDays(3)));
        threads.submit(() -> people(TODAY.minusDays(4)));
        asked.await();

        assertEquals(1, people(may));
        answered.countDown();
    }

    @Test
    void threeYearsOfMonthEndsAreKeptWhateverOtherDaysAreAskedFor() throws Exception {
        trust.plans.approve(
                STAFF, MadeUpPlans.good(STAFF, 2, TODAY.minusYears(4)).build());
        trust.plansChanged(STAFF);
        List<LocalDate> monthEnds = IntStream.range(1, 37)
                .mapToObj(back -> YearMonth.from(TODAY).minusMonths(back).atEndOfMonth())
                .toList();
        for (LocalDate day : monthEnds) {
            people(day);
        }
        for (int back = 2; back < 14; back++) {
            people(TODAY.minusDays(back));
        }
        trust.plans.asked.clear();
        for (LocalDate day : monthEnds) {
            people(day);
        }

        assertEquals(List.of(), trust.plans.asked);
    }

    @Test
    void daysBeforeAnythingIsKnownAreReadOnce() throws Exception {
        trust.plans.asked.clear();
        for (int year = 2000; year < 2020; year++) {
            assertEquals(1, people(LocalDate.of(year, 3, 3)));
            assertTrue(trust.attainment
                    .report(AttainmentScope.trust(), LocalDate.of(year, 3, 3))
                    .isReconstructed());
        }

        assertEquals(1, trust.plans.asked.size());
        assertEquals(
                LocalDate.of(2001, 3, 3),
                trust.attainment
                        .report(AttainmentScope.trust(), LocalDate.of(2001, 3, 3))
                        .attained()
                        .day());
    }

    private int people(LocalDate day) throws Exception {
        return trust.attainment.report(AttainmentScope.trust(), day).attained().people();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

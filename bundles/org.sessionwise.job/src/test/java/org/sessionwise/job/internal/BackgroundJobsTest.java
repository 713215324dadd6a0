package org.sessionwise.job.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;

@Timeout(60)
class BackgroundJobsTest {

    private static final Actor LEAD = new Actor("lead");
    private static final Settings TWO_AT_A_TIME =
            new Settings(2, Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofDays(90));

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private EmbeddedDatabase database;
    private BackgroundJobs jobs;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        jobs = node("one", "first");
    }

    @AfterEach
    void close() {
        goOn.countDown();
        jobs.close();
        database.close();
    }

    private BackgroundJobs node(String id, String run) {
        return new BackgroundJobs(database, () -> new Node(id, run), clock, TWO_AT_A_TIME);
    }

    private JobWork waiting() {
        return control -> {
            goOn.await();
            return JobResult.done("done", "");
        };
    }

    @Test
    void ofABoundedKindSoManyRunForOneAndInAllOnAllNodesAndOthersKeepTheirThreads() throws Exception {
        BackgroundJobs other = node("two", "other");
        try {
            Job first = jobs.begin(export("a", LEAD), waiting());

            Job inTheWay = assertThrows(
                            JobRunningException.class, () -> other.begin(export("b", LEAD), control -> null))
                    .running();
            assertEquals(first.id(), inTheWay.id());
            assertEquals(
                    "As many jobs of this kind are running as may run at a time: 1. Try again when one has ended.",
                    assertThrows(
                                    NoAnswerException.class,
                                    () -> other.begin(export("c", new Actor("other")), control -> null))
                            .getMessage());
            Job pull = jobs.begin(Pages.ORDER, control -> JobResult.done("", ""));
            assertEquals(Job.State.DONE, Pages.ended(jobs, pull).state());

            goOn.countDown();
            Pages.ended(jobs, first);
            Job next = jobs.begin(export("c", new Actor("other")), control -> JobResult.done("", ""));
            assertEquals(Job.State.DONE, Pages.ended(jobs, next).state());
        } finally {
            other.close();
        }
    }

    private static JobOrder export(String subject, Actor actor) {
        return JobOrder.of("export", subject, actor).atMost(1, 1);
    }

    private static JobOrder order(String subject) {
        return JobOrder.of("pull", subject, LEAD);
    }

    @Test
    void doneWorkKeepsItsWordsReferenceAndProgress() throws Exception {
        Job begun = jobs.begin(Pages.ORDER, control -> {
            control.progress(3, 4, "reading job plans");
            return JobResult.done("4 plans added", "report-1");
        });
        assertEquals(Job.State.RUNNING, begun.state());

        Job ended = Pages.ended(jobs, begun);

        assertEquals(
                Job.running(begun.id(), Pages.ORDER, clock.instant(), 3, 4, "")
                        .ended(Job.State.DONE, "4 plans added", "report-1", clock.instant()),
                ended);
        jobs.close();
        assertEquals(Optional.of(ended), node("two", "other").find(begun.id()));
    }

    @Test
    void workThatFailsSaysWhyAndAFaultOfOursNamesNobody() throws Exception {
        Job failed = Pages.ended(jobs, jobs.begin(Pages.ORDER, control -> JobResult.failed("it is down", "report-2")));
        assertEquals(Job.State.FAILED, failed.state());
        assertEquals("it is down", failed.words());
        assertEquals("report-2", failed.reference());

        Job silent = Pages.ended(jobs, jobs.begin(Pages.ORDER, control -> {
            throw new NoAnswerException("The host gives no answer.");
        }));
        assertEquals(Job.State.FAILED, silent.state());
        assertEquals("The host gives no answer.", silent.words());

        Job broken = Pages.ended(jobs, jobs.begin(Pages.ORDER, control -> {
            throw new IllegalStateException("Dr Amy Example");
        }));
        assertEquals(Job.State.FAILED, broken.state());
        assertEquals("It failed by a fault of Sessionwise, and kept nothing. The log says more.", broken.words());
    }

    @Test
    void workThatEndsInAnErrorEndsItsJobAndLetsItsLeaseGo() throws Exception {
        Job broken = Pages.ended(jobs, jobs.begin(Pages.ORDER, control -> {
            throw new StackOverflowError();
        }));

        assertEquals(Job.State.FAILED, broken.state());
        Pages.ended(jobs, jobs.begin(Pages.ORDER, control -> JobResult.done("done", "")));
    }

    @Test
    void sameLeaseIsRefusedWithTheJobThatHoldsIt() throws Exception {
        Job begun = jobs.begin(Pages.ORDER, waiting());

        JobRunningException refused = assertThrows(JobRunningException.class, () -> jobs.begin(Pages.ORDER, waiting()));

        assertEquals(begun.id(), refused.running().id());
        goOn.countDown();
        Pages.ended(jobs, begun);
        Pages.ended(jobs, jobs.begin(Pages.ORDER, waiting()));
    }

    @Test
    void moreThanMayRunAreRefusedInWords() throws Exception {
        Job first = jobs.begin(order("a"), waiting());
        jobs.begin(order("b"), waiting());

        NoAnswerException refused = assertThrows(NoAnswerException.class, () -> jobs.begin(order("c"), waiting()));

        assertEquals(
                "As many jobs are running as may run at a time: 2. Try again when one has ended.",
                refused.getMessage());
        assertEquals(2, jobs.newest(10).size());
        goOn.countDown();
        Pages.ended(jobs, first);
    }

    @Test
    void refusedLeaseCostsNoPlace() throws Exception {
        jobs.begin(order("a"), waiting());
        for (int i = 0; i < 3; i++) {
            assertThrows(JobRunningException.class, () -> jobs.begin(order("a"), waiting()));
        }

        assertEquals(Job.State.RUNNING, jobs.begin(order("b"), waiting()).state());
    }

    @Test
    void cancelInterruptsAndIsAudited() throws Exception {
        BlockingQueue<String> audit = new LinkedBlockingQueue<>();
        jobs.and(recorder(audit));
        Job begun = jobs.begin(Pages.ORDER, waiting());

        Job asked = jobs.cancel(begun.id(), new Actor("other")).orElseThrow();
        Job ended = Pages.ended(jobs, begun);

        assertEquals(begun.id(), asked.id());
        assertEquals(Job.State.CANCELLED, ended.state());
        assertEquals("It was cancelled. Nothing was kept by halves.", ended.words());
        assertEquals(Optional.of(ended), jobs.cancel(begun.id(), LEAD));
        assertEquals(Optional.empty(), jobs.cancel("nothing", LEAD));
        assertEquals(List.of("other job cancelled job " + begun.id()), List.copyOf(audit));
    }

    @Test
    void cancelledOnAnotherNodeEndsAtTheNextBeat() throws Exception {
        Job begun = jobs.begin(Pages.ORDER, waiting());
        BackgroundJobs other = node("two", "other");

        assertEquals(
                Job.State.RUNNING, other.cancel(begun.id(), LEAD).orElseThrow().state());
        jobs.heartbeat().beat();

        assertEquals(Job.State.CANCELLED, Pages.ended(jobs, begun).state());
        assertEquals(Job.State.CANCELLED, other.find(begun.id()).orElseThrow().state());
        other.close();
    }

    @Test
    void cancelledWorkIsRefusedAtTheFenceAndStepEndsIt() throws Exception {
        Pages pages = Pages.in(database);
        CountDownLatch cancelled = new CountDownLatch(1);
        Job begun = jobs.begin(Pages.ORDER, control -> {
            awaitStubbornly(cancelled);
            assertThrows(RuntimeException.class, () -> pages.write(control, 1));
            control.step();
            return JobResult.done("must not be", "");
        });
        jobs.cancel(begun.id(), LEAD);
        cancelled.countDown();

        assertEquals(Job.State.CANCELLED, Pages.ended(jobs, begun).state());
        assertEquals(0, pages.count());
    }

    @Test
    void cancelledWorkThatDoesNotEndIsGivenUpAfterALease() throws Exception {
        Job begun = jobs.begin(Pages.ORDER, control -> {
            awaitStubbornly(goOn);
            return JobResult.done("must not be", "");
        });
        jobs.cancel(begun.id(), LEAD);
        jobs.heartbeat().beat();
        assertEquals(Job.State.RUNNING, jobs.find(begun.id()).orElseThrow().state());

        clock.advance(TWO_AT_A_TIME.lease());
        jobs.heartbeat().beat();

        assertEquals(Job.State.CANCELLED, jobs.find(begun.id()).orElseThrow().state());
        Job next = jobs.begin(Pages.ORDER, waiting());
        goOn.countDown();
        assertEquals(Job.State.DONE, Pages.ended(jobs, next).state());
        assertEquals(Job.State.CANCELLED, jobs.find(begun.id()).orElseThrow().state());
    }

    @Test
    void progressIsSeenHereAtOnceAndElsewhereAfterABeat() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Job begun = jobs.begin(Pages.ORDER, control -> {
            control.progress(1, 2, "reading");
            told.countDown();
            goOn.await();
            return JobResult.done("done", "");
        });
        BackgroundJobs other = node("two", "other");
        told.await();

        assertEquals(1, jobs.newest(1).get(0).done());
        assertEquals(0, other.find(begun.id()).orElseThrow().done());
        jobs.heartbeat().beat();
        assertEquals(1, other.find(begun.id()).orElseThrow().done());
        assertEquals("reading", other.find(begun.id()).orElseThrow().words());
        other.close();
    }

    @Test
    void listenersHearBeginningProgressAndEndInOrderWhateverAnotherThrows() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        jobs.and(job -> {
            throw new NoClassDefFoundError("of a bundle that is being replaced");
        });
        jobs.and(job -> heard.add(job.state() + " " + job.words()));
        CountDownLatch told = new CountDownLatch(1);
        Job begun = jobs.begin(Pages.ORDER, control -> {
            control.progress(1, 2, "skipped");
            control.progress(2, 2, "reading");
            told.countDown();
            goOn.await();
            return JobResult.done("read", "");
        });
        told.await();
        jobs.heartbeat().beat();
        goOn.countDown();
        Pages.ended(jobs, begun);

        assertEquals("RUNNING beginning", heard.take());
        assertEquals("RUNNING reading", heard.take());
        assertEquals("DONE read", heard.take());
    }

    @Test
    void newestComeFirstAndOldResultsAreForgotten() throws Exception {
        Job first = Pages.ended(jobs, jobs.begin(order("a"), control -> JobResult.done("", "")));
        clock.advance(Duration.ofDays(60));
        Job second = Pages.ended(jobs, jobs.begin(order("b"), control -> JobResult.done("", "")));
        jobs.heartbeat().beat();
        assertEquals(List.of(second, first), jobs.newest(10));
        assertEquals(List.of(second), jobs.newest(1));
        assertEquals(List.of(), jobs.newest(0));

        clock.advance(Duration.ofDays(31));
        jobs.heartbeat().beat();

        assertEquals(List.of(second), jobs.newest(10));
        assertEquals(Optional.empty(), jobs.find(first.id()));
    }

    @Test
    void stoppingInterruptsAndSaysSo() throws Exception {
        Job begun = jobs.begin(Pages.ORDER, waiting());

        jobs.close();

        Job ended = node("two", "other").find(begun.id()).orElseThrow();
        assertEquals(Job.State.CANCELLED, ended.state());
        assertEquals("Sessionwise was stopped while it ran. Begin it again.", ended.words());
        assertThrows(NoAnswerException.class, () -> jobs.begin(order("b"), waiting()));
    }

    @Test
    void stoppingDoesNotWaitForWorkThatDoesNotEnd() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Job begun = jobs.begin(Pages.ORDER, control -> {
            inside.countDown();
            awaitStubbornly(goOn);
            return JobResult.done("must not be", "");
        });
        inside.await();

        jobs.close();
        BackgroundJobs again = node("one", "second");
        again.heartbeat().beat();

        assertEquals(Job.State.LOST, again.find(begun.id()).orElseThrow().state());
        goOn.countDown();
        again.close();
    }

    @Test
    void databaseThatGivesNoAnswerIsToldInWords() {
        database.close();

        NoAnswerException refused = assertThrows(NoAnswerException.class, () -> jobs.begin(Pages.ORDER, waiting()));

        assertTrue(refused.getMessage().startsWith("The database gives no answer"), refused.getMessage());
    }

    private static void awaitStubbornly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // what a library does that does not know about cancelling
            }
        }
    }

    private static AuditLog recorder(BlockingQueue<String> entries) {
        return new AuditLog() {
            @Override
            public void record(Actor actor, String action, String subject, String detail) {
                entries.add(actor.id() + " " + action + " " + subject);
            }

            @Override
            public List<AuditEntry> newest(int most) {
                return List.of();
            }

            @Override
            public AuditProof verify() {
                return AuditProof.intact(0, "");
            }
        };
    }
}

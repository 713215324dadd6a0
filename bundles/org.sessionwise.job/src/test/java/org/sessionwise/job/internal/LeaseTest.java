package org.sessionwise.job.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobControl;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.api.job.LeaseLostException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;

/** Two nodes on one database, whose clocks stand until they are moved. */
@Timeout(120)
class LeaseTest {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Settings SETTINGS = new Settings(4, LEASE, Duration.ofSeconds(1), Duration.ofDays(90));

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final EmbeddedDatabase[] databases = new EmbeddedDatabase[2];

    /** Each node has connections of its own, as if it were another process. */
    private BackgroundJobs node(int number, String run) {
        if (databases[number] == null) {
            databases[number] = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        }
        return new BackgroundJobs(databases[number], () -> new Node("node-" + number, run), clock, SETTINGS);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        for (EmbeddedDatabase database : databases) {
            if (database != null) {
                database.close();
            }
        }
    }

    private JobWork waiting() {
        return control -> {
            goOn.await();
            return JobResult.done("done", "");
        };
    }

    @Test
    void nodeThatStoodStillForTwoLeasesIsRefusedEachTime() throws Exception {
        BackgroundJobs still = node(0, "a");
        BackgroundJobs other = node(1, "b");
        Pages pages = Pages.in(databases[0]);
        for (int round = 0; round < 100; round++) {
            Handed work = new Handed();
            Job first = still.begin(Pages.ORDER, work);
            work.run(control -> pages.write(control, 1));
            int written = pages.count();

            clock.advance(LEASE.multipliedBy(2));
            Job second = round % 2 == 0 ? Pages.ended(other, other.begin(Pages.ORDER, done())) : null;

            assertRefused(() -> work.run(control -> pages.write(control, 2)));
            assertEquals(written, pages.count(), "round " + round);
            work.end();
            if (second != null) {
                assertEquals(
                        Job.State.LOST, other.find(first.id()).orElseThrow().state());
            }
            Pages.ended(still, first);
        }
        still.close();
        other.close();
    }

    private static void assertRefused(Runnable write) {
        assertThrows(LeaseLostException.class, write::run);
    }

    private static JobWork done() {
        return control -> JobResult.done("done", "");
    }

    @Test
    void leaseThatRanOutIsNotRenewedEvenIfNobodyTookIt() throws Exception {
        BackgroundJobs still = node(0, "a");
        Job job = still.begin(Pages.ORDER, waiting());
        clock.advance(LEASE.plusSeconds(1));

        still.heartbeat().beat();

        assertEquals(Job.State.LOST, Pages.ended(still, job).state());
        still.close();
    }

    @Test
    void heartbeatsKeepALease() throws Exception {
        BackgroundJobs busy = node(0, "a");
        BackgroundJobs other = node(1, "b");
        Job job = busy.begin(Pages.ORDER, waiting());
        for (int i = 0; i < 12; i++) {
            clock.advance(Duration.ofSeconds(20));
            busy.heartbeat().beat();
            other.heartbeat().beat();
        }

        assertThrows(JobRunningException.class, () -> other.begin(Pages.ORDER, waiting()));
        goOn.countDown();
        assertEquals(Job.State.DONE, Pages.ended(busy, job).state());
        assertEquals(
                Job.State.DONE,
                Pages.ended(other, other.begin(Pages.ORDER, waiting())).state());
        busy.close();
        other.close();
    }

    @Test
    void orphanOfAnotherNodeIsLostWhenItsLeaseHasRunOut() throws Exception {
        BackgroundJobs dead = node(0, "a");
        Job orphan = dead.begin(Pages.ORDER, waiting());
        BackgroundJobs other = node(1, "b");
        other.heartbeat().beat();
        assertEquals(Job.State.RUNNING, other.find(orphan.id()).orElseThrow().state());

        clock.advance(LEASE.plusSeconds(1));
        other.heartbeat().beat();

        assertEquals(Job.State.LOST, other.find(orphan.id()).orElseThrow().state());
        other.close();
        dead.close();
        assertEquals(Job.State.LOST, other.find(orphan.id()).orElseThrow().state());
    }

    @Test
    void orphanOfAFormerRunOfTheSameNodeIsLostAtOnce() throws Exception {
        BackgroundJobs before = node(0, "a");
        Job orphan = before.begin(Pages.ORDER, waiting());
        BackgroundJobs after = node(0, "b");

        after.heartbeat().beat();

        assertEquals(Job.State.LOST, after.find(orphan.id()).orElseThrow().state());
        Job next = after.begin(Pages.ORDER, waiting());
        goOn.countDown();
        assertEquals(Job.State.DONE, Pages.ended(after, next).state());
        assertEquals(Job.State.LOST, after.find(orphan.id()).orElseThrow().state());
        before.close();
        after.close();
    }

    /** Work that does what the test hands it, step by step, on the job's own thread. */
    private static final class Handed implements JobWork {

        private interface Step {
            void run(JobControl control);
        }

        private final SynchronousQueue<FutureTask<Boolean>> steps = new SynchronousQueue<>();
        private volatile JobControl control;

        @Override
        public JobResult run(JobControl given) throws InterruptedException {
            control = given;
            boolean more = true;
            while (more) {
                FutureTask<Boolean> step = steps.take();
                step.run();
                more = goesOn(step);
            }
            return JobResult.done("done", "");
        }

        private static boolean goesOn(FutureTask<Boolean> step) throws InterruptedException {
            try {
                return step.get();
            } catch (ExecutionException e) {
                return true; // the test sees it, too
            }
        }

        void run(Step step) {
            hand(() -> step.run(control), true);
        }

        void end() {
            hand(() -> {}, false);
        }

        private void hand(Runnable step, boolean more) {
            FutureTask<Boolean> task = new FutureTask<>(step, more);
            try {
                steps.put(task);
                task.get();
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

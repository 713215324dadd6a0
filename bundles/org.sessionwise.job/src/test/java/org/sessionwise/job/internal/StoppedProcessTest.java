package org.sessionwise.job.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;

/** Real processes that are stopped, let go on, and killed. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // reading from a process is not interrupted
@EnabledOnOs({OS.LINUX, OS.MAC}) // signals
class StoppedProcessTest {

    @TempDir
    Path directory;

    private Process node;
    private BufferedReader said;
    private PrintWriter lines;

    private void start() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(TrialDatabase.argumentsForAnotherProcess());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(StoppedNode.class.getName(), directory.toString(), "node-a"));
        node = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        said = node.inputReader();
        lines = new PrintWriter(node.outputWriter(), true);
        assertEquals("written", write());
    }

    private String write() throws Exception {
        lines.println("write");
        assertEquals("asked", said.readLine());
        return said.readLine();
    }

    @AfterEach
    void kill() throws Exception {
        node.destroyForcibly().waitFor();
    }

    @Test
    void processStoppedForTwoLeasesIsRefusedWhenItGoesOn() throws Exception {
        start();
        try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
            BackgroundJobs other = jobs(database, "node-b");
            Job stopped = other.newest(1).get(0);
            signal("STOP");
            long until = System.nanoTime() + 2 * StoppedNode.SETTINGS.lease().toNanos();
            Job taken = Pages.ended(other, takeOver(other));
            while (System.nanoTime() < until) {
                pause();
            }
            signal("CONT");

            assertEquals("refused", write());
            assertEquals(Job.State.DONE, taken.state());
            assertEquals(Job.State.LOST, other.find(stopped.id()).orElseThrow().state());
            assertEquals(1, Pages.in(database).count());
            other.close();
        }
    }

    @Test
    void leaseOfAKilledNodeIsFreeAtOnceForItselfAndLaterForOthers() throws Exception {
        start();
        try (EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
            BackgroundJobs other = jobs(database, "node-b");
            Job first = other.newest(1).get(0);
            node.destroyForcibly().waitFor();
            Pages.ended(other, takeOver(other));
            assertEquals(Job.State.LOST, other.find(first.id()).orElseThrow().state());
            other.close();

            start();
            Job second = other.newest(1).get(0);
            node.destroyForcibly().waitFor();
            BackgroundJobs again = jobs(database, "node-a");
            again.heartbeat().beat();
            assertEquals(Job.State.LOST, again.find(second.id()).orElseThrow().state());
            again.close();
        }
    }

    /** Begins the same work as soon as the lease has run out, and not before. */
    private Job takeOver(BackgroundJobs jobs) throws Exception {
        boolean refused = false;
        while (true) {
            try {
                Job begun = jobs.begin(Pages.ORDER, control -> JobResult.done("", ""));
                assertTrue(refused, "the lease of a stopped node was no hindrance");
                return begun;
            } catch (JobRunningException e) {
                refused = true;
                pause();
            } catch (NoAnswerException e) { // stopped in the middle of a write of its own: let it end that
                refused = true; // the wait for it may have outlasted the lease
                signal("CONT");
                signal("STOP");
            }
        }
    }

    private BackgroundJobs jobs(EmbeddedDatabase database, String node) {
        return new BackgroundJobs(
                database, new NodeFile(directory.resolve(node)), Clock.systemUTC(), StoppedNode.SETTINGS);
    }

    private void signal(String name) throws Exception {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(node.pid()))
                .start()
                .waitFor();
        assertEquals(0, code);
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
}

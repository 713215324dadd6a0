package org.sessionwise.job.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.sessionwise.api.job.JobControl;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.LeaseLostException;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;

/** A node in a process of its own, whose job writes a page for each line it is given, and says what came of it. */
final class StoppedNode {

    static final Settings SETTINGS = new Settings(1, Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofDays(1));

    private StoppedNode() {}

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.of(TrialDatabase.settings(Path.of(args[0])));
        BackgroundJobs jobs =
                new BackgroundJobs(database, new NodeFile(Path.of(args[0], args[1])), Clock.systemUTC(), SETTINGS);
        jobs.beat();
        Pages pages = Pages.in(database);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        jobs.begin(Pages.ORDER, control -> {
            while (true) {
                try {
                    System.out.println(lines.readLine() == null ? "end" : "asked");
                    writeStubbornly(pages, control);
                    System.out.println("written");
                } catch (LeaseLostException e) {
                    System.out.println("refused");
                    return JobResult.failed("refused", "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        new CountDownLatch(1).await();
    }

    /** Being interrupted at the database is no fence: it tries again. */
    private static void writeStubbornly(Pages pages, JobControl control) {
        while (true) {
            try {
                Thread.interrupted();
                pages.write(control, 1);
                return;
            } catch (DatabaseException e) {
                Thread.onSpinWait();
            }
        }
    }
}

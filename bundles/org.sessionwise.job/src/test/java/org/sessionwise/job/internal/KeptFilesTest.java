package org.sessionwise.job.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.JobFile;
import org.sessionwise.api.job.JobFiles;
import org.sessionwise.api.operation.ConnectionProbes;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.Sql;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** Files of jobs, and whether the database takes writes, on each of the databases. */
class KeptFilesTest {

    private static final Actor LEAD = new Actor("lead");
    private static final Actor OTHER = new Actor("other");

    @TempDir
    Path directory;

    private final MovingClock clock = new MovingClock();
    private EmbeddedDatabase database;
    private KeptFiles files;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        files = new KeptFiles(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileIsGivenBackAsItWasUntilItsTimeIsOver() throws Exception {
        keep("j1", LEAD);

        JobFile found = files.find("j1").orElseThrow();
        assertEquals(LEAD, found.owner());
        assertEquals(new DepartmentId("gastro"), found.department());
        assertEquals(Set.of(new StaffId("a1"), new StaffId("a2")), found.staff());
        assertEquals("figures.csv text/csv", found.name() + " " + found.mediaType());
        assertEquals("\u0000;Ä", new String(found.content(), StandardCharsets.UTF_8));

        clock.advance(Duration.ofDays(7));
        assertEquals(Optional.empty(), files.find("j1"));
    }

    @Test
    void theOldestOfAnOwnerGoWhenThereAreTooMany() throws Exception {
        keep("theirs", OTHER);
        for (int i = 0; i <= JobFiles.MOST_OF_ONE; i++) {
            clock.advance(Duration.ofSeconds(1));
            keep("j" + i, LEAD);
        }

        assertEquals(Optional.empty(), files.find("j0"));
        assertTrue(files.find("j1").isPresent());
        assertTrue(files.find("theirs").isPresent());
    }

    @Test
    void filesOfOthersStayTheirWholeTimeHoweverManyComeAndNoneIsTakenThatHasNoRoom() throws Exception {
        keep("first", new Actor("first"));
        int owners = (JobFiles.MOST - 1) / JobFiles.MOST_OF_ONE;
        for (int i = 0; i < JobFiles.MOST - 1; i++) {
            clock.advance(Duration.ofSeconds(1));
            keep("j" + i, new Actor("owner" + i / JobFiles.MOST_OF_ONE));
        }

        assertFalse(files.hasRoom(OTHER));
        assertTrue(assertThrows(NoAnswerException.class, () -> keep("more", OTHER))
                .getMessage()
                .startsWith("As many files are kept as may be, 100"));
        assertEquals(Optional.empty(), files.find("more"));
        assertTrue(files.hasRoom(new Actor("owner0")), "in the place of an older one of their own");
        keep("own", new Actor("owner0"));
        assertEquals(JobFiles.MOST_OF_ONE, files.kept(new Actor("owner0")).size());
        assertEquals(Set.of("first"), files.kept(new Actor("first")));
        assertFalse(files.hasRoom(new Actor("owner" + owners)), "who has fewer than one may have");

        clock.advance(Duration.ofDays(7));
        assertTrue(files.hasRoom(OTHER));
        assertEquals(Set.of(), files.kept(new Actor("first")));
    }

    @Test
    void heartbeatsDeleteFilesWhoseTimeIsOver() throws Exception {
        keep("old", LEAD);
        clock.advance(Duration.ofDays(1));
        keep("new", LEAD);
        clock.advance(Duration.ofDays(6));
        BackgroundJobs jobs = new BackgroundJobs(database, () -> new Node("one", "run"), clock, Settings.of(4, 60, 90));
        try {
            jobs.heartbeat().beat();
        } finally {
            jobs.close();
        }

        List<String> left = JobStore.open(database).read(connection -> new Sql(connection)
                .list("SELECT job FROM job_file ORDER BY job", row -> row.getString(1)));
        assertEquals(List.of("new"), left);
    }

    @Test
    void aFileThatIsTooLargeIsNotKept() {
        JobFile large = JobFile.of("j1", LEAD, new DepartmentId("gastro"), Set.of())
                .holding("a", "b", new byte[JobFiles.MOST_BYTES + 1])
                .until(clock.instant().plusSeconds(60));

        assertTrue(assertThrows(NoAnswerException.class, () -> files.keep(large))
                .getMessage()
                .startsWith("The file is larger than 16 MiB"));
    }

    @Test
    void theDatabaseTakesARowAndGivesItBackUntilItIsGone() throws Exception {
        ConnectionProbes.Probe probe = new DatabaseProbe(database).probes().get(0);

        assertEquals("It took a row and gave it back.", probe.ask());
        database.close();
        assertThrows(NoAnswerException.class, probe::ask);
    }

    private void keep(String job, Actor owner) throws NoAnswerException {
        files.keep(JobFile.of(job, owner, new DepartmentId("gastro"), Set.of(new StaffId("a1"), new StaffId("a2")))
                .holding("figures.csv", "text/csv", "\u0000;Ä".getBytes(StandardCharsets.UTF_8))
                .until(clock.instant().plus(Duration.ofDays(7))));
    }
}

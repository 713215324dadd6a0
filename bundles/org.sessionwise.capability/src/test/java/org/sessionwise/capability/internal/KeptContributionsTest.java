package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.ContributionSetting;
import org.sessionwise.api.capability.ContributionSettings;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;

@Timeout(30)
class KeptContributionsTest {

    private static final String GAPS = "sessionwise.gap-panel/v1";
    private static final Actor ADMIN = new Actor("admin");

    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong();
    private EmbeddedDatabase database;
    private StoredAuditLog audit;
    private ContributionSettings contributions;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        audit = new StoredAuditLog(database, directory.resolve("audit-head"), Clock.systemUTC());
        contributions = new KeptContributions(database, audit, nanos::get);
    }

    @AfterEach
    void close() {
        audit.close();
        database.close();
    }

    @Test
    void contributionOfWhichNothingIsKeptIsOnWithTheWeightItCameWith() {
        assertTrue(contributions.isOn(GAPS));
        assertEquals(OptionalInt.empty(), contributions.weight(GAPS));
        assertEquals(List.of(), contributions.settings());
    }

    @Test
    void whatIsSetIsSeenByTheNextQuestion() {
        assertTrue(contributions.isOn(GAPS));

        contributions.set(GAPS, false, 7, ADMIN);

        assertFalse(contributions.isOn(GAPS));
        assertEquals(OptionalInt.of(7), contributions.weight(GAPS));
    }

    @Test
    void anotherNodeSeesItWithinASecond() {
        ContributionSettings other = new KeptContributions(database, audit, nanos::get);
        assertTrue(other.isOn(GAPS));

        contributions.set(GAPS, false, 7, ADMIN);

        nanos.addAndGet(1_000_000_000);
        assertFalse(other.isOn(GAPS));
    }

    @Test
    void decisionOfAnIdThatNobodyOffersIsKept() {
        contributions.set("vendor.gone/v1", false, 1, ADMIN);

        assertEquals(List.of(ContributionSetting.of("vendor.gone/v1", false, 1)), contributions.settings());
    }

    @Test
    void resetBringsBackWhatItCameWith() {
        contributions.set(GAPS, false, 7, ADMIN);

        contributions.reset(GAPS, ADMIN);

        assertTrue(contributions.isOn(GAPS));
        assertEquals(List.of(), contributions.settings());
    }

    @Test
    void eachChangeIsAuditedAndTheSameTwiceIsNot() {
        contributions.set(GAPS, false, 7, ADMIN);
        contributions.set(GAPS, false, 7, ADMIN);
        contributions.reset(GAPS, ADMIN);
        contributions.reset(GAPS, ADMIN);

        assertEquals(
                List.of("contribution reset", "contribution set off, weight 7"),
                audit.newest(9).stream().map(KeptContributionsTest::words).toList());
        assertEquals("contribution " + GAPS, audit.newest(1).get(0).subject());
    }

    private static String words(AuditEntry entry) {
        return (entry.action() + " " + entry.detail()).strip();
    }

    @Test
    void whatWasReadLastCountsWhileTheDatabaseIsGone() {
        contributions.set(GAPS, false, 7, ADMIN);
        assertFalse(contributions.isOn(GAPS));

        database.close();
        nanos.addAndGet(2_000_000_000L);

        assertFalse(contributions.isOn(GAPS));
    }

    @Test
    void weightAndIdHaveBounds() {
        assertThrows(IllegalArgumentException.class, () -> contributions.set(GAPS, true, -1, ADMIN));
        assertThrows(IllegalArgumentException.class, () -> contributions.set(GAPS, true, 10_001, ADMIN));
        assertThrows(IllegalArgumentException.class, () -> contributions.set(" ", true, 1, ADMIN));
        assertThrows(IllegalArgumentException.class, () -> contributions.set("x".repeat(201), true, 1, ADMIN));
    }
}

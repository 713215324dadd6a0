package org.sessionwise.attainment.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.attainment.internal.trust.EvidenceListeners;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

@Timeout(120)
class StoredPersonRecordsTest {

    private static final Actor AMY = new Actor("amy");
    private static final StaffId WARD_NURSE = new StaffId("s-ward");
    private static final StaffId CONSULTANT = new StaffId("s-consultant");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final DateRange SINCE_APRIL = DateRange.startingOn(APRIL);

    @TempDir
    private Path directory;

    private final AuditOfTests audit = new AuditOfTests();
    private final ClockOfTests clock = new ClockOfTests("2026-06-01T10:00:00Z");
    private final EvidenceListeners listeners = new EvidenceListeners();
    private final List<String> heard = new ArrayList<>();
    private EmbeddedDatabase database;
    private StoredPersonRecords records;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        records = new StoredPersonRecords(database, audit, listeners, clock);
        listeners.addListener(() -> heard.add("changed"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSameIsRecordedOfEachOfSeveralPeople() throws Exception {
        DateRange days = new DateRange(APRIL, LocalDate.of(2027, 4, 1));

        List<PersonRecord> added =
                records.add(Set.of(WARD_NURSE, CONSULTANT), PersonRecord.Kind.TRAINED, days, "", AMY);

        assertEquals(2, added.size());
        PersonRecord read = records.of(Set.of(CONSULTANT)).get(0);
        assertEquals(CONSULTANT, read.staff());
        assertEquals(PersonRecord.Kind.TRAINED, read.kind());
        assertEquals(days, read.days());
        assertEquals(AMY, read.by());
        assertEquals(clock.instant(), read.at());
        assertEquals(List.of("changed"), heard);
    }

    @Test
    void auditNamesNobody() throws Exception {
        records.add(Set.of(WARD_NURSE), PersonRecord.Kind.SINGLE_AREA, SINCE_APRIL, "Works on ward 7 only", AMY);

        String id = records.of(Set.of(WARD_NURSE)).get(0).id();
        records.withdraw(id, AMY);

        assertEquals(
                List.of(
                        "amy person records added: SINGLE_AREA of 1 people, from 2026-04-01: " + id + " to " + id,
                        "amy person record withdrawn: SINGLE_AREA from 2026-04-01"),
                audit.lines());
        assertFalse(audit.newest(1).get(0).subject().contains(WARD_NURSE.value()));
    }

    @Test
    void whatIsTakenBackStaysAndNoLongerCounts() throws Exception {
        String id = records.add(Set.of(WARD_NURSE), PersonRecord.Kind.LEFT_OUT, SINCE_APRIL, "Bank only", AMY)
                .get(0)
                .id();
        clock.set("2026-06-02T10:00:00Z");

        records.withdraw(id, AMY);

        PersonRecord kept = records.of(Set.of(WARD_NURSE)).get(0);
        assertEquals(Optional.of(Instant.parse("2026-06-02T10:00:00Z")), kept.withdrawn());
        assertTrue(kept.counts(APRIL, Instant.parse("2026-06-01T10:00:00Z")));
        assertFalse(kept.counts(APRIL, Instant.parse("2026-06-02T10:00:00Z")));
        assertThrows(EvidenceRefusedException.class, () -> records.withdraw(id, AMY));
        assertThrows(EvidenceRefusedException.class, () -> records.withdraw("no-such", AMY));
        assertEquals(2, audit.lines().size());
    }

    @Test
    void whoeverIsLeftOutIsLeftOutForAReason() {
        for (PersonRecord.Kind kind : List.of(PersonRecord.Kind.LEFT_OUT, PersonRecord.Kind.SINGLE_AREA)) {
            EvidenceRefusedException refused = assertThrows(
                    EvidenceRefusedException.class, () -> records.add(Set.of(WARD_NURSE), kind, SINCE_APRIL, " ", AMY));
            assertEquals("reason", refused.field());
        }
        assertThrows(
                EvidenceRefusedException.class,
                () -> records.add(Set.of(), PersonRecord.Kind.TRAINED, SINCE_APRIL, "", AMY));
        assertThrows(
                EvidenceRefusedException.class,
                () -> records.add(Set.of(WARD_NURSE), PersonRecord.Kind.TRAINED, SINCE_APRIL, "x".repeat(201), AMY));
    }

    @Test
    void everybodyOfABigDepartmentIsReadAtOnce() throws Exception {
        Set<StaffId> people =
                IntStream.range(0, 1_203).mapToObj(i -> new StaffId("s-" + i)).collect(Collectors.toSet());
        records.add(people, PersonRecord.Kind.TRAINED, SINCE_APRIL, "Induction", AMY);

        assertEquals(1_203, records.of(people).size());
        assertEquals(List.of(), records.of(Set.of()));
    }

    @Test
    void withoutAnAuditEntryNobodyIsRecorded() throws Exception {
        audit.isBroken = true;

        assertThrows(
                IllegalStateException.class,
                () -> records.add(Set.of(WARD_NURSE, CONSULTANT), PersonRecord.Kind.TRAINED, SINCE_APRIL, "", AMY));

        assertEquals(List.of(), records.of(Set.of(WARD_NURSE, CONSULTANT)));
        assertEquals(List.of(), heard);
    }
}

package org.sessionwise.staffrecord.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.staff.StaffRecords.Step;
import org.sessionwise.api.staff.StaffSheetReport;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.StaffMember;

class StaffSheetsTest extends SheetTrial {

    private static final String FULL = HEADER
            + "101,Amy Ash,Red team,Medical,Consultant,20001,GMC 1234567,102,no\r\n"
            + "102,Ben Birch,Red team,Medical,Consultant,20002,GMC 1234568,201,no\r\n"
            + "103,Cat Cedar,Blue team,Medical,ST5,20003,,102,yes\r\n";

    @Test
    void theSheetHasEverybodyWithWhatIsKeptAndNothingMore() throws Exception {
        assertEquals(HEADER + "101,Amy Ash,,,,,,,\r\n102,Ben Birch,,,,,,,\r\n103,Cat Cedar,,,,,,,\r\n", sheet());

        keep(FULL);

        assertEquals(FULL, sheet());
        assertEquals(new StaffSheetReport(false, 0, 3, List.of()), keep(sheet()), "put back as it is, nothing changes");
    }

    @Test
    void theSheetBeginsWithTheMarkBySpreadsheetsAndOfAnUnknownDepartmentIsOnlyTheHeader() throws Exception {
        byte[] sheet = sheets.sheet(new DepartmentId("9"));

        assertEquals("\uFEFF" + HEADER, new String(sheet, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsKeptCompletesThePerson() throws Exception {
        keep(FULL);

        StaffMember cat = person("103");
        assertEquals("1/blue team", cat.team().value());
        assertEquals("Cat Cedar", cat.displayName());
        assertEquals("Medical", cat.professionalGroup());
        assertEquals("ST5", cat.grade());
        assertEquals(Optional.of("20003"), cat.assignmentNumber());
        assertEquals(Optional.empty(), cat.registration());
        assertEquals(Optional.of(new StaffId("102")), cat.lineManager());
        assertTrue(cat.inTraining());
    }

    @Test
    void whatIsKeptIsStillThereAfterTheDatabaseWasClosed() throws Exception {
        keep(FULL);
        database.close();

        try (EmbeddedDatabase again = EmbeddedDatabase.of(TrialDatabase.settings(directory))) {
            assertEquals(
                    Optional.of("20001"),
                    new KeptStaffRecord(again, use)
                            .complete(people.get("1"))
                            .get(0)
                            .assignmentNumber());
        }
    }

    @Test
    void checkingChangesNothingAndSaysWhatWouldBe() throws Exception {
        assertEquals(new StaffSheetReport(false, 3, 0, List.of()), put(Step.CHECK, FULL));

        assertEquals(Optional.empty(), person("101").assignmentNumber());
        assertTrue(audited.isEmpty());
        assertTrue(heard.isEmpty());
    }

    @Test
    void anEmptyCellTakesAwayAndAColumnOrPersonThatIsNotThereStays() throws Exception {
        keep(FULL);

        StaffSheetReport report = keep("grade,staff\r\n,101\r\n");

        assertEquals(new StaffSheetReport(true, 1, 0, List.of()), report);
        assertEquals("", person("101").grade());
        assertEquals(Optional.of("20001"), person("101").assignmentNumber());
        assertEquals("Consultant", person("102").grade());
    }

    @Test
    void oneBadRowKeepsAllFromBeingKeptUnlessTheGoodOnesAreWanted() throws Exception {
        String sheet = "staff,grade\r\n101,Consultant\r\n999,Consultant\r\n";

        StaffSheetReport nothing = keep(sheet);
        assertFalse(nothing.kept());
        assertEquals(List.of("3 999 staff"), faults(nothing));
        assertEquals("", person("101").grade());

        StaffSheetReport good = put(Step.GOOD_ROWS, sheet);
        assertTrue(good.kept());
        assertEquals(1, good.changed());
        assertEquals(List.of("3 999 staff"), faults(good));
        assertEquals("Consultant", person("101").grade());
    }

    @Test
    void aChangeIsAuditedByCountsAndToldForEverybodyAndAllDates() throws Exception {
        keep(FULL);
        put(Step.GOOD_ROWS, "staff,grade\r\n101,Consultant\r\n102,Locum\r\n999,Locum\r\n");

        AuditEntry last = audited.get(0);
        assertEquals("staff record changed", last.action());
        assertEquals("department 1", last.subject());
        assertEquals("changed 1 (grade 1), unchanged 1, faults 1", last.detail());
        assertEquals(ADMINISTRATOR, last.actor());
        assertEquals(2, heard.size());
        assertEquals(RosterChange.Kind.STAFF, heard.get(0).kind());
        assertEquals(WARD, heard.get(0).department());
        assertEquals(Set.of(), heard.get(0).staff());
        assertTrue(heard.get(0).dates().contains(LocalDate.of(2040, 1, 1)));
    }

    @Test
    void theAuditSaysOfHowManyPeopleEachColumnWasChangedSinceSomeOpenFigures() throws Exception {
        keep("staff,line_manager,registration,grade\r\n101,102,GMC 1234567,\r\n103,102,,\r\n");

        assertEquals(
                "changed 2 (registration 1, line_manager 2), unchanged 0, faults 0",
                audited.get(0).detail());
    }

    @Test
    void aNameCannotBeginACellOrTurnALineRoundInAnyProgram() throws Exception {
        hire("1", "104", "Dan;=1+1;\u202eDogwood");
        hire("1", "105", "\n=1+1");
        hire("1", "\n=106", "\u0000=1+1");

        String sheet = sheet();

        assertTrue(sheet.contains("\r\n104,Dan =1+1  Dogwood,"), sheet);
        assertTrue(sheet.contains("\r\n105,'=1+1,"), sheet);
        assertTrue(sheet.contains("\r\n\"'\n=106\",'=1+1,"), sheet);
        assertEquals(
                new StaffSheetReport(false, 0, 6, List.of()), put(Step.CHECK, sheet), "keys come back as they are");
    }

    @Test
    void whoIsToldFindsTheChange() throws Exception {
        StringBuilder found = new StringBuilder();
        changes.bindListener(change -> {
            try {
                found.append(person("101").grade());
            } catch (Exception e) {
                found.append(e);
            }
        });

        keep("staff,grade\n101,Consultant\n");

        assertEquals("Consultant", found.toString());
    }

    @Test
    void aListenerThatThrowsKeepsNobodyFromHearing() throws Exception {
        changes.bindListener(change -> {
            throw new IllegalStateException("broken");
        });
        changes.bindListener(heard::add);

        assertTrue(keep("staff,grade\n101,Consultant\n").kept());
        assertEquals(2, heard.size());
    }

    @Test
    void theRecordIsInUseAsLongAsAnAdapterHoldsIt() {
        assertTrue(sheets.isInUse());

        record.close();

        assertFalse(sheets.isInUse());
    }

    @Test
    void withoutAHostThereIsNoAnswer() {
        sheets = new StaffSheets(database, null, new HostPeople(), changes, use);

        assertThrows(NoAnswerException.class, () -> sheets.sheet(WARD));
        assertThrows(NoAnswerException.class, () -> keep(FULL));
    }

    @Test
    void aDatabaseThatIsClosedGivesNoAnswer() {
        database.close();

        assertThrows(NoAnswerException.class, this::sheet);
        assertThrows(NoAnswerException.class, () -> keep(FULL));
    }

    @Test
    void noNameIsKept() throws Exception {
        keep(FULL);

        String everything = TrialDatabase.isPostgresql() ? rows() : files();

        assertTrue(everything.indexOf("20001") >= 0, "what is kept is there");
        assertEquals(-1, everything.indexOf("Amy"));
        assertEquals(-1, everything.indexOf("Birch"));
    }

    private String files() throws IOException {
        StringBuilder everything = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                everything.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return everything.toString();
    }

    private String rows() {
        return database.store("looking", List.of()).read(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT string_agg(p::text, ' ') FROM staffrecord_person p")) {
                var row = select.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
    }
}

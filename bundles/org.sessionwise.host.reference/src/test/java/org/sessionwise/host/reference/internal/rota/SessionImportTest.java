package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterChange;

class SessionImportTest {

    private static final String HEADER = "person,duty,start,end\n";
    private static final String GOOD = "amy,CLINIC,2026-11-17T09:00,2026-11-17T13:00\n";

    private static final Optional<ChangeReason> WHY = Optional.of(new ChangeReason(ChangeReason.Kind.CORRECTION, ""));

    @TempDir
    Path folder;

    private TestHost host;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void whatStandsBetweenTheFirstAndTheLastDayIsReplaced() {
        SessionImport.Report report = bringIn(HEADER
                + "cat,NIGHT,2026-11-16T21:00,2026-11-17T09:00\n"
                + "bob,CLINIC,2026-11-20T09:00,2026-11-20T13:00\n");

        assertEquals(2, report.sessions());
        assertEquals(1, report.replaced());
        assertEquals(TestHost.days("2026-11-16", "2026-11-21"), report.days());
        assertEquals(
                List.of("cat", "bob", "cat"),
                people()); // the last is s4 on Saturday 21 November, which is after the file's last day
    }

    @Test
    void weeksWithoutRosterAreSetUpAsDrafts() {
        SessionImport.Report report = bringIn(HEADER
                + "amy,CLINIC,2026-12-22T09:00,2026-12-22T13:00\n"
                + "amy,CLINIC,2027-01-05T09:00,2027-01-05T13:00\n");

        assertEquals(
                List.of(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4)),
                report.weeksSetUp());
    }

    @Test
    void aBomCarriageReturnsAndQuotesAreRead() {
        SessionImport.Report report =
                bringIn("\uFEFFperson,duty,start,end\r\n\"amy\",\"CLINIC\",2026-11-17T09:00,2026-11-17T13:00\r\n\r\n");

        assertEquals(1, report.sessions());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eve,CLINIC,2026-11-17T09:00,2026-11-17T13:00   | person
            dan,CLINIC,2026-11-17T09:00,2026-11-17T13:00   | person
            ,CLINIC,2026-11-17T09:00,2026-11-17T13:00      | person
            amy,DANCE,2026-11-17T09:00,2026-11-17T13:00    | duty
            amy,CLINIC,17/11/2026 09:00,2026-11-17T13:00   | start
            amy,CLINIC,2026-11-17T09:00,tomorrow           | end
            amy,CLINIC,2026-11-17T13:00,2026-11-17T09:00   | end
            amy,CLINIC,2026-11-17T09:00,2026-11-25T09:00   | end
            amy,CLINIC,2026-11-17T09:00                    | person
            """)
    void aWrongCellIsToldByLineAndColumnAndNothingIsBroughtIn(String row, String column) {
        Refused refused = refused(HEADER + GOOD + row + "\n");

        assertEquals("line 3", refused.faults().get(0).record());
        assertEquals(column, refused.faults().get(0).field());
        assertEquals(List.of("amy", "cat"), people());
        assertEquals(List.of(), host.changes());
    }

    @Test
    void allFaultsOfAFileAreToldAtOnce() {
        Refused refused = refused(HEADER + "eve,DANCE,never,never\n" + GOOD + "eve,CLINIC,2026-11-17T09:00,never\n");

        assertEquals(
                List.of("line 2", "line 2", "line 2", "line 2", "line 4", "line 4"),
                refused.faults().stream().map(Fault::record).toList());
    }

    @Test
    void aFileWithoutHeaderOrRowsIsRefused() {
        assertEquals("header", refused(GOOD).faults().get(0).field());
        assertEquals("header", refused("").faults().get(0).field());
        assertEquals("line 2", refused(HEADER).faults().get(0).record());
    }

    @Test
    void aQuoteThatNeverClosesIsTold() {
        assertEquals(
                "line 2", refused(HEADER + "\"amy,CLINIC\n").faults().get(0).record());
        assertEquals(
                "quotes", refused(HEADER + "\"amy\"x,CLINIC\n").faults().get(0).field());
    }

    @Test
    void aFinalisedWeekRefusesTheWholeFile() {
        Refused refused = refused(HEADER + "amy,CLINIC,2026-11-05T09:00,2026-11-05T13:00\n" + GOOD);

        assertEquals(Refused.Reason.CONFLICT, refused.reason());
        assertEquals(List.of("amy", "cat"), people());
    }

    @Test
    void oneChangeIsToldForTheWholeFile() {
        bringIn(HEADER + GOOD);

        assertEquals(
                List.of(RosterChange.Kind.WEEKS, RosterChange.Kind.SESSIONS),
                host.changes().stream().map(RosterChange::kind).toList());
    }

    @Test
    void aFileOfManyThousandRowsGoesInWhole() {
        StringBuilder csv = new StringBuilder(HEADER);
        LocalDate first = LocalDate.of(2027, 1, 4);
        for (int i = 0; i < 4_000; i++) {
            LocalDate day = first.plusDays(i % 180);
            csv.append("amy,CLINIC,").append(day).append("T09:00,").append(day).append("T13:00\n");
        }

        assertEquals(4_000, bringIn(csv.toString()).sessions());
    }

    private SessionImport.Report bringIn(String csv) {
        return host.host().imports().bringIn(TestHost.SURGERY, csv, WHY, "cora");
    }

    private Refused refused(String csv) {
        return assertThrows(Refused.class, () -> bringIn(csv));
    }

    private List<String> people() {
        return host
                .host()
                .roster()
                .page(TestHost.SURGERY, TestHost.days("2026-11-16", "2026-11-23"))
                .sessions()
                .stream()
                .map(session -> session.content().staff().value())
                .toList();
    }
}

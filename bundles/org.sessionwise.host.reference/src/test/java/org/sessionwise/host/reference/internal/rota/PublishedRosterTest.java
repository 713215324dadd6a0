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
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.rota.ChangeReason.Kind;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.reference.internal.store.StoreException;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.Unavailability;

/** Changes after publishing, and what is kept of them. The week of 16 November 2026 is published, that of the 23rd a draft. */
class PublishedRosterTest {

    private static final Optional<ChangeReason> ILL = Optional.of(new ChangeReason(Kind.SICKNESS, "Amy is ill"));
    private static final SessionId S2 = new SessionId("s2");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @TempDir
    Path folder;

    private TestHost host;
    private RosterBook book;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        book = host.host().roster();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aChangeOfAPublishedRosterNeedsAReason() {
        Refused refused = assertThrows(Refused.class, () -> change(content(TestHost.BOB), Optional.empty()));

        assertEquals(Refused.Reason.INVALID, refused.reason());
        assertEquals("changeKind", refused.faults().get(0).field());
        assertEquals(List.of(), history(TestHost.AMY));
    }

    @Test
    void aChangeOfADraftNeedsNone() {
        SessionContent draft = new SessionContent(
                TestHost.BOB,
                TestHost.CLINIC,
                host.period("2026-11-24T09:00", "2026-11-24T13:00"),
                Status.ROSTERED,
                Optional.empty(),
                false);

        assertEquals(
                1,
                book.assign(TestHost.SURGERY, draft, Optional.empty(), "cora")
                        .session()
                        .version());
    }

    @Test
    void confirmingThatItWasWorkedIsNoChange() {
        SessionContent worked = new SessionContent(
                TestHost.AMY,
                TestHost.CLINIC,
                host.period("2026-11-16T09:00", "2026-11-16T13:00"),
                Status.WORKED,
                Optional.empty(),
                false);

        assertEquals(2, change(worked, Optional.empty()).session().version());
        assertThrows(
                Refused.class,
                () -> book.change(TestHost.SURGERY, S2, 2, content(TestHost.AMY), Optional.empty(), "cora"),
                "taking it back is one");
    }

    @Test
    void theHistoryOfBothCellsTellsWhoAndWhy() {
        change(content(TestHost.BOB), ILL);

        for (StaffId side : List.of(TestHost.AMY, TestHost.BOB)) {
            AuditEntry entry = history(side).get(0);
            assertEquals("cora", entry.actor());
            assertEquals(Optional.of(Kind.SICKNESS), entry.kind());
            assertEquals(Optional.of("Amy is ill"), entry.reason());
            assertEquals(
                    Optional.of("amy CLINIC 2026-11-16 09:00 to 13:00, rostered"
                            + " → bob CLINIC 2026-11-16 09:00 to 13:00, rostered"),
                    entry.details());
        }
        assertEquals(List.of(), history(TestHost.CAT));
    }

    @Test
    void anotherReasonIsToldInWords() {
        assertThrows(Refused.class, () -> new ChangeReason(Kind.OTHER, " "));
    }

    @Test
    void tooLittleRestIsAWarning() {
        SessionContent early = new SessionContent(
                TestHost.CAT,
                TestHost.CLINIC,
                host.period("2026-11-22T19:00", "2026-11-22T20:00"),
                Status.ROSTERED,
                Optional.empty(),
                false);

        assertEquals(
                List.of(Warning.SHORT_REST),
                book.assign(TestHost.SURGERY, early, ILL, "cora").warnings(),
                "ten hours after the night duty that ends at 09:00");
    }

    @Test
    void theAuditIsNeitherChangedNorDeleted() {
        change(content(TestHost.BOB), ILL);

        for (String statement : List.of(
                "UPDATE audit SET actor = 'nobody'",
                "DELETE FROM audit",
                "UPDATE audit_cell SET staff = 'cat'",
                "DELETE FROM audit_cell")) {
            assertThrows(
                    StoreException.class,
                    () -> host.database().write(c -> Sql.of(c, statement).update()),
                    statement);
        }
        assertEquals(1, history(TestHost.AMY).size());
    }

    @Test
    void theAuditIsReadByFilterPageByPage() {
        change(content(TestHost.BOB), ILL);
        for (int i = 0; i < 5; i++) {
            host.host()
                    .leave()
                    .ask(
                            TestHost.SURGERY,
                            TestHost.CAT,
                            TestHost.days("2026-12-01", "2026-12-02"),
                            Unavailability.Kind.OTHER,
                            "leo");
        }
        AuditBook audits = host.host().audits();
        AuditBook.Filter all = filter(Optional.empty(), Optional.empty());

        List<AuditEntry> first = audits.page(all, Optional.empty(), 4);
        List<AuditEntry> second = audits.page(all, Optional.of(first.get(3).no()), 4);

        assertEquals(4, first.size());
        assertEquals(2, second.size());
        assertEquals("cora", second.get(1).actor());
        assertEquals(
                5,
                audits.page(filter(Optional.of("leo"), Optional.empty()), Optional.empty(), 10)
                        .size());
        assertEquals(
                1,
                audits.page(filter(Optional.empty(), Optional.of("ILL")), Optional.empty(), 10)
                        .size());
        assertEquals(List.of("cora", "leo"), audits.actors());
    }

    private static AuditBook.Filter filter(Optional<String> actor, Optional<String> words) {
        return new AuditBook.Filter(Optional.empty(), actor, words, Optional.empty(), Optional.empty());
    }

    private SessionContent content(StaffId staff) {
        return new SessionContent(
                staff,
                TestHost.CLINIC,
                host.period("2026-11-16T09:00", "2026-11-16T13:00"),
                Status.ROSTERED,
                Optional.empty(),
                false);
    }

    private RosterBook.Changed change(SessionContent content, Optional<ChangeReason> why) {
        return book.change(TestHost.SURGERY, S2, 1, content, why, "cora");
    }

    private List<AuditEntry> history(StaffId staff) {
        return host.host().audits().ofCell(TestHost.SURGERY, new Cell(staff, MONDAY));
    }
}

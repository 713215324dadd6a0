package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.Unavailability;

class RosterBookTest {

    private static final Optional<ChangeReason> WHY = Optional.of(new ChangeReason(ChangeReason.Kind.SERVICE_NEED, ""));

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
    void anAssignedDutyStandsOnTheRosterAndIsTold() {
        RosterBook.Changed changed = book.assign(
                TestHost.SURGERY, content(TestHost.BOB, "2026-11-17T09:00", "2026-11-17T13:00"), WHY, "cora");

        assertEquals(1, changed.session().version());
        assertEquals(List.of(), changed.warnings());
        assertEquals(changed.session(), find(changed.session().id()));
        RosterChange change = host.changes().get(0);
        assertEquals(RosterChange.Kind.SESSIONS, change.kind());
        assertEquals(Set.of(TestHost.BOB), change.staff());
        assertEquals(TestHost.days("2026-11-17", "2026-11-18"), change.dates());
    }

    @Test
    void aMoveIsToldForBothPeopleAndBothDays() {
        book.change(
                TestHost.SURGERY,
                new SessionId("s2"),
                1,
                content(TestHost.BOB, "2026-11-24T09:00", "2026-11-24T13:00"),
                WHY,
                "cora");

        RosterChange change = host.changes().get(0);
        assertEquals(Set.of(TestHost.AMY, TestHost.BOB), change.staff());
        assertEquals(TestHost.days("2026-11-16", "2026-11-25"), change.dates());
        assertEquals(2, find(new SessionId("s2")).version());
    }

    @Test
    void aChangeDecidedOnAnOldVersionIsRefused() {
        SessionContent moved = content(TestHost.AMY, "2026-11-16T10:00", "2026-11-16T14:00");
        book.change(TestHost.SURGERY, new SessionId("s2"), 1, moved, WHY, "cora");

        assertRefused(
                Refused.Reason.STALE, () -> book.change(TestHost.SURGERY, new SessionId("s2"), 1, moved, WHY, "cora"));
    }

    @Test
    void aFinalisedWeekCannotBeChangedNorMovedInto() {
        SessionContent finalised = content(TestHost.AMY, "2026-11-03T09:00", "2026-11-03T13:00");

        assertRefused(Refused.Reason.CONFLICT, () -> book.assign(TestHost.SURGERY, finalised, WHY, "cora"));
        assertRefused(
                Refused.Reason.CONFLICT,
                () -> book.change(TestHost.SURGERY, new SessionId("s2"), 1, finalised, WHY, "cora"));
        SessionContent open = content(TestHost.AMY, "2026-11-16T09:00", "2026-11-16T13:00");
        assertRefused(
                Refused.Reason.CONFLICT,
                () -> book.change(TestHost.SURGERY, new SessionId("s1"), 1, open, WHY, "cora"));
        assertEquals(List.of(), host.changes());
    }

    @Test
    void aWeekWithoutRosterTakesNobody() {
        assertRefused(
                Refused.Reason.CONFLICT,
                () -> book.assign(
                        TestHost.SURGERY, content(TestHost.AMY, "2027-01-04T09:00", "2027-01-04T13:00"), WHY, "cora"));
    }

    @Test
    void aSessionIsCheckedFieldByField() {
        assertField("staff", content(TestHost.DAN, "2026-11-17T09:00", "2026-11-17T13:00"));
        assertField("end", content(TestHost.AMY, "2026-11-16T09:00", "2026-11-24T13:00"));
        SessionContent good = content(TestHost.AMY, "2026-11-19T09:00", "2026-11-19T13:00");
        assertField("reason", good.withStatus(Status.CANCELLED));
        assertField("status", good.withStatus(Status.WORKED));
        assertField(
                "duty",
                new SessionContent(
                        TestHost.AMY, new DutyCode("DANCE"), good.period(), Status.ROSTERED, Optional.empty(), false));
    }

    @Test
    void aSecondSessionAtTheSameTimeIsWarnedOf() {
        RosterBook.Changed changed = book.assign(
                TestHost.SURGERY, content(TestHost.AMY, "2026-11-16T12:00", "2026-11-16T14:00"), WHY, "cora");

        assertEquals(List.of(Warning.OVERLAPS_ANOTHER_SESSION), changed.warnings());
    }

    @Test
    void aSessionOnApprovedLeaveIsWarnedOf() {
        host.host()
                .leave()
                .approve(
                        TestHost.SURGERY,
                        host.host()
                                .leave()
                                .ask(
                                        TestHost.SURGERY,
                                        TestHost.BOB,
                                        TestHost.days("2026-11-17", "2026-11-18"),
                                        Unavailability.Kind.OTHER,
                                        "cora")
                                .id(),
                        "cora");

        RosterBook.Changed changed = book.assign(
                TestHost.SURGERY, content(TestHost.BOB, "2026-11-17T09:00", "2026-11-17T13:00"), WHY, "cora");

        assertEquals(List.of(Warning.ON_APPROVED_LEAVE), changed.warnings());
    }

    @Test
    void sessionsAreFoundByOverlapAndOrderedByStart() {
        List<String> found =
                book.sessions(TestHost.SURGERY, host.period("2026-11-16T12:59", "2026-11-22T08:59")).stream()
                        .map(session -> session.id().value())
                        .toList();

        assertEquals(List.of("s2", "s4"), found);
        assertEquals(List.of(), book.sessions(TestHost.SURGERY, host.period("2026-11-16T13:00", "2026-11-21T21:00")));
    }

    @Test
    void whoChangedWhatIsWrittenDown() {
        SessionContent cancelled = new SessionContent(
                TestHost.AMY,
                TestHost.CLINIC,
                host.period("2026-11-16T09:00", "2026-11-16T13:00"),
                Status.CANCELLED,
                Optional.of("No room"),
                false);
        book.change(TestHost.SURGERY, new SessionId("s2"), 1, cancelled, WHY, "cora");

        AuditEntry entry = host.host().audits().lastChanges(TestHost.SURGERY, 1).get(0);
        assertEquals("cora", entry.actor());
        assertEquals("session cancelled", entry.action());
        assertEquals("s2", entry.subject());
        assertEquals(Optional.of("No room"), entry.reason());
    }

    private void assertField(String field, SessionContent content) {
        Refused refused = assertThrows(Refused.class, () -> book.assign(TestHost.SURGERY, content, WHY, "cora"));
        assertEquals(field, refused.faults().get(0).field());
    }

    private static void assertRefused(Refused.Reason reason, Runnable action) {
        assertEquals(reason, assertThrows(Refused.class, action::run).reason());
    }

    private SessionContent content(StaffId staff, String start, String end) {
        return new SessionContent(
                staff, TestHost.CLINIC, host.period(start, end), Status.ROSTERED, Optional.empty(), false);
    }

    private RotaSession find(SessionId id) {
        return book.sessions(TestHost.SURGERY, host.period("2026-11-01T00:00", "2026-12-01T00:00")).stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession.Status;

/** What became of a session: called off, given to a colleague, worked for time off in lieu. */
class SessionFateTest {

    private static final SessionId MONDAY_CLINIC = new SessionId("s2");
    private static final Optional<ChangeReason> WHY = Optional.of(new ChangeReason(ChangeReason.Kind.SERVICE_NEED, ""));
    private static final Cancellation BY_TRUST = Cancellation.by(Cancellation.By.TRUST);

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
    void whoCalledItOffAndWhenIsKept() {
        Cancellation before = BY_TRUST.at(Instant.parse("2026-11-10T09:00:00Z"));
        RotaSession off = change(old -> with(old, Status.CANCELLED, false, false, Optional.of(before)));

        assertEquals(Optional.of(before), off.content().cancellation());
        assertEquals(off, find());
        assertTrue(lastWords().endsWith("cancelled by the trust on 2026-11-10"), lastWords());
    }

    @Test
    void whatIsCalledOffWithoutAMomentIsCalledOffNow() {
        RotaSession off = change(old -> with(old, Status.CANCELLED, false, false, Optional.of(BY_TRUST)));

        assertTrue(off.content().cancellation().orElseThrow().at().isPresent());
    }

    @Test
    void whatIsBackOnTheRosterIsCalledOffByNobody() {
        change(old -> with(old, Status.CANCELLED, false, false, Optional.of(BY_TRUST)));

        assertEquals(
                "cancelledBy",
                refused(() -> change(old -> with(old, Status.ROSTERED, false, false, Optional.of(BY_TRUST)))));
        assertEquals(
                Optional.empty(),
                change(old -> with(old, Status.ROSTERED, false, false, Optional.empty()))
                        .content()
                        .cancellation());
    }

    @Test
    void workIsPaidExtraOrEarnsTimeOffButNotBoth() {
        assertTrue(change(old -> with(old, old.status(), false, true, Optional.empty()))
                .content()
                .timeOffInLieu());
        assertEquals(
                "timeOffInLieu", refused(() -> change(old -> with(old, old.status(), true, true, Optional.empty()))));
    }

    @Test
    void aSessionThatIsGivenOnStaysItsFirstPersons() {
        giveTo(TestHost.BOB);
        assertEquals(Optional.of(TestHost.AMY), find().owner());
        assertEquals(TestHost.BOB, find().content().staff());

        giveTo(TestHost.CAT);
        assertEquals(Optional.of(TestHost.AMY), find().owner());
        assertEquals("session given to a colleague", last().action());
        assertTrue(lastWords().endsWith("cat CLINIC 2026-11-16 09:00 to 13:00, rostered, first of amy"), lastWords());

        giveTo(TestHost.AMY);
        assertEquals(Optional.empty(), find().owner());
    }

    @Test
    void aSessionIsGivenToSomebodyElse() {
        assertEquals("staff", refused(() -> giveTo(TestHost.AMY)));
        assertEquals("staff", refused(() -> giveTo(TestHost.DAN)), "of another department");
    }

    @Test
    void everyChangeOfAGivenSessionIsToldOfItsOwnerToo() {
        giveTo(TestHost.BOB);
        change(old -> with(old, Status.WORKED, false, false, Optional.empty()));

        DateRange monday = TestHost.days("2026-11-16", "2026-11-17");
        RosterChange both = RosterChange.of(
                RosterChange.Kind.SESSIONS, TestHost.SURGERY, Set.of(TestHost.AMY, TestHost.BOB), monday);
        assertEquals(List.of(both, both), host.changes());
    }

    @Test
    void enteringAnotherPersonIsACorrection() {
        giveTo(TestHost.BOB);
        SessionContent cats = find().content().with(TestHost.CAT);
        book.change(TestHost.SURGERY, MONDAY_CLINIC, 2, cats, WHY, "cora");

        assertEquals(Optional.empty(), find().owner());
        assertEquals(
                Set.of(TestHost.AMY, TestHost.BOB, TestHost.CAT),
                host.changes().get(1).staff());
    }

    @Test
    void somePeoplesSessionsAreThoseAmongAll() {
        giveTo(TestHost.BOB);
        Period autumn = host.period("2026-11-01T00:00", "2026-12-01T00:00");
        List<RotaSession> all = book.sessions(TestHost.SURGERY, autumn);

        for (Set<StaffId> some : List.of(
                Set.of(TestHost.AMY), Set.of(TestHost.BOB), Set.of(TestHost.BOB, TestHost.CAT), Set.<StaffId>of())) {
            List<RotaSession> expected = all.stream()
                    .filter(session -> some.contains(session.content().staff())
                            || session.owner().filter(some::contains).isPresent())
                    .toList();
            assertEquals(expected, book.sessions(TestHost.SURGERY, some, autumn), some.toString());
        }
        assertEquals(List.of(), book.sessions(TestHost.ANAESTHETICS, Set.of(TestHost.AMY), autumn));
        assertEquals(
                LocalDate.of(2026, 11, 16),
                new SessionLine(host.host().times()).cell(find()).day());
    }

    private RotaSession change(UnaryOperator<SessionContent> change) {
        RotaSession before = find();
        return book.change(
                        TestHost.SURGERY, MONDAY_CLINIC, before.version(), change.apply(before.content()), WHY, "cora")
                .session();
    }

    private void giveTo(StaffId colleague) {
        book.giveTo(colleague, TestHost.SURGERY, MONDAY_CLINIC, find().version(), WHY, "cora");
    }

    private static SessionContent with(
            SessionContent old, Status status, boolean paid, boolean inLieu, Optional<Cancellation> cancellation) {
        return new SessionContent(
                old.staff(), old.duty(), old.period(), status, Optional.of("No list"), paid, inLieu, cancellation);
    }

    private static String refused(Runnable action) {
        return assertThrows(Refused.class, action::run).faults().get(0).field();
    }

    private AuditEntry last() {
        return host.host().audits().lastChanges(TestHost.SURGERY, 1).get(0);
    }

    private String lastWords() {
        return last().details().orElse("");
    }

    private RotaSession find() {
        return book.sessions(TestHost.SURGERY, host.period("2026-11-16T00:00", "2026-11-17T00:00")).stream()
                .filter(session -> session.id().equals(MONDAY_CLINIC))
                .findFirst()
                .orElseThrow();
    }
}

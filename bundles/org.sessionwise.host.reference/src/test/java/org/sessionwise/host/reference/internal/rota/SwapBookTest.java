package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.Unavailability;

/** Amy's clinic on Friday 20 November 2026 goes to Bob, who does clinics by the template though his grade is another. */
class SwapBookTest {

    private static final Optional<ChangeReason> WHY = Optional.of(new ChangeReason(ChangeReason.Kind.PERSONAL, ""));

    @TempDir
    Path folder;

    private TestHost host;
    private SwapBook book;
    private SessionId friday;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        book = host.host().swaps();
        friday = assign(TestHost.AMY, "2026-11-20T09:00", "2026-11-20T13:00");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aShiftGoesToAColleagueWhenTheCoordinatorApproves() {
        Swap offered = offer();
        assertEquals(
                Set.of(TestHost.BOB), book.get(TestHost.SURGERY, offered.id()).eligible());
        book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby");
        int told = host.changes().size();

        RosterBook.Changed changed = book.approve(TestHost.SURGERY, offered.id(), "", "cora");

        assertEquals(TestHost.BOB, changed.session().content().staff());
        assertEquals(2, changed.session().version());
        assertEquals(List.of(), changed.warnings());
        RosterChange change = host.changes().get(told);
        assertEquals(RosterChange.Kind.SESSIONS, change.kind());
        assertEquals(Set.of(TestHost.AMY, TestHost.BOB), change.staff());
        assertEquals(
                Swap.State.APPROVED,
                book.get(TestHost.SURGERY, offered.id()).swap().state());
    }

    @Test
    void nothingIsChangedOrToldBeforeTheApproval() {
        int told = host.changes().size();
        Swap offered = offer();
        book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby");

        assertEquals(TestHost.AMY, book.whose(TestHost.SURGERY, friday));
        assertEquals(told, host.changes().size());
    }

    @Test
    void bothSidesAreToldUntilTheyHaveSeenIt() {
        Swap offered = offer();
        book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby");
        book.approve(TestHost.SURGERY, offered.id(), "Agreed", "cora");

        List<NoticeBoard.Notice> amys = unseen(TestHost.AMY);
        assertEquals(2, amys.size());
        assertTrue(
                amys.get(0).words().startsWith("Bob takes your shift (Outpatient clinic, 2026-11-20, 09:00 to 13:00)"));
        assertEquals(
                "The swap is approved: you work Outpatient clinic, 2026-11-20, 09:00 to 13:00, in place of Amy. Reason: Agreed",
                unseen(TestHost.BOB).get(0).words());
        host.host().notices().seen(amys.get(0).no(), Set.of(TestHost.AMY));
        assertEquals(1, unseen(TestHost.AMY).size());
        assertThrows(Refused.class, () -> host.host().notices().seen(amys.get(1).no(), Set.of(TestHost.BOB)));
    }

    @Test
    void nobodyIsBookedTwice() {
        Swap offered = offer();
        assign(TestHost.BOB, "2026-11-20T12:00", "2026-11-20T16:00");

        assertEquals(Refused.Reason.CONFLICT, refusedToBob(offered));
    }

    @Test
    void aDoubleBookingThatCameAfterwardsIsRefusedAtTheApproval() {
        Swap offered = offer();
        book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby");
        assign(TestHost.BOB, "2026-11-20T12:00", "2026-11-20T16:00");

        assertThrows(Refused.class, () -> book.approve(TestHost.SURGERY, offered.id(), "", "cora"));
        assertEquals(TestHost.AMY, book.whose(TestHost.SURGERY, friday));
    }

    @Test
    void whoeverIsOnLeaveTakesNoShift() {
        Swap offered = offer();
        Leave leave = host.host()
                .leave()
                .ask(
                        TestHost.SURGERY,
                        TestHost.BOB,
                        TestHost.days("2026-11-20", "2026-11-21"),
                        Unavailability.Kind.ANNUAL_LEAVE,
                        "bobby");
        host.host().leave().approve(TestHost.SURGERY, leave.id(), "leo");

        assertEquals(Refused.Reason.CONFLICT, refusedToBob(offered));
    }

    @Test
    void tooLittleRestIsOnlyAWarning() {
        assign(TestHost.BOB, "2026-11-19T20:00", "2026-11-19T23:00");
        Swap offered = offer();
        book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby");

        assertEquals(
                List.of(Warning.SHORT_REST),
                book.approve(TestHost.SURGERY, offered.id(), "", "cora").warnings());
    }

    @Test
    void whoeverDoesNotDoTheDutyAndIsOfAnotherGradeCannotTakeIt() {
        Swap offered = offer();

        assertEquals(
                Refused.Reason.INVALID,
                assertThrows(Refused.class, () -> book.accept(TestHost.SURGERY, offered.id(), TestHost.CAT, "cora"))
                        .reason());
    }

    @Test
    void aShiftIsOfferedOnlyOnceAndOnlyAsLongAsItIsToCome() {
        offer();

        assertThrows(Refused.class, this::offer);
        assertThrows(
                Refused.class,
                () -> book.offer(TestHost.SURGERY, new SessionId("s2"), Optional.empty(), "cora"),
                "it was on Monday");
    }

    @Test
    void aShiftThatWasChangedInTheMeantimeIsNotSwapped() {
        Swap offered = offer();
        RotaSession session = book.get(TestHost.SURGERY, offered.id()).session().orElseThrow();
        SessionContent extra = new SessionContent(
                TestHost.AMY, TestHost.CLINIC, session.content().period(), Status.ROSTERED, Optional.empty(), true);
        host.host().roster().change(TestHost.SURGERY, friday, 1, extra, WHY, "cora");

        assertEquals(Refused.Reason.STALE, refusedToBob(offered));
    }

    @Test
    void aShiftThatIsOverIsNotSwappedAfterwards() {
        Swap offered = offer();
        SwapRules rules = new SwapRules(host.host().people(), new LocalTimes(ZoneId.of("Europe/London")));

        Refused refused = assertThrows(Refused.class, () -> host.database()
                .read(connection -> rules.asOffered(connection, offered, LocalDate.of(2026, 11, 21))));

        assertEquals(Refused.Reason.CONFLICT, refused.reason());
        assertEquals(
                friday,
                host.database()
                        .read(connection -> rules.asOffered(connection, offered, LocalDate.of(2026, 11, 20)))
                        .id());
    }

    @Test
    void nobodyApprovesASwapOfTheirOwn() {
        Swap offered = book.offer(TestHost.SURGERY, friday, Optional.empty(), "cora");
        book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby");

        assertEquals(
                Refused.Reason.NOT_PERMITTED,
                assertThrows(Refused.class, () -> book.approve(TestHost.SURGERY, offered.id(), "", "cora"))
                        .reason());
        book.approve(TestHost.SURGERY, offered.id(), "", "ada");
    }

    @Test
    void aSwapThatIsRefusedLeavesTheRosterAsItIs() {
        Swap offered = offer();
        book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby");

        book.refuse(TestHost.SURGERY, offered.id(), "Bob is needed elsewhere", "cora");

        assertEquals(TestHost.AMY, book.whose(TestHost.SURGERY, friday));
        assertTrue(unseen(TestHost.BOB).get(0).words().endsWith("Reason: Bob is needed elsewhere"));
        assertThrows(Refused.class, () -> book.approve(TestHost.SURGERY, offered.id(), "", "ada"));
        offer();
    }

    private Swap offer() {
        return book.offer(TestHost.SURGERY, friday, Optional.of("A wedding"), "amy");
    }

    private Refused.Reason refusedToBob(Swap offered) {
        return assertThrows(Refused.class, () -> book.accept(TestHost.SURGERY, offered.id(), TestHost.BOB, "bobby"))
                .reason();
    }

    private List<NoticeBoard.Notice> unseen(StaffId staff) {
        return host.host().notices().unseen(Set.of(staff));
    }

    private SessionId assign(StaffId staff, String start, String end) {
        SessionContent content = new SessionContent(
                staff, TestHost.CLINIC, host.period(start, end), Status.ROSTERED, Optional.empty(), false);
        return host.host()
                .roster()
                .assign(TestHost.SURGERY, content, WHY, "cora")
                .session()
                .id();
    }
}

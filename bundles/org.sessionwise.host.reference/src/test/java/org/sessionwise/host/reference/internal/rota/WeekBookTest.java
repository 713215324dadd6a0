package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek.State;

class WeekBookTest {

    private static final LocalDate FINALISED = LocalDate.of(2026, 11, 2);
    private static final LocalDate OVER = LocalDate.of(2026, 11, 9);
    private static final LocalDate THIS_WEEK = LocalDate.of(2026, 11, 16);
    private static final LocalDate DRAFT = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    private TestHost host;
    private WeekBook book;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        book = host.host().weeks();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aWeekThatIsOverIsFinalised() {
        assertEquals(State.FINALISED, move(OVER, State.FINALISED, ""));
        assertEquals(
                List.of(RosterChange.Kind.WEEKS),
                host.changes().stream().map(RosterChange::kind).toList());
    }

    @Test
    void aWeekIsNotPublishedWithoutItsPeriod() {
        assertRefused(DRAFT, State.PUBLISHED, "");
    }

    @Test
    void noStepIsSkippedOrTakenBack() {
        assertRefused(DRAFT, State.FINALISED, "");
        assertRefused(OVER, State.DRAFT, "");
        assertRefused(OVER, State.PUBLISHED, "");
        assertRefused(FINALISED, State.DRAFT, "because");
    }

    @Test
    void aWeekThatIsNotOverCannotBeFinalised() {
        assertRefused(THIS_WEEK, State.FINALISED, "");
    }

    @Test
    void aFinalisedWeekIsReopenedOnlyWithAReason() {
        assertRefused(FINALISED, State.PUBLISHED, " ");
        assertEquals(State.PUBLISHED, move(FINALISED, State.PUBLISHED, "One clinic was missing"));
    }

    @Test
    void aWeekWithoutRosterHasNoState() {
        Refused refused = assertThrows(Refused.class, () -> move(LocalDate.of(2027, 1, 4), State.PUBLISHED, ""));
        assertEquals(Refused.Reason.NOT_FOUND, refused.reason());
    }

    @Test
    void markingAWeekWorkedLeavesOutWhatIsStillToCome() {
        assertEquals(1, book.markAllWorked(TestHost.SURGERY, THIS_WEEK, "cora"));

        assertEquals(
                List.of(Status.WORKED, Status.ROSTERED),
                host
                        .host()
                        .roster()
                        .page(TestHost.SURGERY, TestHost.days("2026-11-16", "2026-11-23"))
                        .sessions()
                        .stream()
                        .map(session -> session.content().status())
                        .toList());
    }

    @Test
    void aFinalisedWeekCannotBeMarked() {
        assertThrows(Refused.class, () -> book.markAllWorked(TestHost.SURGERY, FINALISED, "cora"));
    }

    private State move(LocalDate monday, State to, String reason) {
        return book.move(TestHost.SURGERY, monday, to, reason, "cora").state();
    }

    private void assertRefused(LocalDate monday, State to, String reason) {
        assertThrows(Refused.class, () -> move(monday, to, reason));
        assertEquals(List.of(), host.changes());
    }
}

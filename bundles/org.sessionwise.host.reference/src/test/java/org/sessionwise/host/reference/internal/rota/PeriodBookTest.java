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
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.rota.PeriodBook.Step;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Overdue;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.State;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;

/** Today is Wednesday 18 November 2026; the first period of the small trust begins on 2 November. */
class PeriodBookTest {

    private static final LocalDate NEXT = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 28);

    @TempDir
    Path folder;

    private TestHost host;
    private PeriodBook book;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        book = host.host().periods();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theCalendarReachesOnePeriodBeyondTheLastThatIsDueToBeMade() {
        List<LocalDate> firstDays = book.calendar(TestHost.SURGERY).stream()
                .map(period -> period.days().from())
                .toList();

        assertEquals(LocalDate.of(2026, 11, 2), firstDays.get(0));
        assertEquals(LocalDate.of(2027, 1, 25), firstDays.get(firstDays.size() - 1));
        assertEquals(4, firstDays.size(), "those of the summer never had a roster");
    }

    @Test
    void aPeriodIsDueEightAndSixWeeksBeforeItBegins() {
        RosterPeriod period = period(LATER);

        assertEquals(LocalDate.of(2026, 11, 2), period.madeDue());
        assertEquals(LocalDate.of(2026, 11, 16), period.publishedDue());
        assertEquals(State.NOT_MADE, period.state());
        assertEquals(Optional.of(Overdue.PUBLISHING), period.overdue(LocalDate.of(2026, 11, 17)));
        assertEquals(Optional.of(Overdue.MAKING), period.overdue(LocalDate.of(2026, 11, 16)));
        assertEquals(Optional.empty(), period.overdue(LocalDate.of(2026, 11, 2)));
    }

    @Test
    void aPeriodGoesFromDraftToPublishedByTwoPeople() {
        make(NEXT);
        assertEquals(State.DRAFT, period(NEXT).state());

        assertEquals(State.SUBMITTED, take(Step.SUBMIT, NEXT, "cora").state());
        assertEquals(State.APPROVED, take(Step.APPROVE, NEXT, "leo").state());
        RosterPeriod published = take(Step.PUBLISH, NEXT, "cora");

        assertEquals(State.PUBLISHED, published.state());
        assertEquals(Optional.of("cora"), published.signatures().submittedBy());
        assertEquals(Optional.of("leo"), published.signatures().approvedBy());
        assertEquals(
                List.of(RosterWeek.State.PUBLISHED),
                published.weeks().stream().map(RosterWeek::state).distinct().toList());
        assertEquals(Optional.empty(), published.overdue(LocalDate.of(2027, 6, 1)));
        assertEquals(
                RosterChange.Kind.WEEKS,
                host.changes().get(host.changes().size() - 1).kind());
    }

    @Test
    void nobodyApprovesTheirOwnPeriod() {
        make(NEXT);
        take(Step.SUBMIT, NEXT, "cora");

        Refused refused = assertThrows(Refused.class, () -> take(Step.APPROVE, NEXT, "cora"));

        assertEquals(Refused.Reason.NOT_PERMITTED, refused.reason());
        assertEquals(State.SUBMITTED, period(NEXT).state());
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVE", "SEND_BACK", "TAKE_BACK", "PUBLISH", "FINALISE"})
    void noStepOfADraftIsSkipped(Step step) {
        make(NEXT);

        assertEquals(
                Refused.Reason.CONFLICT,
                assertThrows(Refused.class, () -> book.take(step, TestHost.SURGERY, NEXT, "because", "leo"))
                        .reason());
    }

    @Test
    void aPeriodWithAMissingWeekCannotBeSubmitted() {
        host.host().setUp().setUp(TestHost.SURGERY, Optional.empty(), new DateRange(NEXT, NEXT.plusWeeks(3)), "cora");

        Refused refused = assertThrows(Refused.class, () -> take(Step.SUBMIT, NEXT, "cora"));

        assertEquals(
                "The period from 2026-11-30 is not made: this step is not open. Some of its weeks have no roster yet.",
                refused.getMessage());
    }

    @Test
    void whatIsSubmittedIsNotChangedUntilItIsTakenBack() {
        make(NEXT);
        take(Step.SUBMIT, NEXT, "cora");
        assertEquals(
                Refused.Reason.CONFLICT,
                assertThrows(Refused.class, () -> assign("2026-12-01")).reason());

        take(Step.APPROVE, NEXT, "leo");
        assertThrows(Refused.class, () -> assign("2026-12-01"));

        assertEquals(State.DRAFT, take(Step.TAKE_BACK, NEXT, "cora").state());
        assign("2026-12-01");
    }

    @Test
    void aPeriodIsSentBackOnlyWithWords() {
        make(NEXT);
        take(Step.SUBMIT, NEXT, "cora");
        assertThrows(Refused.class, () -> take(Step.SEND_BACK, NEXT, "leo"));

        RosterPeriod back = book.take(Step.SEND_BACK, TestHost.SURGERY, NEXT, "Nobody is on the ward", "leo");

        assertEquals(State.DRAFT, back.state());
        assertEquals(Optional.of("Nobody is on the ward"), back.signatures().words());
    }

    @Test
    void onlyAPeriodThatIsOverIsFinal() {
        make(NEXT);
        take(Step.SUBMIT, NEXT, "cora");
        take(Step.APPROVE, NEXT, "leo");
        take(Step.PUBLISH, NEXT, "cora");

        assertEquals(
                Refused.Reason.CONFLICT,
                assertThrows(Refused.class, () -> take(Step.FINALISE, NEXT, "cora"))
                        .reason());
    }

    @Test
    void aDayWithinAPeriodIsNoPeriod() {
        assertEquals(
                Refused.Reason.NOT_FOUND,
                assertThrows(Refused.class, () -> take(Step.SUBMIT, NEXT.plusWeeks(1), "cora"))
                        .reason());
    }

    private void make(LocalDate firstDay) {
        host.host()
                .setUp()
                .setUp(TestHost.SURGERY, Optional.of("two"), new DateRange(firstDay, firstDay.plusWeeks(4)), "cora");
    }

    private RosterPeriod take(Step step, LocalDate firstDay, String actor) {
        return book.take(step, TestHost.SURGERY, firstDay, "", actor);
    }

    private RosterPeriod period(LocalDate firstDay) {
        return book.calendar(TestHost.SURGERY).stream()
                .filter(period -> period.days().from().equals(firstDay))
                .findFirst()
                .orElseThrow();
    }

    private void assign(String day) {
        SessionContent content = new SessionContent(
                TestHost.CAT,
                TestHost.CLINIC,
                host.period(day + "T09:00", day + "T13:00"),
                Status.ROSTERED,
                Optional.empty(),
                false);
        host.host().roster().assign(TestHost.SURGERY, content, Optional.empty(), "cora");
    }
}

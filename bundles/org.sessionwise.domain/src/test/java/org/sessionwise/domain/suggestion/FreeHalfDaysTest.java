package org.sessionwise.domain.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;

class FreeHalfDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Period GAP = at(0, "09:00", "13:00");

    @Test
    void theNearestTimesThatThePlanHasAndTheRosterLacksComeFirst() {
        List<Period> times = FreeHalfDays.of(
                GAP,
                List.of(at(4, "09:00", "12:00"), at(1, "14:00", "18:00"), at(-7, "09:00", "13:00")),
                free(),
                7,
                LONDON);

        assertEquals(List.of(at(1, "14:00", "18:00"), at(4, "09:00", "13:00"), at(-7, "09:00", "13:00")), times);
    }

    @Test
    void beyondTheWindowItIsAnotherSession() {
        assertEquals(List.of(), FreeHalfDays.of(GAP, List.of(at(8, "09:00", "13:00")), free(), 7, LONDON));
        assertEquals(List.of(), FreeHalfDays.of(GAP, List.of(at(0, "14:00", "18:00")), free(), 0, LONDON));
    }

    @Test
    void theWholeLengthHasToBeFree() {
        Candidate person = Candidate.builder(new StaffId("ann"))
                .busy(List.of(at(1, "12:00", "14:00")))
                .away(List.of(at(2, "00:00", "23:00")))
                .build();

        List<Period> unfilled = List.of(at(1, "09:00", "12:00"), at(2, "09:00", "13:00"), at(3, "09:00", "13:00"));

        assertEquals(List.of(at(3, "09:00", "13:00")), FreeHalfDays.of(GAP, unfilled, person, 7, LONDON));
    }

    @Test
    void itsOwnTimeIsNoOther() {
        assertEquals(List.of(), FreeHalfDays.of(GAP, List.of(GAP, at(0, "12:00", "16:00")), free(), 7, LONDON));
    }

    @Property(tries = 300)
    void whatIsFoundIsFreeAsLongAndWithinTheWindow(
            @ForAll("times") List<Period> unfilled, @ForAll("times") List<Period> busy) {
        Candidate person = Candidate.builder(new StaffId("ann")).busy(busy).build();

        for (Period time : FreeHalfDays.of(GAP, unfilled, person, 3, LONDON)) {
            assertEquals(GAP.length(), time.length());
            assertTrue(person.isFree(time) && !time.overlaps(GAP));
            assertTrue(Math.abs(time.startDate(LONDON).toEpochDay() - MONDAY.toEpochDay()) <= 3);
        }
    }

    @Provide
    Arbitrary<List<Period>> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(-6, 6),
                        Arbitraries.integers().between(0, 20))
                .as((day, hour) -> {
                    Period midnight = at(day, "00:00", "01:00");
                    return new Period(
                            midnight.start().plus(Duration.ofHours(hour)),
                            midnight.start().plus(Duration.ofHours(hour + 3)));
                })
                .list()
                .ofMaxSize(6);
    }

    private static Candidate free() {
        return Candidate.builder(new StaffId("ann")).build();
    }

    private static Period at(int day, String start, String end) {
        return Period.of(MONDAY.plusDays(day), LocalTime.parse(start), LocalTime.parse(end), LONDON);
    }
}

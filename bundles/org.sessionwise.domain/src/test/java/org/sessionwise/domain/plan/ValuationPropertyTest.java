package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractTerms;

/** What time is worth, against an oracle that looks at each minute: around clock changes, holidays and changes of contract. */
class ValuationPropertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BankHolidays HOLIDAYS = BankHolidays.published();

    /** Days around which something happens: both clock changes, Easter, a one-off holiday, Christmas, an ordinary one. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2022, 6, 2),
            LocalDate.of(2025, 12, 25),
            LocalDate.of(2026, 6, 10));

    @Property
    void valuationIsThatOfEachMinuteAddedUp(
            @ForAll("sessions") Period worked, @ForAll("contracts") List<ContractTerms> terms, @ForAll Nation nation) {
        JobPlanVersion plan = MadeUpContracts.plan(terms, nation);
        MinuteByMinute oracle = new MinuteByMinute(plan, terms, HOLIDAYS);

        for (PremiumAs premiumAs : PremiumAs.values()) {
            ProgrammedActivities pa =
                    Valuation.of(plan, HOLIDAYS).of(worked, premiumAs).pa();
            assertTrue(
                    MinuteByMinute.same(pa.amount(), oracle.minutes(worked, premiumAs)),
                    () -> worked + " is not " + pa.amount());
        }
    }

    @Property
    void sessionCutAnywhereKeepsItsPa(
            @ForAll("sessions") Period worked,
            @ForAll("contracts") List<ContractTerms> terms,
            @ForAll @IntRange(min = 1, max = 4320) int seconds,
            @ForAll PremiumAs premiumAs) {
        Valuation valuation = Valuation.of(MadeUpContracts.plan(terms, Nation.ENGLAND_AND_WALES), HOLIDAYS);
        Instant cut = worked.start().plusSeconds(seconds * worked.length().toMinutes() * 60 / 4321);
        if (cut.equals(worked.start())) {
            return;
        }

        assertEquals(
                valuation.of(worked, premiumAs).pa(),
                valuation
                        .of(new Period(worked.start(), cut), premiumAs)
                        .pa()
                        .plus(valuation
                                .of(new Period(cut, worked.end()), premiumAs)
                                .pa()));
    }

    @Property
    void piecesFollowOnEachOtherAndOnlyChangesPartThem(
            @ForAll("sessions") Period worked, @ForAll("contracts") List<ContractTerms> terms) {
        List<TimeSegment> pieces = Valuation.of(MadeUpContracts.plan(terms, Nation.SCOTLAND), HOLIDAYS)
                .cut(worked);

        assertEquals(worked.start(), pieces.get(0).period().start());
        assertEquals(worked.end(), pieces.get(pieces.size() - 1).period().end());
        for (int i = 0; i < pieces.size(); i++) {
            Period piece = pieces.get(i).period();
            assertEquals(
                    piece.startDate(LONDON),
                    piece.end().minusNanos(1).atZone(LONDON).toLocalDate());
            if (i > 0) {
                Period before = pieces.get(i - 1).period();
                assertEquals(before.end(), piece.start());
                assertFalse(before.startDate(LONDON).equals(piece.startDate(LONDON))
                        && pieces.get(i - 1).premium() == pieces.get(i).premium());
            }
        }
    }

    @Property
    void premiumTimeNeverCountsLessThanTheSameTimePaid(
            @ForAll("sessions") Period worked, @ForAll("contracts") List<ContractTerms> terms) {
        Valuation valuation = Valuation.of(MadeUpContracts.plan(terms, Nation.NORTHERN_IRELAND), HOLIDAYS);

        assertTrue(valuation
                        .of(worked, PremiumAs.TIME)
                        .pa()
                        .compareTo(valuation.of(worked, PremiumAs.MONEY).pa())
                >= 0);
    }

    @Provide
    Arbitrary<Period> sessions() {
        return Combinators.combine(
                        Arbitraries.of(DAYS),
                        Arbitraries.integers().between(-1440, 1440),
                        Arbitraries.integers().between(1, 2000))
                .as((day, minute, length) -> {
                    Instant start = day.atTime(LocalTime.MIDNIGHT)
                            .atZone(LONDON)
                            .toInstant()
                            .plus(minute, ChronoUnit.MINUTES);
                    return new Period(start, start.plus(length, ChronoUnit.MINUTES));
                });
    }

    @Provide
    Arbitrary<List<ContractTerms>> contracts() {
        return Combinators.combine(Arbitraries.of(DAYS), Arbitraries.longs())
                .as((day, seed) -> MadeUpContracts.changingOn(day, new Random(seed)));
    }
}

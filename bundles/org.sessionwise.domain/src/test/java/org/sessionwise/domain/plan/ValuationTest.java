package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.WorkingWeeks;

class ValuationTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BankHolidays HOLIDAYS = BankHolidays.published();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 9);
    private static final Contract STATED = Contract.inProgrammedActivities("theirs", Duration.ofHours(4));

    @ParameterizedTest
    @CsvSource({"1, 1", "60, 1", "179, 1", "180, 2", "240, 2", "299, 2", "300, 3", "480, 4", "720, 6"})
    void sessionsAreCountedInHalvesRoundedHalfUpAndAtLeastOne(int minutes, int halves) {
        assertEquals(
                new Fraction(halves, 2),
                under(STATED).of(Duration.ofMinutes(minutes), TUESDAY).sessions());
    }

    @Test
    void contractOfWhichNothingIsKnownKeepsWhatTheSourceStated() {
        Workload night = under(STATED).of(clock(TUESDAY, "20:00", "08:00"), PremiumAs.TIME);

        assertEquals(new ProgrammedActivities(Fraction.of(3)), night.pa());
        assertEquals(2, under(STATED).cut(clock(TUESDAY, "20:00", "08:00")).size());
    }

    @Test
    void whatIsKnownOfAContractGoesBeforeWhatTheSourceStated() {
        Contract stated = Contract.inProgrammedActivities("CONSULTANT_2003_ENGLAND", Duration.ofHours(5));
        Contract hours = Contract.inProgrammedActivities("AGENDA_FOR_CHANGE", Duration.ofHours(4));

        assertEquals(Optional.of(Duration.ofHours(4)), shipped(stated).onePa(TUESDAY));
        assertEquals(Optional.of(Duration.ofHours(5)), shipped(stated).onePa(LocalDate.of(1999, 1, 1)));
        assertEquals(
                ProgrammedActivities.NONE,
                under(shipped(hours))
                        .of(clock(TUESDAY, "09:00", "13:00"), PremiumAs.TIME)
                        .pa());
    }

    @Test
    void whatTheSourceStatedGoesBeforeADefaultOfOurs() {
        Contract stated = Contract.inProgrammedActivities("LOCAL", Duration.ofMinutes(225));

        assertEquals(Optional.of(Duration.ofMinutes(225)), shipped(stated).onePa(TUESDAY));
        assertEquals(
                Optional.of(Duration.ofHours(4)),
                shipped(Contract.inHours("LOCAL")).onePa(TUESDAY));
    }

    @Test
    void contractWithoutPremiumTimeHasOneRate() {
        Contract wales = shipped(Contract.inHours("CONSULTANT_WALES"));

        assertEquals(
                new ProgrammedActivities(Fraction.of(2)),
                under(wales)
                        .of(clock(TUESDAY.minusDays(2), "20:00", "03:30"), PremiumAs.TIME)
                        .pa());
    }

    @Test
    void eachPieceIsWorthWhatTheTermsOfItsDaySay() {
        List<ContractTerms> terms = List.of(
                one(new DateRange(LocalDate.of(2020, 1, 1), TUESDAY.plusDays(1)), 240),
                one(DateRange.startingOn(TUESDAY.plusDays(1)), 120));

        assertEquals(
                new ProgrammedActivities(Fraction.of(3)),
                under(STATED.governedBy(terms))
                        .of(clock(TUESDAY, "20:00", "04:00"), PremiumAs.TIME)
                        .pa());
    }

    @Test
    void workOnCallCountsByTheRateOfItsTimeAndAvailabilityNever() {
        Valuation england = under(shipped(Contract.inHours("CONSULTANT_2003_ENGLAND")));
        OnCallWork work = new OnCallWork(
                Duration.ofHours(1), Duration.ofMinutes(90), Duration.ofHours(1), Duration.ofMinutes(90));

        assertEquals(new ProgrammedActivities(new Fraction(3, 2)), england.of(work, PremiumAs.TIME, TUESDAY));
        assertEquals(new ProgrammedActivities(new Fraction(5, 4)), england.of(work, PremiumAs.MONEY, TUESDAY));
        assertEquals(
                new ProgrammedActivities(new Fraction(3, 4)), england.ofUnpredictable(work, PremiumAs.TIME, TUESDAY));
    }

    @Test
    void typicalWeekHasNeitherHolidaysNorClockChanges() {
        JobPlanVersion plan = plan(shipped(Contract.inHours("CONSULTANT_2003_ENGLAND")));
        LocalDate holiday = LocalDate.of(2026, 8, 31);
        Period utc = Period.of(holiday, LocalTime.of(9, 0), LocalTime.of(13, 0), ZoneId.of("Z"));

        assertEquals(
                new ProgrammedActivities(Fraction.of(1)),
                Valuation.typical(plan).of(utc, PremiumAs.TIME).pa());
        assertEquals(
                new ProgrammedActivities(new Fraction(4, 3)),
                Valuation.of(plan, HOLIDAYS)
                        .of(clock(holiday, "09:00", "13:00"), PremiumAs.TIME)
                        .pa());
        assertEquals(
                new ProgrammedActivities(Fraction.of(1)),
                Valuation.of(plan.toBuilder().nation(Nation.SCOTLAND).build(), HOLIDAYS)
                        .of(clock(holiday, "09:00", "13:00"), PremiumAs.TIME)
                        .pa());
    }

    @Test
    void timeWithoutAPlanIsInHours() {
        Workload worked = Valuation.withoutPlan(LONDON).of(clock(TUESDAY, "09:00", "14:00"), PremiumAs.TIME);

        assertEquals(new Workload(1, new Fraction(3, 2), 300, ProgrammedActivities.NONE), worked);
    }

    @Test
    void programmedActivityOfNoLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Contract.inProgrammedActivities("x", Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Contract.inProgrammedActivities("x", Duration.ofHours(-4)));
    }

    private static ContractTerms one(DateRange days, int minutes) {
        RuleSource source = RuleSource.localDefault("made up");
        return ContractTerms.builder("theirs", "Theirs", days)
                .onePa(Duration.ofMinutes(minutes), new RuleSource("a trust", "", RuleSource.Standing.TRUST))
                .fullTime(Fraction.of(10), source)
                .workingWeeks(new WorkingWeeks(Fraction.of(42), "", true, true), source)
                .contractual(true, source)
                .build();
    }

    private static Contract shipped(Contract contract) {
        return contract.governedBy(ContractCatalogue.published().terms(contract.code()));
    }

    private static Valuation under(Contract contract) {
        return Valuation.of(plan(contract), HOLIDAYS);
    }

    private static JobPlanVersion plan(Contract contract) {
        return JobPlanVersion.builder(
                        new JobPlanId("P"),
                        1,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(LocalDate.of(2020, 1, 1)))
                .contract(contract)
                .build();
    }

    private static Period clock(LocalDate date, String from, String until) {
        return Period.of(date, LocalTime.parse(from), LocalTime.parse(until), LONDON);
    }
}

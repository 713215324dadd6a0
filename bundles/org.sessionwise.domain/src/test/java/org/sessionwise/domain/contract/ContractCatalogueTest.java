package org.sessionwise.domain.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource.Standing;

class ContractCatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private final ContractCatalogue shipped = ContractCatalogue.published();

    @Test
    void everyContractOfTheFieldIsShipped() {
        assertEquals(
                Set.of(
                        "CONSULTANT_2003_ENGLAND",
                        "CONSULTANT_2004_SCOTLAND",
                        "CONSULTANT_NORTHERN_IRELAND",
                        "CONSULTANT_WALES",
                        "SPECIALTY_DOCTOR_2008_ENGLAND",
                        "SPECIALTY_DOCTOR_2021_ENGLAND",
                        "AGENDA_FOR_CHANGE",
                        "DOCTOR_IN_TRAINING",
                        "LOCAL"),
                shipped.all().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULTANT_2003_ENGLAND,       240, 180, 07:00, 19:00, 10,   42, SECOND_HAND",
        "CONSULTANT_2004_SCOTLAND,      240, 180, 08:00, 20:00, 10,   42, SECOND_HAND",
        "CONSULTANT_NORTHERN_IRELAND,   240, 180, 07:00, 19:00, 10,   42, LOCAL_DEFAULT",
        "CONSULTANT_WALES,              225,    ,      ,      , 10,   42, ",
        "SPECIALTY_DOCTOR_2008_ENGLAND, 240, 180, 07:00, 19:00, 10,   42, LOCAL_DEFAULT",
        "SPECIALTY_DOCTOR_2021_ENGLAND, 240, 180, 07:00, 21:00, 10,   42, LOCAL_DEFAULT",
        "AGENDA_FOR_CHANGE,                ,    ,      ,      , 75/2, 45, ",
        "DOCTOR_IN_TRAINING,               ,    ,      ,      , 40,   45, ",
        "LOCAL,                         240,    ,      ,      , 10,   42, "
    })
    void shippedTermsAreThoseOfTheNotes(
            String code,
            Long pa,
            Long premiumPa,
            LocalTime from,
            LocalTime until,
            String fullTime,
            String weeks,
            Standing hours) {
        ContractTerms terms = shipped.terms(code, DAY).orElseThrow();

        assertEquals(
                Optional.ofNullable(pa).map(Duration::ofMinutes), terms.onePa().map(Sourced::value));
        assertEquals(
                Optional.ofNullable(premiumPa).map(Duration::ofMinutes),
                terms.premium().map(rule -> rule.value().onePa()));
        assertEquals(
                Optional.ofNullable(from).map(start -> new PlainHours(start, until)),
                terms.premium().flatMap(rule -> rule.value().plain(DayOfWeek.FRIDAY)));
        assertEquals(
                Optional.empty(), terms.premium().flatMap(rule -> rule.value().plain(DayOfWeek.SUNDAY)));
        assertEquals(Fraction.parse(fullTime), terms.fullTime().value());
        assertEquals(Fraction.parse(weeks), terms.workingWeeks().value().weeks());
        assertTrue(terms.workingWeeks().value().holidaysInside());
        assertEquals(Optional.ofNullable(hours), terms.premiumSources().map(sources -> sources.hours()
                .standing()));
    }

    @Test
    void onlyWhatWasReadIsStated() {
        List<String> stated = shipped.all().values().stream()
                .flatMap(List::stream)
                .flatMap(terms -> sources(terms)
                        .filter(value -> value.source().standing() == Standing.STATED)
                        .map(value -> terms.code() + " " + value.value()))
                .toList();

        assertEquals(
                List.of(
                        "CONSULTANT_2003_ENGLAND PT4H",
                        "CONSULTANT_2003_ENGLAND PT3H",
                        "CONSULTANT_2003_ENGLAND true",
                        "CONSULTANT_2003_ENGLAND Cap[kind=PREMIUM_PA_A_WEEK, most=3]",
                        "SPECIALTY_DOCTOR_2021_ENGLAND Cap[kind=SHARE_OUT_OF_HOURS, most=2/5]"),
                stated);
    }

    @Test
    void wholeOfAPremiumRuleCanBeReliedOnAsFarAsItsWeakestPart() {
        ContractTerms england = shipped.terms("CONSULTANT_2003_ENGLAND", DAY).orElseThrow();

        assertEquals(
                Standing.STATED, england.premiumSources().orElseThrow().pa().standing());
        assertEquals(
                Standing.LOCAL_DEFAULT, england.premium().orElseThrow().source().standing());
    }

    @Test
    void nothingIsKnownBeforeAContractBegan() {
        assertEquals(Optional.empty(), shipped.terms("SPECIALTY_DOCTOR_2021_ENGLAND", LocalDate.of(2021, 3, 31)));
        assertTrue(shipped.terms("SPECIALTY_DOCTOR_2021_ENGLAND", LocalDate.of(2021, 4, 1))
                .isPresent());
        assertEquals(Optional.empty(), shipped.terms("MADE_UP", DAY));
    }

    @Test
    void whatIsAddedGoesBeforeWhatIsThere() {
        List<ContractTerms> own =
                ContractText.read(lines("LOCAL 2026-01-01..2026-12-31", "full-time = 9 | TRUST | us |"));
        ContractCatalogue both = shipped.with(own);

        assertEquals(
                Fraction.of(9),
                both.terms("LOCAL", DAY).orElseThrow().fullTime().value());
        assertEquals(
                Fraction.of(10),
                both.terms("LOCAL", DAY.plusYears(1)).orElseThrow().fullTime().value());
        assertEquals(2, both.terms("LOCAL").size());
        assertEquals(
                Fraction.of(9),
                both.with(List.of())
                        .terms("LOCAL", DAY)
                        .orElseThrow()
                        .fullTime()
                        .value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full-time = ten | TRUST | us |",
                "full-time = 10 | HEARSAY | us |",
                "full-time = 10 | TRUST | |",
                "full-time = 10",
                "fulltime = 10 | TRUST | us |",
                "contractual = no | TRUST | us |",
                "premium-pa = 180 | TRUST | us |"
            })
    void lineThatIsNotUnderstoodIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> ContractText.read(lines("LOCAL 2026-01-01..", line)));
    }

    @Test
    void plainWeekIsReadAsPeopleWriteIt() {
        Map<DayOfWeek, PlainHours> week = PlainWeek.parse("mon-fri 07:00-19:00, SAT 09:00-24:00");

        assertEquals(6, week.size());
        assertEquals(new PlainHours(LocalTime.of(9, 0), PlainHours.END_OF_DAY), week.get(DayOfWeek.SATURDAY));
        assertEquals(week, PlainWeek.parse(PlainWeek.text(PremiumTime.of(Duration.ofHours(3), week, true))));
        assertEquals(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                PlainWeek.parse("SUN-MON 07:00-19:00").keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MON",
                "MON 19:00-07:00",
                "MON 7-19",
                "MON 25:00-26:00",
                "XXX 07:00-19:00",
                "MON-FRI 07:00-19:00, FRI 09:00-10:00"
            })
    void plainWeekThatIsNoneIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PlainWeek.parse(text));
    }

    @Test
    void hoursContractHasNoPremiumPa() {
        ContractTerms agenda = shipped.terms("AGENDA_FOR_CHANGE", DAY).orElseThrow();

        assertFalse(agenda.premiumAsMoney().isPresent());
        assertFalse(agenda.workingWeeks().value().studyInside());
    }

    private static List<String> lines(String head, String line) {
        return List.of(
                "[" + head + "]",
                "title = Ours",
                line,
                line.startsWith("full-time") ? "# stated above" : "full-time = 10 | TRUST | us |",
                "working-weeks = 42 (none) | TRUST | us |",
                "contains = nothing",
                "contractual = no | TRUST | us |");
    }

    private static Stream<Sourced<?>> sources(ContractTerms terms) {
        Stream<Sourced<?>> premium = terms.premium().stream()
                .flatMap(rule -> Stream.of(
                        new Sourced<>(
                                rule.value().onePa(),
                                terms.premiumSources().orElseThrow().pa()),
                        new Sourced<>(
                                "hours", terms.premiumSources().orElseThrow().hours()),
                        new Sourced<>(
                                "holidays", terms.premiumSources().orElseThrow().holidays())));
        Stream<Sourced<?>> rest = Stream.of(
                        terms.premiumAsMoney().stream(),
                        Stream.of(terms.fullTime(), terms.workingWeeks(), terms.contractual()),
                        terms.caps().stream())
                .flatMap(values -> values);
        return Stream.concat(Stream.concat(terms.onePa().stream(), premium), rest);
    }
}

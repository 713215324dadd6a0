package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Evidence.Attestation;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** What a person has to say: never met by itself, never longer than it holds. */
class WhatWasAttestedTest {

    private static final LocalDate DAY = GoodScenes.DAY;

    static Stream<String> attested() {
        return Catalogues.builtIn().all().get(0).criteria().stream()
                .filter(one -> one.means() == Means.ATTESTED)
                .map(one -> one.id().value());
    }

    @ParameterizedTest
    @MethodSource("attested")
    void isNotMetByDataOrByEvidenceAlone(String id) {
        Scene scene = Scene.of(id).planned(3).forward(EvidenceKind.DOCUMENT, GoodScenes.ATTESTED, one -> one);

        assertEquals(
                "NOT_ASSESSED: Nobody has put anything forward yet.",
                Scene.of(id).planned(3).on(DAY).toString());
        assertEquals(
                "NOT_ASSESSED: Something is put forward, but nobody who may has attested it yet.",
                scene.on(DAY).toString());
    }

    @ParameterizedTest
    @MethodSource("attested")
    void isNotMetOnTheWordOfARoleThatMayNot(String id) {
        Scene scene = Scene.of(id)
                .planned(3)
                .forward(
                        EvidenceKind.DOCUMENT,
                        GoodScenes.ATTESTED,
                        one -> one.attestation(new Attestation("Passer-by", "u1", GoodScenes.ATTESTED)));

        assertEquals(Status.NOT_ASSESSED, scene.on(DAY).status());
    }

    @ParameterizedTest
    @MethodSource("attested")
    void countsFromTheDayItWasSaid(String id) {
        Scene scene = Scene.of(id).planned(3).attested(GoodScenes.ATTESTED);

        assertEquals(
                Status.NOT_ASSESSED, scene.on(GoodScenes.ATTESTED.minusDays(1)).status());
        assertEquals(Status.MET, scene.on(GoodScenes.ATTESTED).status());
    }

    @ParameterizedTest
    @MethodSource("attested")
    void endsWithTheEvidenceItIsAbout(String id) {
        LocalDate end = LocalDate.of(2026, 10, 20);
        Scene scene = Scene.of(id)
                .planned(3)
                .forward(
                        EvidenceKind.DOCUMENT,
                        GoodScenes.ATTESTED,
                        one -> one.valid(new DateRange(GoodScenes.ATTESTED, end)));
        Scene said = Scene.of(id).planned(3);
        said.forward(EvidenceKind.DOCUMENT, GoodScenes.ATTESTED, one -> said.attest(one, GoodScenes.ATTESTED)
                .valid(new DateRange(GoodScenes.ATTESTED, end)));

        assertEquals(Status.NOT_ASSESSED, scene.on(DAY).status());
        assertEquals(Status.MET_EXPIRING, said.on(end.minusDays(1)).status());
        Verdict ended = said.on(end);
        assertEquals("NOT_MET: It would be met, but what it rests on ended on 20 October 2026.", ended.toString());
        assertEquals(Optional.of(end), ended.until());
    }

    @ParameterizedTest
    @CsvSource({
        // what is of a leap day holds through 28 February; a year later 1 March is the first day past
        "1.2b, 2024-02-29, 2025-03-01",
        "1.2b, 2023-02-28, 2024-02-28",
        "1.2b, 2023-03-01, 2024-03-01",
        "1.2b, 2025-11-22, 2026-11-22",
        "1.3c, 2024-02-29, 2027-03-01",
        "1.3c, 2025-08-31, 2028-08-31",
        "3.5e, 2024-02-29, 2027-03-01"
    })
    void monthsAreCalendarMonths(String id, LocalDate said, LocalDate until) {
        Scene scene = Scene.of(id).planned(1).attested(said);

        assertEquals(Status.MET_EXPIRING, scene.on(until.minusDays(1)).status());
        assertEquals(Status.NOT_MET, scene.on(until).status());
        assertEquals(Optional.of(until), scene.on(said).until());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-14, MET",
        "2026-06-15, NOT_MET",
        "2026-06-16, NOT_MET", // approved three years before
    })
    void aPolicyCountsForThreeYearsFromItsApproval(LocalDate day, Status status) {
        Scene scene = Scene.of("1.3b").forward(EvidenceKind.POLICY, LocalDate.of(2023, 6, 15), one -> one);

        assertEquals(
                status == Status.MET ? Status.MET_EXPIRING : status,
                scene.on(day).status());
        assertEquals(Status.NOT_ASSESSED, scene.on(LocalDate.of(2023, 6, 14)).status());
        assertEquals(Status.MET, scene.on(LocalDate.of(2023, 6, 15)).status());
    }

    @Test
    void aPolicyOfALeapDayCountsThroughTheLastOfFebruary() {
        Scene scene = Scene.of("1.3b").forward(EvidenceKind.POLICY, LocalDate.of(2024, 2, 29), one -> one);

        assertEquals(Status.MET_EXPIRING, scene.on(LocalDate.of(2027, 2, 28)).status());
        assertEquals(Status.NOT_MET, scene.on(LocalDate.of(2027, 3, 1)).status());
    }

    @Test
    void theNewestWordCountsNotTheLastOneThatEnded() {
        Scene scene = Scene.of("1.2b").attested(LocalDate.of(2024, 5, 1)).attested(LocalDate.of(2026, 5, 1));

        assertEquals("MET: It was attested on 1 May 2026.", scene.on(DAY).toString());
        assertEquals(Status.NOT_MET, scene.on(LocalDate.of(2025, 5, 1)).status());
    }

    @Test
    void whatAWiderScopeSaysCountsByItsName() {
        Scene scene = Scene.of("2.1b").planned(3);
        scene.shown(
                EvidenceKind.DOCUMENT,
                AttainmentScope.of(Scene.GASTRO),
                GoodScenes.ATTESTED,
                one -> scene.attest(one.criteria(Set.of(scene.criterion().id())), GoodScenes.ATTESTED));

        assertEquals(Status.MET, scene.on(DAY).status());
        assertEquals(Optional.of("department/gastro"), scene.on(DAY).inherited());
        assertEquals(
                Optional.empty(),
                Scene.of("2.1b")
                        .planned(3)
                        .attested(GoodScenes.ATTESTED)
                        .on(DAY)
                        .inherited());
    }

    @Test
    void dataThatFailAreNotMadeGoodByAWord() {
        Verdict verdict = GoodScenes.sample(Scene.of("3.5c"), GoodScenes.MET, 7, 2)
                .attested(GoodScenes.ATTESTED)
                .on(DAY);

        assertEquals("NOT_MET: 7 of 8 plans of the sample were reviewed, drawn on 5 October 2026.", verdict.toString());
    }

    @Test
    void aWordThatEndedIsToldWhereTheDataStillHold() {
        Verdict verdict =
                GoodScenes.data("2.3d").attested(LocalDate.of(2025, 10, 20)).on(DAY);

        assertEquals("NOT_MET: The data hold, but what was attested ended on 20 October 2026.", verdict.toString());
        assertEquals(Optional.of(DAY), verdict.until());
        assertEquals(3, verdict.counted().orElseThrow().part());
    }

    @Test
    void aWordOfLaterSaysNothingOfEarlierEvenAboutOldEvidence() {
        LocalDate shown = LocalDate.of(2026, 1, 5);
        Scene scene = Scene.of("1.2b");
        scene.forward(EvidenceKind.DOCUMENT, shown, one -> scene.attest(one, GoodScenes.ATTESTED));

        assertEquals(
                Status.NOT_ASSESSED, scene.on(GoodScenes.ATTESTED.minusDays(1)).status());
        assertEquals(Status.MET, scene.on(GoodScenes.ATTESTED).status());
    }

    @Test
    void thatSomethingDoesNotAriseIsNoEvidenceThatItHolds() {
        Scene scene = Scene.of("1.2b");
        scene.forward(EvidenceKind.DOES_NOT_ARISE, GoodScenes.ATTESTED, one -> scene.attest(one, GoodScenes.ATTESTED));
        Scene onRecord = Scene.of("1.1b").forward(EvidenceKind.DOES_NOT_ARISE, GoodScenes.ATTESTED, one -> one);

        assertEquals(Status.NOT_ASSESSED, scene.on(DAY).status());
        assertEquals(
                "NOT_ASSESSED: Nobody has put anything forward yet.",
                onRecord.on(DAY).toString());
    }

    @Test
    void whatIsAttestedOfADisputeOutlivesItsEnd() {
        LocalDate began = LocalDate.of(2026, 6, 1);
        Scene scene = Scene.of("2.3b");
        scene.forward(EvidenceKind.DISPUTE, began, one -> scene.attest(one, GoodScenes.ATTESTED)
                .valid(new DateRange(began, began.plusDays(50))));

        assertEquals(Status.MET, scene.on(DAY).status());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-10-19, true", "2026-10-20, false"})
    void thatItDoesNotAriseHoldsOnItsDaysOnly(LocalDate day, boolean said) {
        Scene scene = Scene.of("4.2g").forward(EvidenceKind.DOES_NOT_ARISE, GoodScenes.ATTESTED, one -> Scene.of("4.2g")
                .attest(one, GoodScenes.ATTESTED)
                .valid(new DateRange(LocalDate.of(2026, 1, 1), DAY)));

        assertEquals(
                said ? Status.NOT_APPLICABLE : Status.NOT_ASSESSED,
                scene.on(day).status());
    }
}

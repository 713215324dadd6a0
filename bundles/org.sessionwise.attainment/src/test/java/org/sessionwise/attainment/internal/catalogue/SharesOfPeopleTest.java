package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** Thresholds to the person: 89.95 % is not 90 %. */
class SharesOfPeopleTest {

    private static final LocalDate DAY = GoodScenes.DAY;

    @ParameterizedTest
    @CsvSource({
        "8995, 10000, NOT_MET, 89.9",
        "8999, 10000, NOT_MET, 89.9",
        "9000, 10000, MET, 90.0",
        "9001, 10000, MET, 90.0",
        "1799, 2000, NOT_MET, 89.9",
        "54, 60, MET, 90.0",
        "53, 60, NOT_MET, 88.3",
        "0, 1, NOT_MET, 0.0",
        "1, 1, MET, 100.0",
        "6, 7, NOT_MET, 85.7",
        "7, 7, MET, 100.0",
        "7, 8, NOT_MET, 87.5",
        "8, 8, MET, 100.0"
    })
    void atLeastNineInTenHaveAnActivePlan(int active, int all, Status status, String percent) {
        Verdict verdict = Scene.of("1.4a")
                .planned(active)
                .people(all - active, one -> one)
                .on(DAY);

        assertEquals(status, verdict.status());
        assertEquals(
                active + " of " + all + " people have an active plan: " + percent + " %, at least 90 % is asked for.",
                verdict.reason());
        assertEquals(active, verdict.counted().orElseThrow().part());
        assertEquals(all, verdict.counted().orElseThrow().whole());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, MET, 0.0",
        "9, 100, MET, 9.0",
        "999, 10000, MET, 9.9",
        "1000, 10000, NOT_MET, 10.0",
        "1001, 10000, NOT_MET, 10.0",
        "10, 100, NOT_MET, 10.0",
        "1, 10, NOT_MET, 10.0",
        "1, 11, MET, 9.0"
    })
    void lessThanOneInTenUseOtherSystems(int other, int all, Status status, String percent) {
        Verdict verdict = Scene.of("1.1c")
                .people(other, one -> one, PersonFact.ON_OTHER_SYSTEM)
                .people(all - other, one -> one, PersonFact.ON_DEDICATED_SYSTEM)
                .on(DAY);

        assertEquals(status, verdict.status());
        assertEquals(
                other + " of " + all + " people have their plan in a spreadsheet or on paper: " + percent
                        + " %, less than 10 % is asked for.",
                verdict.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "1.4b, OBJECTIVES:EXPECTED_ACTIVITY, OBJECTIVES",
        "1.4b, OBJECTIVES:EXPECTED_ACTIVITY, EXPECTED_ACTIVITY",
        "2.2a, CATEGORIES, OBJECTIVES",
        "2.2b, OUTPUT_OF_EACH, OUTPUT_OF_DCC",
        "2.1a, AGREES_PLANS:TIME_FOR_AGREEING, AGREES_PLANS",
        "2.3d, SIGNED, OBJECTIVES",
        "3.2c, ALIGNED, OBJECTIVES",
        "3.4b, ANNUALISED:ANNUALISATION_AGREED, ANNUALISED"
    })
    void eachMeansAllOfThem(String id, String having, String lacking) {
        assertEquals(Status.MET, share(id, 10_000, having, 0, lacking).status());
        assertEquals(Status.NOT_MET, share(id, 9_999, having, 1, lacking).status());
        assertEquals(Status.NOT_MET, share(id, 0, having, 1, lacking).status());
    }

    @ParameterizedTest
    @CsvSource({"8995, NOT_MET", "9000, MET", "9001, MET"})
    void nineInTenPlansAreComparedWithTheTimeTaken(int compared, Status status) {
        assertEquals(
                status,
                share("2.2f", compared, "RECONCILED", 10_000 - compared, "SIGNED")
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"2.2a, CATEGORIES", "2.2b, OUTPUT_OF_EACH", "2.2f, RECONCILED", "2.3d, SIGNED", "1.4b, OBJECTIVES"})
    void whatALapsedPlanSaysProvesNothing(String id, PersonFact fact) {
        Verdict verdict = Scene.of(id)
                .people(3, one -> one, fact, PersonFact.EXPECTED_ACTIVITY)
                .on(DAY);

        assertEquals(Status.NOT_ASSESSED, verdict.status());
        assertEquals("There is no active plan yet to look into.", verdict.reason());
    }

    @ParameterizedTest
    @CsvSource({"2.1a, Nobody here agrees plans of others.", "3.4b, No active plan here is annualised."})
    void nobodyToAskItOfIsNotApplicable(String id, String reason) {
        Verdict verdict =
                Scene.of(id).planned(3).elsewhere(PersonMeasure.AGREES_PLANS).on(DAY);

        assertEquals(Status.NOT_APPLICABLE, verdict.status());
        assertEquals(reason, verdict.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "1.1c, Of nobody here it is known where the plan is kept.",
        "1.2a, Nobody here is known to use the software.",
        "2.1a, It is not known who agrees plans of others.",
        "3.4b, There is no active plan yet to look into."
    })
    void nothingKnownToAskItOfIsNotAssessed(String id, String reason) {
        assertEquals(
                "NOT_ASSESSED: " + reason,
                Scene.of(id).people(3, one -> one).on(DAY).toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-10-19, MET", "2026-10-20, NOT_MET", "2026-10-21, NOT_MET"})
    void trainingHoldsThroughTheDayBeforeItsEnd(LocalDate day, Status status) {
        DateRange trained = new DateRange(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 10, 20));
        Verdict verdict = Scene.of("1.2a")
                .people(3, one -> one.trained(trained), PersonFact.ON_DEDICATED_SYSTEM)
                .people(1, one -> one.trained(Scene.ALWAYS), PersonFact.AGREES_PLANS)
                .people(5, one -> one)
                .on(day);

        assertEquals(status, verdict.status());
        assertEquals(4, verdict.counted().orElseThrow().whole());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, MET", "2026-10-01, MET_EXPIRING", "2026-10-30, MET_EXPIRING", "2026-10-31, NOT_MET"})
    void plansAboutToLapseAreToldThirtyDaysAhead(LocalDate day, Status status) {
        DateRange active = new DateRange(LocalDate.of(2025, 10, 31), LocalDate.of(2026, 10, 31));
        Verdict verdict = Scene.of("1.4a")
                .planned(89)
                .people(1, one -> one.active(active))
                .people(10, one -> one)
                .on(day);

        assertEquals(status, verdict.status());
        if (status == Status.MET_EXPIRING) {
            assertEquals(
                    "90 of 100 people have an active plan: 90.0 %, at least 90 % is asked for."
                            + " In 30 days it is 89 of 100 if nothing is done.",
                    verdict.reason());
        }
    }

    @Test
    void outputsOfDirectClinicalCareAreEnoughIfTheTrustSaysSo() {
        Criterion literal = Scene.of("2.2b").criterion();
        Criterion dccOnly = literal.with(literal.settings().stream()
                .map(one -> one.name().equals("dccOnly") ? new Setting(one.name(), 1, one.source()) : one)
                .toList());

        assertEquals(
                Status.NOT_MET,
                Scene.of(literal).planned(3, PersonFact.OUTPUT_OF_DCC).on(DAY).status());
        assertEquals(
                Status.MET,
                Scene.of(dccOnly).planned(3, PersonFact.OUTPUT_OF_DCC).on(DAY).status());
    }

    @Test
    void onePlanAnnualisedIsEnoughAndWithNoneSomebodyMustSaySo() {
        Verdict none = Scene.of("3.4a").planned(3).attested(GoodScenes.ATTESTED).on(DAY);

        assertEquals(Status.NOT_ASSESSED, none.status());
        assertEquals(
                "0 of 3 active plans are annualised; if service needs ask for none, somebody must say so.",
                none.reason());
        assertEquals(Status.MET, GoodScenes.met("3.4a").on(DAY).status());
    }

    @Test
    void howManyHadTimeForTrainingIsToldAndForAPersonToJudge() {
        Verdict verdict = Scene.of("2.1c")
                .people(3, one -> one, PersonFact.ROSTERED_TRAINING)
                .people(57, one -> one)
                .attested(GoodScenes.ATTESTED)
                .on(DAY);

        assertEquals(Status.MET, verdict.status());
        assertEquals(
                "It was attested on 1 March 2026. Rosters show time for training of 3 of 60 people.", verdict.reason());
        assertEquals(Optional.empty(), verdict.counted());
    }

    private static Verdict share(String id, int having, String facts, int lacking, String others) {
        Scene scene = Scene.of(id).planned(having, facts(facts)).planned(lacking, facts(others));
        if (id.equals("3.2c")) {
            GoodScenes.teamPlan(scene, 3, 3);
        }
        return (scene.criterion().means() == Criterion.Means.PART ? scene.attested(GoodScenes.ATTESTED) : scene)
                .on(DAY);
    }

    private static PersonFact[] facts(String names) {
        return Arrays.stream(names.split(":")).map(PersonFact::valueOf).toArray(PersonFact[]::new);
    }
}

package org.sessionwise.jobplan.spi.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessionwise.jobplan.spi.record.MapFields.with;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.AnnualisationAgreement;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.jobplan.spi.RejectedRecord;

/** What an activity says beside what it is: when, on what terms, for how much output. */
class ActivityTermsTest {

    private static final Map<PlanField, String> ANNUAL = Map.of(
            PlanField.ACTIVITY_ID, "a1",
            PlanField.ACTIVITY_CODE, "CLINIC",
            PlanField.CATEGORY, "DCC",
            PlanField.TIMING, "ANNUALISED",
            PlanField.OCCURRENCES_PER_YEAR, "21",
            PlanField.MINUTES_EACH, "240");
    private static final Map<PlanField, String> SLOT = Map.of(
            PlanField.NTH, "-1",
            PlanField.DAY, "TUESDAY",
            PlanField.START, "13:00",
            PlanField.END, "17:00");

    private static Activity read(Map<PlanField, String> activity, List<Map<PlanField, String>> slots)
            throws FieldException {
        return new ActivityReader(
                        new MapFields(activity),
                        slots.stream().map(MapFields::new).toList())
                .read();
    }

    private static RejectedRecord rejected(Map<PlanField, String> activity, List<Map<PlanField, String>> slots) {
        return assertThrows(FieldException.class, () -> read(activity, slots)).rejected(Optional.empty());
    }

    private static Map<PlanField, String> timed(TimingKind kind) {
        return with(with(ANNUAL, PlanField.TIMING, kind.name()), PlanField.ON_BANK_HOLIDAY, "STAYS");
    }

    @Test
    void activityThatSaysNothingMoreHasTheDefaults() throws FieldException {
        assertEquals(
                Activity.builder(
                                new ActivityId("a1"),
                                new ActivityCode("CLINIC"),
                                ActivityCategory.DCC,
                                new Timing.Annualised(21, Duration.ofHours(4)))
                        .build(),
                read(ANNUAL, List.of()));
    }

    @Test
    void everythingThatWasAgreedIsRead() throws FieldException {
        Map<PlanField, String> activity = with(ANNUAL, PlanField.SUBTYPE, "theatre");
        activity = with(with(activity, PlanField.REMUNERATION, "ADDITIONAL"), PlanField.PREMIUM_AS, "MONEY");
        activity = with(with(activity, PlanField.COVER, "PROSPECTIVE"), PlanField.PRIORITY, "2");
        activity = with(with(activity, PlanField.OUTPUT, "17/2"), PlanField.OUTPUT_UNIT, "patients");
        activity = with(with(activity, PlanField.PURPOSES, "TRAINING"), PlanField.OBJECTIVES_SERVED, "T1; P1");
        activity = with(activity, PlanField.EMPLOYEE_AGREED_ON, "2026-03-01");
        activity = with(activity, PlanField.EMPLOYER_AGREED_ON, "2026-03-02");

        assertEquals(
                Activity.builder(
                                new ActivityId("a1"),
                                new ActivityCode("CLINIC"),
                                ActivityCategory.DCC,
                                new Timing.Annualised(21, Duration.ofHours(4)))
                        .subtype("theatre")
                        .remuneration(Remuneration.ADDITIONAL)
                        .premiumAs(PremiumAs.MONEY)
                        .covered(true)
                        .priority(2)
                        .output(new Output(new Fraction(17, 2), "patients"))
                        .purposes(Set.of(Purpose.TRAINING))
                        .objectives(List.of(new ObjectiveId("P1"), new ObjectiveId("T1")))
                        .agreement(new AnnualisationAgreement(
                                Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 3, 2))))
                        .build(),
                read(activity, List.of()));
    }

    @Test
    void lastTuesdayOfTheMonthIsRead() throws FieldException {
        assertEquals(
                new Timing.Monthly(List.of(
                        new NthWeekday(NthWeekday.LAST, DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(17, 0)))),
                read(timed(TimingKind.MONTHLY), List.of(SLOT)).timing());
    }

    @Test
    void countsAndDutiesAreRead() throws FieldException {
        Map<PlanField, String> counted =
                with(with(timed(TimingKind.COUNTED), PlanField.TIMES, "2"), PlanField.TIMES_PER, "MONTH");
        Map<PlanField, String> onCall = with(timed(TimingKind.ON_CALL), PlanField.DUTIES_PER_YEAR, "60");
        onCall = with(onCall, PlanField.PREDICTABLE_PLAIN_MINUTES, "120");
        onCall = with(onCall, PlanField.UNPREDICTABLE_PREMIUM_MINUTES, "90");

        assertEquals(
                new Timing.Counted(2, Timing.Counted.Per.MONTH, Duration.ofHours(4)),
                read(counted, List.of()).timing());
        assertEquals(
                new Timing.OnCall(
                        60, new OnCallWork(Duration.ofHours(2), Duration.ZERO, Duration.ZERO, Duration.ofMinutes(90))),
                read(onCall, List.of()).timing());
    }

    @ParameterizedTest
    @CsvSource({
        "PRIORITY, 0, PRIORITY, 'found 0, expected a whole number from 1 to 9 (IN-12)'",
        "PRIORITY, 10, PRIORITY, 'found 10, expected a whole number from 1 to 9 (IN-12)'",
        "REMUNERATION, PAID, REMUNERATION, 'found PAID, expected one of CORE, ADDITIONAL, PRIVATE, FEE_PAYING (IN-03)'",
        "PREMIUM_AS, BOTH, PREMIUM_AS, 'found BOTH, expected one of TIME, MONEY (IN-03)'",
        "COVER, YES, COVER, 'found YES, expected one of NONE, PROSPECTIVE (IN-03)'",
        "OUTPUT, 8, OUTPUT_UNIT, 'is missing, expected what is counted, such as patients, where an output is given, or"
                + " neither (IN-04)'",
        "OUTPUT_UNIT, patients, OUTPUT, 'is missing, expected an amount a session where a unit is given, or neither"
                + " (IN-04)'",
        "OUTPUT, -8, OUTPUT, 'found -8, expected an exact number from 0 to 10000, such as 10.5 or 21/2 (IN-12)'",
        "PURPOSES, REST, 'PURPOSES, entry 1', 'found REST, expected one of MANAGING_PLANS, TRAINING (IN-03)'",
        "OBJECTIVES_SERVED, P1; P1, 'OBJECTIVES_SERVED, entry 2', 'names an objective again, expected it once (IN-02)'",
        "EMPLOYEE_AGREED_ON, 2026-02-30, EMPLOYEE_AGREED_ON, 'found 2026-02-30, expected a day of the calendar such as"
                + " 2026-04-01 (IN-10)'",
        "MINUTES_EACH, 0, MINUTES_EACH, 'found 0, expected a whole number from 1 to 1440 (IN-12)'"
    })
    void wrongTermIsRefusedInWordsThatSayWhatToDo(PlanField field, String value, String named, String problem) {
        RejectedRecord rejected = rejected(with(ANNUAL, field, value), List.of());

        assertEquals(named, rejected.field());
        assertEquals(problem, rejected.problem());
    }

    @Test
    void outputOfNothingIsRefused() {
        Map<PlanField, String> activity = with(with(ANNUAL, PlanField.OUTPUT, "0"), PlanField.OUTPUT_UNIT, "cases");

        assertEquals(
                "found 0, expected more than nothing: leave it out where no output is agreed (IN-12)",
                rejected(activity, List.of()).problem());
    }

    @ParameterizedTest
    @CsvSource({"6", "0", "-2"})
    void monthHasNoSuchWeekday(String nth) {
        RejectedRecord rejected = rejected(timed(TimingKind.MONTHLY), List.of(with(SLOT, PlanField.NTH, nth)));

        assertEquals("NTH", rejected.field());
        assertEquals("found " + nth + ", expected 1 to 5, or -1 for the last of the month (IN-11)", rejected.problem());
    }

    @Test
    void monthlyActivityWithoutADayIsRefused() {
        assertEquals(
                "a monthly activity needs at least one day (IN-11)",
                rejected(timed(TimingKind.MONTHLY), List.of()).problem());
    }

    @Test
    void monthlyActivityThatStartsTwiceIsRefused() {
        assertEquals(
                "START",
                rejected(timed(TimingKind.MONTHLY), List.of(SLOT, SLOT)).field());
    }

    @ParameterizedTest
    @CsvSource({
        "TIMETABLED, CYCLE_WEEKS",
        "FLEXIBLE, MINUTES_PER_WEEK",
        "COUNTED, TIMES_PER",
        "ON_CALL, DUTIES_PER_YEAR"
    })
    void activityWithNeitherClockTimeNorCountIsRefused(TimingKind kind, PlanField missing) {
        RejectedRecord rejected = rejected(timed(kind), List.of());

        assertEquals(missing.name(), rejected.field());
    }

    @Test
    void moreThanTheTimeThatThereIsIsRefused() {
        Map<PlanField, String> counted =
                with(with(timed(TimingKind.COUNTED), PlanField.TIMES, "50"), PlanField.TIMES_PER, "WEEK");
        Map<PlanField, String> onCall = with(timed(TimingKind.ON_CALL), PlanField.DUTIES_PER_YEAR, "60");
        onCall = with(onCall, PlanField.PREDICTABLE_PLAIN_MINUTES, "10080");
        onCall = with(onCall, PlanField.UNPREDICTABLE_PLAIN_MINUTES, "1");

        assertEquals(
                "found 50 of 240 minutes, expected no more than one week has (IN-12)",
                rejected(counted, List.of()).problem());
        assertEquals(
                "makes 10081 with the others, expected at most 10080 minutes of work on call in a week (IN-12)",
                rejected(onCall, List.of()).problem());
    }

    @Test
    void dutyOnCallWithoutWorkIsFine() throws FieldException {
        Map<PlanField, String> onCall = with(timed(TimingKind.ON_CALL), PlanField.DUTIES_PER_YEAR, "60");

        assertEquals(
                Duration.ZERO,
                ((Timing.OnCall) read(onCall, List.of()).timing()).work().total());
    }
}

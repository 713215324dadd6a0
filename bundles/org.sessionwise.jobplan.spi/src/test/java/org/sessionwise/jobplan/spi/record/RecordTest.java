package org.sessionwise.jobplan.spi.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessionwise.jobplan.spi.record.MapFields.with;
import static org.sessionwise.jobplan.spi.record.MapFields.without;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.jobplan.spi.RejectedRecord;

/** A source as its author would write it: fields in, a plan version or a rejected record out. */
class RecordTest {

    private static final Map<PlanField, String> CLINIC = Map.of(
            PlanField.ACTIVITY_ID, "a1",
            PlanField.ACTIVITY_CODE, "CLINIC",
            PlanField.CATEGORY, "DCC",
            PlanField.TIMING, "TIMETABLED",
            PlanField.ON_BANK_HOLIDAY, "FALLS_AWAY",
            PlanField.CYCLE_WEEKS, "2",
            PlanField.CYCLE_ANCHOR, "2026-04-06");
    private static final Map<PlanField, String> SLOT = Map.of(
            PlanField.WEEK, "2",
            PlanField.DAY, "FRIDAY",
            PlanField.START, "20:00",
            PlanField.END, "08:00");
    private static final Map<PlanField, String> PLAN = Map.ofEntries(
            Map.entry(PlanField.PLAN_ID, "JP-7"),
            Map.entry(PlanField.VERSION, "2"),
            Map.entry(PlanField.STATE, "APPROVED"),
            Map.entry(PlanField.SYSTEM_OF_RECORD, "SPREADSHEET"),
            Map.entry(PlanField.REGISTRATION, "GMC 1234567"),
            Map.entry(PlanField.IN_FORCE_FROM, "2026-04-01"),
            Map.entry(PlanField.ZONE, "Europe/London"),
            Map.entry(PlanField.NATION, "ENGLAND_AND_WALES"),
            Map.entry(PlanField.CONTRACT, "consultant-2003"),
            Map.entry(PlanField.MINUTES_PER_PA, "240"));

    private static Activity activity(Map<PlanField, String> fields, List<Map<PlanField, String>> slots)
            throws FieldException {
        return new ActivityReader(
                        new MapFields(fields),
                        slots.stream().map(MapFields::new).toList())
                .read();
    }

    private static RejectedRecord rejected(Map<PlanField, String> plan) {
        FieldException refused =
                assertThrows(FieldException.class, () -> new VersionReader(new MapFields(plan)).read(List.of()));
        return refused.rejected(Optional.empty());
    }

    @Test
    void timetabledActivityHasItsCycleAndSlots() throws FieldException {
        Activity clinic = activity(CLINIC, List.of(SLOT));

        Cycle cycle = new Cycle(2, LocalDate.of(2026, 4, 6));
        CycleSlot slot = new CycleSlot(2, DayOfWeek.FRIDAY, LocalTime.of(20, 0), LocalTime.of(8, 0));
        assertEquals(new Timing.Timetabled(cycle, List.of(slot)), clinic.timing());
        assertEquals(HolidayRule.FALLS_AWAY, clinic.holidayRule());
    }

    @Test
    void slotsAreNotLookedAtUnlessTimetabled() throws FieldException {
        Map<PlanField, String> flexible =
                with(with(CLINIC, PlanField.TIMING, "FLEXIBLE"), PlanField.MINUTES_PER_WEEK, "90");

        assertEquals(
                new Timing.Flexible(Duration.ofMinutes(90)),
                activity(flexible, List.of(Map.of())).timing());
    }

    @Test
    void slotBeyondTheCycleIsRefused() {
        FieldException refused =
                assertThrows(FieldException.class, () -> activity(CLINIC, List.of(with(SLOT, PlanField.WEEK, "3"))));

        assertEquals("found 3, expected a week of the cycle, 1 to 2 (IN-11)", refused.getMessage());
    }

    @Test
    void versionWithoutEndIsOpen() throws FieldException {
        JobPlanVersion version = new VersionReader(new MapFields(PLAN)).read(List.of(activity(CLINIC, List.of(SLOT))));

        assertEquals(new JobPlanId("JP-7"), version.planId());
        assertEquals(new DateRange(LocalDate.of(2026, 4, 1), DateRange.OPEN_END), version.inForce());
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanField.class,
            names = {"PLAN_ID", "VERSION", "STATE", "SYSTEM_OF_RECORD", "IN_FORCE_FROM", "ZONE", "NATION", "CONTRACT"})
    void requiredFieldThatIsMissingIsNamed(PlanField field) {
        RejectedRecord rejected = rejected(without(PLAN, field));

        assertEquals("record 1", rejected.record());
        assertEquals(field.name(), rejected.field());
    }

    @ParameterizedTest
    @CsvSource({
        "IN_FORCE_FROM, 2026-02-30",
        "IN_FORCE_FROM, 1.4.2026",
        "IN_FORCE_FROM, 1492-01-01",
        "IN_FORCE_UNTIL, 2026-03-31",
        "VERSION, 0",
        "STATE, WITHDRAWN",
        "STATE, approved",
        "ZONE, London",
        "REGISTRATION, 1234567",
        "MINUTES_PER_PA, 1441"
    })
    void valueOutsideItsMeaningIsRefused(PlanField field, String value) {
        assertEquals(field.name(), rejected(with(PLAN, field, value)).field());
    }

    @Test
    void whatMayBeAboutAPersonIsNotRepeated() {
        RejectedRecord rejected = rejected(with(PLAN, PlanField.ZONE, "Dr Amy Example (amy@trust.example)"));

        assertFalse(rejected.problem().contains("Amy"), rejected.problem());
        assertEquals(
                "found a text of 34 characters, expected a time zone such as Europe/London (IN-10)",
                rejected.problem());
    }

    @Test
    void versionWithoutAnyoneToMatchIsRefused() {
        assertEquals(
                PlanField.ASSIGNMENT_NUMBER.name(),
                rejected(without(PLAN, PlanField.REGISTRATION)).field());
    }
}

package org.sessionwise.reconciliation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.SystemOfRecord;

class PlanNoteTest {

    private static final DateRange LONG = new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2028, 1, 1));

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2026-03-01, true",
        "2025-03-01, 2026-03-02, false",
        "2024-02-29, 2025-02-28, true",
        "2024-02-29, 2025-03-01, false",
        "2023-02-28, 2024-02-28, true",
        "2023-02-28, 2024-02-29, false"
    })
    void planIsInDateForTwelveCalendarMonthsTheLastDayIncluded(LocalDate done, LocalDate lastDay, boolean inDate) {
        DateRange period = new DateRange(lastDay.minusDays(6), lastDay.plusDays(1));
        JobPlanVersion plan = plan(LONG, done, lastDay);

        assertEquals(inDate ? "" : "out of date: last reviewed on " + done, PlanNote.of(List.of(plan), period));
        assertEquals(
                inDate ? "" : "out of date: last approved on " + done,
                PlanNote.of(List.of(plan(LONG, lastDay, done)), period));
    }

    @Test
    void systemOfRecordIsTold() {
        JobPlanVersion plan = plan(LONG, Plans.MONDAY, Plans.MONDAY);

        assertEquals(
                "on paper",
                PlanNote.of(
                        List.of(plan.toBuilder()
                                .systemOfRecord(SystemOfRecord.PAPER)
                                .build()),
                        Ward.FOUR_WEEKS));
        assertEquals(
                "kept in a spreadsheet",
                PlanNote.of(
                        List.of(plan.toBuilder()
                                .systemOfRecord(SystemOfRecord.SPREADSHEET)
                                .build()),
                        Ward.FOUR_WEEKS));
    }

    @Test
    void datesThatNobodyKnowsAreToldTogether() {
        JobPlanVersion undated = JobPlanVersion.builder(
                        new JobPlanId("P"),
                        1,
                        plan(LONG, Plans.MONDAY, Plans.MONDAY).person(),
                        LONG)
                .systemOfRecord(SystemOfRecord.PAPER)
                .build();

        assertEquals(
                "not known when last reviewed; not known when last approved; on paper",
                PlanNote.of(List.of(undated), Ward.FOUR_WEEKS));
    }

    @Test
    void draftsAndPlansOfOtherTimesAreNoPlan() {
        JobPlanVersion draft = plan(LONG, Plans.MONDAY, Plans.MONDAY).toBuilder()
                .state(JobPlanState.DRAFT)
                .build();
        JobPlanVersion ended = plan(new DateRange(LONG.from(), Ward.FOUR_WEEKS.from()), Plans.MONDAY, Plans.MONDAY);

        assertEquals("no plan in force", PlanNote.of(List.of(ended, draft), Ward.FOUR_WEEKS));
        assertEquals("no plan in force", PlanNote.of(List.of(), Ward.FOUR_WEEKS));
    }

    @Test
    void lastVersionOfThePeriodIsJudged() {
        LocalDate middle = Ward.FOUR_WEEKS.from().plusDays(10);
        JobPlanVersion old = plan(new DateRange(LONG.from(), middle), LONG.from(), LONG.from());
        JobPlanVersion fresh = plan(new DateRange(middle, LONG.until()), middle, middle);

        assertEquals("", PlanNote.of(List.of(old, fresh), Ward.FOUR_WEEKS));
    }

    private static JobPlanVersion plan(DateRange inForce, LocalDate reviewed, LocalDate approved) {
        return Plans.plan(inForce).toBuilder()
                .reviewedOn(reviewed)
                .approvedOn(approved)
                .build();
    }
}

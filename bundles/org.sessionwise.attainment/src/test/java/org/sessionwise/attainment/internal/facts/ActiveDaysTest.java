package org.sessionwise.attainment.internal.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.SystemOfRecord;

class ActiveDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void approvedOnTheFirstOfMarchItIsActiveToTheLastDayOfFebruary() {
        assertEquals(days("2026-03-01", "2027-03-01"), ActiveDays.around(TODAY, List.of(approved(1, "2026-03-01"))));
    }

    @Test
    void approvedOnALeapDayItLapsesOnTheFirstOfMarch() {
        assertEquals(
                days("2024-02-29", "2025-03-01"),
                ActiveDays.around(LocalDate.of(2025, 2, 28), List.of(approved(1, "2024-02-29"))));
    }

    @Test
    void theDaysOfALapsedPlanAreToldAsTheLast() {
        assertEquals(days("2024-03-01", "2025-03-01"), ActiveDays.around(TODAY, List.of(approved(1, "2024-03-01"))));
    }

    @Test
    void activeFromWhenItWasBothReviewedAndApprovedUntilTheOlderOfBothLapses() {
        JobPlanVersion plan = builder(1)
                .reviewedOn(LocalDate.of(2026, 1, 10))
                .approvedOn(LocalDate.of(2026, 2, 20))
                .build();

        assertEquals(days("2026-02-20", "2027-01-10"), ActiveDays.around(TODAY, List.of(plan)));
    }

    @Test
    void aSupersededPlanCountsUntilTheNextOneWasApproved() {
        List<JobPlanVersion> known = List.of(superseded(1, "2025-09-01"), approved(2, "2026-05-15"));

        assertEquals(days("2025-09-01", "2026-05-15"), ActiveDays.around(LocalDate.of(2026, 5, 14), known));
        assertEquals(days("2026-05-15", "2027-05-15"), ActiveDays.around(LocalDate.of(2026, 5, 15), known));
    }

    @Test
    void aPlanThatLapsedBeforeTheNextOneWasApprovedLeavesAGap() {
        List<JobPlanVersion> known = List.of(superseded(1, "2025-03-01"), approved(2, "2026-03-20"));

        assertEquals(days("2025-03-01", "2026-03-01"), ActiveDays.around(LocalDate.of(2026, 3, 10), known));
    }

    @Test
    void aDraftThatFollowsTakesNothingAway() {
        JobPlanVersion draft = builder(2).state(JobPlanState.DRAFT).build();

        assertEquals(
                days("2026-03-01", "2027-03-01"), ActiveDays.around(TODAY, List.of(approved(1, "2026-03-01"), draft)));
    }

    @Test
    void supersededByNothingApprovedItCountsOnNoDay() {
        assertEquals(Optional.empty(), ActiveDays.around(TODAY, List.of(superseded(1, "2026-03-01"))));
    }

    @Test
    void onPaperWithdrawnNotDatedOrOnlyApprovedLaterItIsNotActive() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        List<JobPlanVersion> known = List.of(
                builder(1)
                        .reviewedOn(march)
                        .approvedOn(march)
                        .systemOfRecord(SystemOfRecord.PAPER)
                        .build(),
                builder(2)
                        .reviewedOn(march)
                        .approvedOn(march)
                        .state(JobPlanState.WITHDRAWN)
                        .build(),
                builder(3).approvedOn(march).build(),
                approved(4, "2026-06-02"));

        assertEquals(Optional.empty(), ActiveDays.around(TODAY, known));
    }

    private static Optional<DateRange> days(String from, String until) {
        return Optional.of(new DateRange(LocalDate.parse(from), LocalDate.parse(until)));
    }

    private static JobPlanVersion approved(int version, String on) {
        return builder(version)
                .reviewedOn(LocalDate.parse(on))
                .approvedOn(LocalDate.parse(on))
                .build();
    }

    private static JobPlanVersion superseded(int version, String on) {
        return approved(version, on).toBuilder().state(JobPlanState.SUPERSEDED).build();
    }

    private static JobPlanVersion.Builder builder(int version) {
        return JobPlanVersion.builder(
                new JobPlanId("plan"),
                version,
                new PersonReference(Optional.of("1"), Optional.empty()),
                DateRange.startingOn(LocalDate.of(2024, 1, 1)));
    }
}

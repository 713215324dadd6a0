package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;

class ClashesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void twoAtOnceAreToldOnceAndTheLowerNumberGoesFirst() {
        Clashes clashes = Clashes.of(plan(
                activity("clinic", "weeks 1 of 1 TUE 09:00-13:00", 2),
                activity("list", "weeks 1 of 1 TUE 12:00-17:00", 1)));

        Clash clash = only(clashes);
        assertEquals(
                new Period(Instant.parse("2026-06-02T11:00:00Z"), Instant.parse("2026-06-02T12:00:00Z")),
                clash.first());
        assertEquals("list", clash.goesFirst().orElseThrow().id().value());
        assertTrue(clashes.complete());
    }

    @Test
    void samePriorityIsForPeopleToSettle() {
        assertEquals(
                Optional.empty(),
                only(Clashes.of(plan(
                                activity("a", "weeks 1 of 1 TUE 09:00-13:00", 5),
                                activity("b", "weeks 1 of 1 TUE 09:00-13:00", 5))))
                        .goesFirst());
    }

    @Test
    void whatFollowsAtOnceDoesNotClash() {
        assertEquals(
                List.of(),
                Clashes.of(plan(
                                activity("a", "weeks 1 of 1 TUE 09:00-13:00", 5),
                                activity("b", "weeks 1 of 1 TUE 13:00-17:00", 5)))
                        .all());
    }

    @Test
    void cyclesThatMeetOnlyOnceAreLookedAtForTheirLeastCommonMultiple() {
        Clash clash = only(Clashes.of(plan(
                activity("a", "weeks 4 of 4 TUE 09:00-13:00", 5), activity("b", "weeks 9 of 9 TUE 09:00-13:00", 5))));

        assertEquals(MONDAY.plusWeeks(35).plusDays(1), clash.first().startDate(ActiveRule.ZONE));
    }

    @Test
    void nightOfTheLastWeekMeetsTheMorningOfTheFirstAgain() {
        assertEquals(
                1,
                Clashes.of(plan(
                                activity("night", "weeks 1 of 1 SUN 21:00-09:00", 5),
                                activity("round", "weeks 1 of 1 MON 08:00-10:00", 5)))
                        .all()
                        .size());
    }

    @Test
    void daysOfTheMonthAreLookedAtForFiveYears() {
        Clashes clashes = Clashes.of(plan(
                activity("board", "monthly 5 TUE 09:00-13:00", 5), activity("b", "weeks 3 of 9 TUE 12:00-14:00", 5)));

        assertEquals(1, clashes.all().size());
        assertFalse(clashes.complete());
        assertEquals(262 * 7, clashes.looked().orElseThrow().days());
    }

    @Test
    void cyclesWithoutACommonMultipleInTenYearsAreNotLookedAtToTheEnd() {
        Clashes clashes = Clashes.of(plan(
                activity("a", "weeks 1 of 51 TUE 09:00-13:00", 5), activity("b", "weeks 1 of 52 WED 09:00-13:00", 5)));

        assertFalse(clashes.complete());
        assertEquals(
                (Clashes.MOST_WEEKS + 1) * 7L, clashes.looked().orElseThrow().days());
    }

    @Test
    void afterItsLastDayAPlanMeetsNothing() {
        JobPlanVersion twoWeeks = JobPlanVersion.builder(
                        new JobPlanId("P"), 1, person(), new DateRange(MONDAY, MONDAY.plusWeeks(2)))
                .activities(List.of(
                        activity("a", "weeks 4 of 4 TUE 09:00-13:00", 5),
                        activity("b", "weeks 4 of 4 TUE 09:00-13:00", 5)))
                .build();

        assertEquals(List.of(), Clashes.of(twoWeeks).all());
        assertTrue(Clashes.of(twoWeeks).complete());
    }

    @Test
    void privateWorkIsInNoTwoPlacesEither() {
        Activity own = Activity.builder(
                        new ActivityId("own"),
                        new ActivityCode("A"),
                        ActivityCategory.DCC,
                        TimingText.read("weeks 1 of 1 TUE 09:00-13:00"))
                .remuneration(Remuneration.PRIVATE)
                .build();

        assertEquals(
                1,
                Clashes.of(plan(own, activity("a", "weeks 1 of 1 TUE 09:00-13:00", 5)))
                        .all()
                        .size());
    }

    @Test
    void whatHasNoTimesMeetsNothing() {
        assertEquals(
                new Clashes(List.of(), Optional.empty(), true),
                Clashes.of(plan(activity("a", "flexible 06:00", 5), activity("b", "annualised 10 of 04:00", 5))));
    }

    private static Clash only(Clashes clashes) {
        assertEquals(1, clashes.all().size());
        return clashes.all().get(0);
    }

    private static JobPlanVersion plan(Activity... activities) {
        return JobPlanVersion.builder(new JobPlanId("P"), 1, person(), DateRange.startingOn(MONDAY))
                .activities(List.of(activities))
                .build();
    }

    private static PersonReference person() {
        return new PersonReference(Optional.of("1"), Optional.empty());
    }

    private static Activity activity(String id, String timing, int priority) {
        return Activity.builder(
                        new ActivityId(id), new ActivityCode("A"), ActivityCategory.DCC, TimingText.read(timing))
                .priority(priority)
                .build();
    }
}

package org.sessionwise.reconciliation.internal;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing.Annualised;
import org.sessionwise.domain.plan.Timing.Counted;
import org.sessionwise.domain.plan.Timing.Flexible;
import org.sessionwise.domain.plan.Timing.OnCall;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;

class CommitmentLinesTest {

    private static final LocalDate DAY = Plans.MONDAY;
    private final Ward ward = new Ward();
    private final Activity lists =
            Plans.activity("lists", "THEATRE", new Annualised(21, Duration.ofHours(4)), HolidayRule.FALLS_AWAY);
    private final Activity admin =
            Plans.activity("admin", "ADMIN", new Flexible(Duration.ofMinutes(100)), HolidayRule.FALLS_AWAY);

    @Test
    void annualisedIsCountedAndFlexibleIsTimedAgainstAStraightLine() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, lists, admin));
        ward.worked("THEATRE", DAY, "08:00", "18:00");
        ward.session("THEATRE", DAY.plusDays(1), "08:00", "12:00", Status.ROSTERED);
        ward.worked("ADMIN", DAY.plusDays(2), "08:00", "09:15");
        ward.worked("ADMIN", DAY.plusDays(9), "08:00", "09:00");

        assertEquals(
                List.of("The lists 21/13 OCCURRENCES 2 1", "The admin 400 MINUTES 135 135"), lines(Ward.FOUR_WEEKS));
    }

    @Test
    void whatIsCountedAndDutiesOnCallAreNotLost() throws Exception {
        OnCallWork none = new OnCallWork(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        ward.register.put(
                Ward.AMY,
                Plans.plan(
                        Plans.YEAR,
                        counted("weekly", "CLINIC", 2, Counted.Per.WEEK),
                        counted("monthly", "X", 1, Counted.Per.MONTH),
                        counted("yearly", "Y", 13, Counted.Per.YEAR),
                        Plans.activity("calls", "THEATRE", new OnCall(26, none), HolidayRule.FALLS_AWAY)));
        ward.worked("CLINIC", DAY, "09:00", "13:00");
        ward.worked("THEATRE", DAY.plusDays(1), "20:00", "08:00");

        assertEquals(
                List.of(
                        "The weekly 8 OCCURRENCES 1 1",
                        "The monthly 12/13 OCCURRENCES 0 0",
                        "The yearly 1 OCCURRENCES 0 0",
                        "The calls 2 OCCURRENCES 1 1"),
                lines(Ward.FOUR_WEEKS));
    }

    @Test
    void privateWorkIsNoCommitment() throws Exception {
        Activity own = Activity.builder(
                        new ActivityId("own"),
                        new ActivityCode("THEATRE"),
                        ActivityCategory.DCC,
                        new Annualised(21, Duration.ofHours(4)))
                .remuneration(Remuneration.PRIVATE)
                .build();
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, own));
        ward.worked("THEATRE", DAY, "08:00", "12:00");

        assertEquals(List.of(), lines(Ward.FOUR_WEEKS));
        assertEquals(
                Outcome.EXTRA_UNPAID,
                ward.findings(Basis.DELIVERED, Ward.FOUR_WEEKS).get(0).outcome());
    }

    @Test
    void versionCountsOnTheDaysOnWhichItRules() throws Exception {
        DateRange tenDays = new DateRange(DAY.plusDays(18), Plans.YEAR.until());
        ward.register.put(
                Ward.AMY,
                Plans.plan(1, new DateRange(Plans.YEAR.from(), tenDays.from()), lists),
                Plans.plan(2, tenDays, lists));
        ward.worked("THEATRE", DAY.plusDays(17), "08:00", "12:00");
        ward.worked("THEATRE", DAY.plusDays(18), "08:00", "12:00");

        assertEquals(
                List.of("The lists 27/26 OCCURRENCES 1 1", "The lists 15/26 OCCURRENCES 1 1"), lines(Ward.FOUR_WEEKS));
    }

    @Test
    void unfinalisedWeekIsRosteredOnly() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, lists));
        ward.host.week(DAY, RosterWeek.State.PUBLISHED);
        ward.worked("THEATRE", DAY, "08:00", "12:00");

        assertEquals(List.of("The lists 21/13 OCCURRENCES 1 0"), lines(Ward.FOUR_WEEKS));
    }

    @Test
    void sessionSaysWhatItDrawsOnAndHasNoPlannedSide() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, lists));
        ward.worked("THEATRE", DAY, "08:00", "12:00");

        Finding finding = ward.findings(Basis.DELIVERED, Ward.FOUR_WEEKS).get(0);

        assertEquals(Outcome.AS_PLANNED, finding.outcome());
        assertEquals("The lists", finding.worked().orElseThrow().commitment());
        assertTrue(finding.planned().isEmpty());
        assertEquals("matching/2: no dated occurrence took it; it draws on The lists", finding.rule());
        assertEquals(0, ward.amy(Ward.FOUR_WEEKS).identical());
    }

    @Test
    void datedOccurrenceTakesItsSessionFirst() throws Exception {
        Activity both =
                Plans.activity("more", "CLINIC", new Annualised(10, Duration.ofHours(4)), HolidayRule.FALLS_AWAY);
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, both, Plans.clinic(MONDAY)));
        ward.host.weeks.removeIf(week -> week.monday().isAfter(DAY));
        ward.worked("CLINIC", DAY, "09:00", "13:00");
        ward.worked("CLINIC", DAY.plusDays(3), "09:00", "13:00");

        assertEquals(List.of("The more 10/13 OCCURRENCES 1 1"), lines(Ward.FOUR_WEEKS));
    }

    @Test
    void annualisedComesBeforeFlexibleThenThePlansOrder() throws Exception {
        Activity flexible =
                Plans.activity("talks", "THEATRE", new Flexible(Duration.ofHours(1)), HolidayRule.FALLS_AWAY);
        Activity later =
                Plans.activity("later", "THEATRE", new Annualised(5, Duration.ofHours(1)), HolidayRule.FALLS_AWAY);
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, flexible, lists, later));
        ward.worked("THEATRE", DAY, "08:00", "12:00");

        assertEquals(
                List.of(
                        "The talks 240 MINUTES 0 0",
                        "The lists 21/13 OCCURRENCES 1 1",
                        "The later 5/13 OCCURRENCES 0 0"),
                lines(Ward.FOUR_WEEKS));
    }

    @Test
    void paidExtraAndDraftPlansDoNotCount() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, lists));
        ward.host.roster.add(ward.worked("THEATRE", DAY, "08:00", "12:00").asPaidExtra());
        ward.host.roster.remove(0);
        assertEquals(List.of("The lists 21/13 OCCURRENCES 0 0"), lines(Ward.FOUR_WEEKS));

        ward.register.put(
                Ward.AMY,
                Plans.plan(Plans.YEAR, lists).toBuilder()
                        .state(JobPlanState.DRAFT)
                        .build());
        ward.keeper.touch(Set.of(), Optional.empty());
        assertEquals(List.of(), lines(Ward.FOUR_WEEKS));
    }

    private static Activity counted(String id, String code, int times, Counted.Per per) {
        return Plans.activity(id, code, new Counted(times, per, Duration.ofHours(4)), HolidayRule.FALLS_AWAY);
    }

    private List<String> lines(DateRange period) throws Exception {
        return ward.amy(period).commitments().stream()
                .map(line -> line.activityName() + " " + line.expected() + " " + line.unit() + " " + line.rostered()
                        + " " + line.delivered())
                .toList();
    }
}

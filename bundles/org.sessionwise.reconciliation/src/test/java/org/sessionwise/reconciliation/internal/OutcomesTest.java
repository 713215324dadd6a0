package org.sessionwise.reconciliation.internal;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;

class OutcomesTest {

    private static final LocalDate DAY = Plans.MONDAY;
    private static final DateRange WEEK = new DateRange(DAY, DAY.plusWeeks(1));
    private final Ward ward = new Ward();

    @Test
    void sessionAsPlannedIsIdenticalIfItsTimesAre() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), Plans.clinic(TUESDAY)));
        ward.worked("CLINIC", DAY, "09:00", "13:00");
        ward.worked("CLINIC", DAY.plusDays(1), "09:00", "12:50");

        assertEquals(
                List.of(
                        "2026-06-01 AS_PLANNED , pass 1: same duty, overlapping",
                        "2026-06-02 AS_PLANNED , pass 1: same duty, overlapping"),
                ward.told(Basis.DELIVERED, WEEK));
        assertEquals(1, ward.amy(WEEK).identical());
    }

    @Test
    void shorterSessionIsShort() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.worked("CLINIC", DAY, "09:00", "11:30");

        assertEquals(
                List.of("2026-06-01 SHORT , pass 1: same duty, overlapping, 90 minutes shorter than planned"),
                ward.told(Basis.DELIVERED, WEEK));
    }

    @Test
    void movedSessionCountsOnThePlannedDayAcrossWeeks() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(SATURDAY)));
        ward.worked("CLINIC", DAY.plusDays(8), "14:00", "18:00");

        assertEquals(
                List.of("2026-06-06 MOVED , pass 2: same duty, starts 3 days later"), ward.told(Basis.DELIVERED, WEEK));
        assertEquals(
                Set.of(Outcome.NOT_ROSTERED),
                ward.outcomes(Basis.DELIVERED, new DateRange(DAY.plusWeeks(1), DAY.plusWeeks(2)))
                        .keySet());
    }

    @Test
    void sessionMovedWithinTheDaySaysByHowMuch() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.worked("CLINIC", DAY, "14:00", "18:00");

        assertEquals(
                List.of("2026-06-01 MOVED , pass 2: same duty, starts 300 minutes later on the same day"),
                ward.told(Basis.DELIVERED, WEEK));
    }

    @Test
    void otherDutyAtItsTimeIsOtherActivity() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.worked("ADMIN", DAY, "09:00", "13:00");

        assertEquals(
                List.of("2026-06-01 OTHER_ACTIVITY , pass 3: other duty at its time: CLINIC was planned, ADMIN stands"
                        + " there"),
                ward.told(Basis.DELIVERED, WEEK));
    }

    @Test
    void cancelledOrUnworkedSessionSaysWhyNothingIsDelivered() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), Plans.clinic(TUESDAY)));
        ward.session("CLINIC", DAY, "09:00", "13:00", Status.CANCELLED);
        ward.session("CLINIC", DAY.plusDays(1), "09:00", "13:00", Status.ROSTERED);

        assertEquals(Map.of(Outcome.CANCELLED, 1L, Outcome.AS_PLANNED, 1L), ward.outcomes(Basis.ROSTERED, WEEK));
        assertEquals(Map.of(Outcome.CANCELLED, 1L, Outcome.MISSED, 1L), ward.outcomes(Basis.DELIVERED, WEEK));
    }

    @Test
    void workThatNobodyPlannedIsExtra() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR));
        ward.worked("THEATRE", DAY, "09:00", "13:00");

        assertEquals(
                List.of("2026-06-01 EXTRA_UNPAID : no planned occurrence accounts for it"),
                ward.told(Basis.DELIVERED, WEEK));
    }

    @Test
    void paidExtraNeverDeliversThePlan() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.host.roster.add(ward.worked("CLINIC", DAY, "09:00", "13:00").asPaidExtra());
        ward.host.roster.remove(0);

        assertEquals(
                List.of(
                        "2026-06-01 NOT_ROSTERED : no session is left that answers it",
                        "2026-06-01 EXTRA_PAID : paid extra, which never counts as delivery of a plan"),
                ward.told(Basis.DELIVERED, WEEK));
    }

    @Test
    void workOnADayWithoutAPlanIsOutOfScope() throws Exception {
        ward.register.put(
                Ward.AMY, Plans.plan(new DateRange(DAY.plusDays(1), Plans.YEAR.until()), Plans.clinic(SATURDAY)));
        ward.worked("THEATRE", DAY, "09:00", "13:00");
        ward.worked("CLINIC", DAY.plusDays(5), "09:00", "13:00");

        assertEquals(
                List.of(
                        "2026-06-01 OUT_OF_SCOPE : no plan in force on this day",
                        "2026-06-06 AS_PLANNED , pass 1: same duty, overlapping"),
                ward.told(Basis.DELIVERED, WEEK));
        assertEquals(
                ProgrammedActivities.NONE,
                ward.amy(WEEK).delivered().worked(Outcome.OUT_OF_SCOPE).pa());
    }

    @Test
    void workOfSomebodyWithoutAnyPlanIsOutOfScope() throws Exception {
        ward.worked("THEATRE", DAY, "09:00", "13:00");

        assertEquals(Map.of(Outcome.OUT_OF_SCOPE, 1L), ward.outcomes(Basis.ROSTERED, WEEK));
        assertEquals("no plan in force", ward.amy(WEEK).planNote());
    }

    @Test
    void unmappedActivityIsUnknownAndSaysSo() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.register.duties.clear();
        ward.worked("CLINIC", DAY, "09:00", "13:00");

        assertEquals(
                List.of(
                        "2026-06-01 UNKNOWN : the activity The clinic-1 is not mapped to a duty",
                        "2026-06-01 EXTRA_UNPAID : no planned occurrence accounts for it"),
                ward.told(Basis.DELIVERED, WEEK));
    }

    @Test
    void weekThatIsNotFinalisedIsRosteredButNotDelivered() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.worked("CLINIC", DAY, "09:00", "13:00");
        for (RosterWeek.State state : List.of(RosterWeek.State.DRAFT, RosterWeek.State.PUBLISHED)) {
            ward.host.week(DAY, state);
            ward.keeper.touch(Set.of(), Optional.empty());

            assertEquals(Map.of(Outcome.AS_PLANNED, 1L), ward.outcomes(Basis.ROSTERED, WEEK));
            assertEquals(
                    List.of("2026-06-01 UNKNOWN : the week of 2026-06-01 is not finalised"),
                    ward.told(Basis.DELIVERED, WEEK));
        }
    }

    @Test
    void weekWithoutARosterIsUnknownOnBothSidesBetweenBeforeAndAfterTheOthers() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
        ward.host.weeks.removeIf(week -> week.monday().equals(DAY.plusWeeks(1)));
        ward.worked("CLINIC", DAY.plusWeeks(1), "09:00", "13:00");
        DateRange sixWeeks = new DateRange(DAY.minusWeeks(1), DAY.plusWeeks(5));

        for (Basis basis : Basis.values()) {
            assertEquals(
                    List.of("2026-06-08 UNKNOWN : the week of 2026-06-08 has no roster"),
                    ward.told(basis, new DateRange(DAY.plusWeeks(1), DAY.plusWeeks(2))));
            // 25 May is a bank holiday; 29 June lies after the last week with a roster.
            assertEquals(Map.of(Outcome.NOT_ROSTERED, 3L, Outcome.UNKNOWN, 2L), ward.outcomes(basis, sixWeeks));
        }
        assertEquals(3, ward.reconciliation.position(sixWeeks, Set.of()).weeksSetUp());
    }

    @Test
    void nothingBeforeTheFirstDayIsReconciled() throws Exception {
        Ward late = new Ward(DAY.plusDays(1));
        late.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), Plans.clinic(TUESDAY)));
        late.worked("CLINIC", DAY, "09:00", "13:00");

        assertEquals(
                List.of("2026-06-02 NOT_ROSTERED : no session is left that answers it"),
                late.told(Basis.ROSTERED, new DateRange(DAY.minusWeeks(3), DAY.plusWeeks(1))));
    }

    @Test
    void nightThatBeganBeforeTheFirstDayIsNotReconciled() throws Exception {
        Ward late = new Ward(DAY.plusDays(1));
        late.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.night(MONDAY), Plans.night(TUESDAY)));
        late.worked("NIGHT", DAY, "21:15", "09:15");

        assertEquals(
                List.of("2026-06-02 NOT_ROSTERED : no session is left that answers it"),
                late.told(Basis.ROSTERED, WEEK));
    }

    @Test
    void occurrenceBelongsToItsDayInTheHostsZoneWhateverThePlansZone() throws Exception {
        ward.register.put(
                Ward.AMY,
                Plans.plan(Plans.YEAR, Plans.weekly("far", "CLINIC", MONDAY, "21:00", "23:00", HolidayRule.STAYS))
                        .toBuilder()
                        .zone(ZoneId.of("America/New_York"))
                        .build());
        ward.worked("CLINIC", DAY.plusDays(1), "02:00", "04:00");
        DateRange tuesday = new DateRange(DAY.plusDays(1), DAY.plusDays(2));

        assertEquals(
                List.of("2026-06-02 AS_PLANNED , pass 1: same duty, overlapping"), ward.told(Basis.ROSTERED, tuesday));
        assertEquals(1, ward.amy(tuesday).identical());
        assertEquals(
                List.of("2026-06-30 UNKNOWN : the week of 2026-06-29 has no roster"),
                ward.told(Basis.ROSTERED, new DateRange(DAY.plusDays(29), DAY.plusDays(30))));
        assertEquals(List.of(), ward.told(Basis.ROSTERED, new DateRange(DAY, DAY.plusDays(1))));
    }

    @Test
    void nightsOverTheClockChangesCountTheirRealTime() throws Exception {
        DateRange spring = new DateRange(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 30));
        DateRange autumn = new DateRange(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 26));
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.night(SATURDAY)));
        ward.host.week(spring.from(), RosterWeek.State.FINALISED);
        ward.host.week(autumn.from(), RosterWeek.State.FINALISED);
        ward.worked("NIGHT", LocalDate.of(2026, 3, 28), "21:15", "09:15");
        ward.worked("NIGHT", LocalDate.of(2026, 10, 24), "21:15", "09:15");

        assertEquals(workload(660), ward.amy(spring).delivered().worked(Outcome.AS_PLANNED));
        assertEquals(workload(780), ward.amy(autumn).delivered().worked(Outcome.AS_PLANNED));
        assertEquals(workload(660), ward.amy(spring).delivered().planned(Outcome.AS_PLANNED));
        assertEquals(1, ward.amy(autumn).identical());
    }

    @Test
    void newVersionInMidPeriodPlansAndValuesFromItsFirstDay() throws Exception {
        DateRange first = new DateRange(Plans.YEAR.from(), DAY.plusWeeks(2));
        DateRange second = new DateRange(DAY.plusWeeks(2), Plans.YEAR.until());
        ward.register.put(
                Ward.AMY,
                Plans.plan(1, first, Plans.clinic(MONDAY)),
                Plans.plan(2, second, Plans.clinic(TUESDAY)).toBuilder()
                        .contract(Contract.inProgrammedActivities("short", Duration.ofHours(3)))
                        .build());
        ward.worked("CLINIC", DAY.plusWeeks(1), "09:00", "13:00");
        ward.worked("CLINIC", DAY.plusWeeks(2).plusDays(1), "09:00", "13:00");

        List<Finding> found = ward.findings(Basis.DELIVERED, Ward.FOUR_WEEKS);

        assertEquals(
                List.of("2026-06-01 v1", "2026-06-08 v1", "2026-06-16 v2", "2026-06-23 v2"),
                found.stream()
                        .flatMap(finding ->
                                finding.planned().stream().map(side -> finding.date() + " v" + side.version()))
                        .toList());
        assertEquals(
                new ProgrammedActivities(new Fraction(7, 3)),
                ward.amy(Ward.FOUR_WEEKS).delivered().worked(Outcome.AS_PLANNED).pa());
    }

    @Test
    void doctorInTrainingIsShownButOutOfScope() throws Exception {
        StaffId trainee = new StaffId("trainee");
        ward.host.employ(trainee, true);
        var people =
                ward.reconciliation.position(WEEK, Set.of(Ward.AMY, trainee)).people();

        assertEquals(List.of(true, false), people.stream().map(p -> p.inScope()).toList());
        assertEquals("", people.get(0).scopeReason());
        assertTrue(people.get(1).scopeReason().contains("doctor in training"));
    }

    @Test
    void onlyThoseWhoMayBeSeenAreTold() throws Exception {
        ward.host.employ(Ward.BEN, false);

        assertEquals(
                List.of(Ward.BEN),
                ward.reconciliation.position(WEEK, Set.of(Ward.BEN, new StaffId("stranger"))).people().stream()
                        .map(p -> p.staff())
                        .toList());
        assertEquals(
                Optional.empty(),
                ward.reconciliation.findings(new StaffId("stranger"), WEEK, Basis.ROSTERED).findings().stream()
                        .findAny());
    }

    @Test
    void positionCountsTheWeeksThatBeginInThePeriod() throws Exception {
        ward.host.week(DAY.plusWeeks(4), RosterWeek.State.DRAFT);
        var position = ward.reconciliation.position(
                new DateRange(DAY.plusDays(1), DAY.plusWeeks(6).plusDays(1)), Set.of());

        assertEquals(List.of(6, 4, 3), List.of(position.weeks(), position.weeksSetUp(), position.weeksFinalised()));
        assertEquals(ward.clock.now, position.asAt());
        assertTrue(position.rule().startsWith("matching/2: moved within 7 days, short if more than 15 minutes"));
    }

    private static Workload workload(long minutes) {
        Duration length = Duration.ofMinutes(minutes);
        long halves = Math.max(1, (minutes + 60) / 120);
        return new Workload(
                1, new Fraction(halves, 2), minutes, ProgrammedActivities.ofWorked(length, Duration.ofHours(4)));
    }
}

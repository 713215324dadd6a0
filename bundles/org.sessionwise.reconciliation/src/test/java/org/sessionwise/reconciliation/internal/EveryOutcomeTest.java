package org.sessionwise.reconciliation.internal;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.Cancellation.By;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.Unavailability.Kind;

/** What only the newer hosts tell of: who called off, whose it was, time off in lieu; and what counts and explains alike. */
class EveryOutcomeTest {

    private static final LocalDate DAY = Plans.MONDAY;
    private static final DateRange WEEK = new DateRange(DAY, DAY.plusWeeks(1));
    private final Ward ward = new Ward();

    EveryOutcomeTest() {
        ward.host.employ(Ward.BEN, false);
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY)));
    }

    @Test
    void whoCalledOffAndWhenDecidesTheOutcome() throws Exception {
        RosterSession session = ward.session("CLINIC", DAY, "09:00", "13:00", Status.ROSTERED);
        Instant sixWeeksBefore = session.period().start().minus(Duration.ofDays(42));

        calledOff(
                session,
                Cancellation.by(By.TRUST).at(sixWeeksBefore),
                "CANCELLED_WITH_NOTICE , pass 5: called off by the" + " trust, 42 days before or earlier");
        calledOff(
                session,
                Cancellation.by(By.TRUST).at(sixWeeksBefore.plusSeconds(1)),
                "CANCELLED_AT_SHORT_NOTICE , pass 5:" + " called off by the trust, later than 42 days before");
        calledOff(session, Cancellation.by(By.PERSON), "CANCELLED_BY_PERSON , pass 5: called off by the person");
        calledOff(
                session,
                Cancellation.by(By.TRUST),
                "CANCELLED , pass 5: called off; the rostering system does not say by"
                        + " whom, or when the trust did");
    }

    private void calledOff(RosterSession session, Cancellation cancellation, String told) throws Exception {
        ward.host.roster.set(0, session.cancelled(cancellation));
        ward.keeper.touch(Set.of(Ward.AMY), Optional.of(new DateRange(DAY, DAY.plusDays(1))));
        for (Basis basis : Basis.values()) {
            assertEquals(List.of("2026-06-01 " + told), ward.told(basis, WEEK));
            assertCountedAsExplained(basis);
        }
        Finding finding = ward.findings(Basis.ROSTERED, WEEK).get(0);
        assertTrue(finding.worked().isEmpty());
        assertEquals(session.id(), finding.explainedBy().orElseThrow().id());
    }

    @Test
    void noticeIsThatOfThePolicyOfTheDay() throws Exception {
        RosterSession session = ward.session("CLINIC", DAY, "09:00", "13:00", Status.ROSTERED);
        Instant before = session.period().start().minus(Duration.ofDays(10));
        ward.host.roster.set(0, session.cancelled(Cancellation.by(By.TRUST).at(before)));
        ward.policies = PolicyDates.of(Map.of(
                DAY.minusDays(1), MatchingPolicy.builder().noticeDays(10).build(),
                DAY.plusDays(1), MatchingPolicy.builder().noticeDays(11).build()));

        assertEquals(
                List.of("2026-06-01 CANCELLED_WITH_NOTICE , pass 5: called off by the trust, 10 days before or earlier"
                        + " (policy from 2026-05-31)"),
                ward.told(Basis.ROSTERED, WEEK));
    }

    @Test
    void swapCreditsEachWithWhatTheyDid() throws Exception {
        ward.register.put(Ward.BEN, Plans.plan(Plans.YEAR));
        RosterSession session = ward.session("CLINIC", DAY, "09:00", "13:00", Status.WORKED);
        ward.host.roster.set(
                0,
                RosterSession.of(session.id(), Ward.BEN, session.duty(), session.period(), Status.WORKED)
                        .withOwner(Ward.AMY));

        assertEquals(
                List.of("2026-06-01 BY_COLLEAGUE , pass 5: given to a colleague, who is credited with it"),
                ward.told(Basis.DELIVERED, WEEK));
        assertEquals(Map.of(Outcome.EXTRA_UNPAID, 1L), bens(Basis.DELIVERED));
    }

    @Test
    void colleaguesSessionOfACoveredDutyIsCoverUnlessAPlannedOneTakesIt() throws Exception {
        Activity covered = Activity.builder(
                        new ActivityId("rounds"),
                        new ActivityCode("CLINIC"),
                        ActivityCategory.DCC,
                        new Timing.Flexible(Duration.ofHours(4)))
                .covered(true)
                .build();
        ward.register.put(Ward.BEN, Plans.plan(Plans.YEAR, covered, Plans.clinic(TUESDAY)));
        for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
            RosterSession session = ward.session("CLINIC", day, "09:00", "13:00", Status.WORKED);
            ward.host.roster.remove(session);
            ward.host.roster.add(
                    RosterSession.of(session.id(), Ward.BEN, session.duty(), session.period(), Status.WORKED)
                            .withOwner(Ward.AMY));
        }

        assertEquals(Map.of(Outcome.COVER, 1L, Outcome.AS_PLANNED, 1L), bens(Basis.ROSTERED));
    }

    @Test
    void rosteredButNeverMarkedAsWorkedIsMissed() throws Exception {
        ward.session("CLINIC", DAY, "09:00", "13:00", Status.ROSTERED);

        assertEquals(
                List.of("2026-06-01 MISSED , pass 5: it stands on the roster, and nobody marked it as worked"),
                ward.told(Basis.DELIVERED, WEEK));
        assertCountedAsExplained(Basis.DELIVERED);
    }

    @Test
    void timeOffInLieuIsDeliveredByTheSessionThatEarnedItElseIsNotRostered() throws Exception {
        ward.host.leave(Ward.AMY, DAY, "09:00", "13:00", Kind.TIME_OFF_IN_LIEU);
        assertEquals(
                List.of(
                        "2026-06-01 NOT_ROSTERED : time off in lieu was taken at its time, and no session that earned it lies"
                                + " within 91 days"),
                ward.told(Basis.ROSTERED, WEEK));

        ward.host.roster.add(ward.session("THEATRE", DAY.plusDays(16), "08:00", "12:00", Status.WORKED)
                .asForTimeOffInLieu());
        ward.host.roster.remove(0);
        ward.keeper.touch(Set.of(Ward.AMY), Optional.empty());

        assertEquals(
                List.of(
                        "2026-06-01 DISPLACED , pass 4: time off in lieu was taken at its time; THEATRE earned it, starting 16"
                                + " days later"),
                ward.told(Basis.DELIVERED, WEEK));
        assertCountedAsExplained(Basis.DELIVERED);
    }

    @Test
    void excusedOccurrencesSayWithWhichOutcome() throws Exception {
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), Plans.clinic(TUESDAY)));
        ward.host.leave(Ward.AMY, DAY, "09:00", "13:00", Kind.STUDY_LEAVE);
        ward.host.leave(Ward.AMY, DAY.plusDays(1), "09:00", "13:00", Kind.OTHER);
        DateRange bankHoliday = new DateRange(DAY.minusWeeks(1), DAY.plusDays(2));

        assertEquals(
                List.of(Outcome.BANK_HOLIDAY, Outcome.LEAVE, Outcome.UNAVAILABLE),
                ward.reconciliation.findings(Ward.AMY, bankHoliday, Basis.ROSTERED).excused().stream()
                        .map(Excused::outcome)
                        .filter(outcome -> outcome != Outcome.UNKNOWN)
                        .toList());
        assertEquals(Map.of(Outcome.LEAVE, 1L, Outcome.UNAVAILABLE, 1L), ward.counted(Basis.DELIVERED, WEEK));
    }

    @Test
    void twoAtTheSameMinuteCountOnce() throws Exception {
        Activity twin = Plans.weekly("twin", "CLINIC", MONDAY, "09:00", "13:00", HolidayRule.FALLS_AWAY);
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), twin));
        ward.worked("CLINIC", DAY, "09:00", "13:00");

        assertEquals(
                List.of(
                        "2026-06-01 AS_PLANNED , pass 1: same duty, overlapping",
                        "2026-06-01 ALIAS : at the same time, to the minute, as another occurrence, which counts"),
                ward.told(Basis.DELIVERED, WEEK));
        assertCountedAsExplained(Basis.DELIVERED);
    }

    @Test
    void twoAtTheSameMinuteThatAreBothDoneCountOnceInWhateverOrderTheRosterTellsThem() throws Exception {
        Activity list = Plans.weekly("list", "THEATRE", MONDAY, "09:00", "13:00", HolidayRule.FALLS_AWAY);
        for (List<String> duties : List.of(List.of("CLINIC", "THEATRE"), List.of("THEATRE", "CLINIC"))) {
            Ward both = new Ward();
            both.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), list));
            for (String duty : duties) {
                both.worked(duty, DAY, "09:00", "13:00");
            }

            assertEquals(
                    List.of(
                            "2026-06-01 AS_PLANNED , pass 1: same duty, overlapping",
                            "2026-06-01 ALIAS : at the same time, to the minute, as another occurrence, which counts",
                            "2026-06-01 ALIAS : it answers an occurrence at the same time, to the minute, as another one,"
                                    + " which counts"),
                    both.told(Basis.DELIVERED, WEEK).stream()
                            .sorted(Comparator.comparing((String told) -> told.contains(" ALIAS")))
                            .toList());
            assertEquals(both.outcomes(Basis.DELIVERED, WEEK), both.counted(Basis.DELIVERED, WEEK));
        }
    }

    @Test
    void twoAtTheSameMinuteCountOnceBeforeTheirWeekIsKnownToo() throws Exception {
        Activity list = Plans.weekly("list", "THEATRE", MONDAY, "09:00", "13:00", HolidayRule.FALLS_AWAY);
        ward.register.put(Ward.AMY, Plans.plan(Plans.YEAR, Plans.clinic(MONDAY), list));
        ward.host.week(DAY, RosterWeek.State.PUBLISHED);
        ward.worked("CLINIC", DAY, "09:00", "13:00");

        Map<Outcome, Long> once = Map.of(Outcome.UNKNOWN, 1L, Outcome.ALIAS, 1L);
        assertEquals(once, ward.counted(Basis.DELIVERED, WEEK));
        assertEquals(Map.of(Outcome.AS_PLANNED, 1L, Outcome.ALIAS, 1L), ward.counted(Basis.ROSTERED, WEEK));
        for (Basis basis : Basis.values()) {
            assertCountedAsExplained(basis);
        }
        DateRange longAfterTheRows =
                new DateRange(DAY.plusYears(10), DAY.plusYears(10).plusWeeks(1));
        ward.register.put(Ward.AMY, Plans.plan(new DateRange(DAY, DAY.plusYears(12)), Plans.clinic(MONDAY), list));
        ward.keeper.touch(Set.of(Ward.AMY), Optional.empty());
        assertEquals(once, ward.counted(Basis.ROSTERED, longAfterTheRows));
        ward.worked("CLINIC", DAY.plusDays(1), "09:00", "13:00");
        ward.keeper.touch(Set.of(Ward.AMY), Optional.of(WEEK));
        assertEquals(1L, ward.counted(Basis.DELIVERED, WEEK).get(Outcome.UNKNOWN), "an edit changes nothing about it");
    }

    @Test
    void policyThatTheTrustChangesIsAppliedToEverybodyWithTheNextNotice() throws Exception {
        ward.worked("CLINIC", DAY.plusDays(3), "09:00", "13:00");
        assertEquals(Map.of(Outcome.MOVED, 1L), ward.counted(Basis.ROSTERED, WEEK));

        ward.policies = PolicyDates.always(MatchingPolicy.of(2, Duration.ofMinutes(15)));
        ward.keeper.touch(Set.of(), Optional.empty());

        assertEquals(Map.of(Outcome.NOT_ROSTERED, 1L, Outcome.EXTRA_UNPAID, 1L), ward.counted(Basis.ROSTERED, WEEK));
        assertTrue(ward.reconciliation.rule().contains("moved within 2 days"));
    }

    @Test
    void otherPoliciesAreTriedWithoutAnyEffect() throws Exception {
        ward.worked("CLINIC", DAY.plusDays(3), "09:00", "13:00");
        PolicyDates strict = PolicyDates.always(MatchingPolicy.of(2, Duration.ofMinutes(15)));
        Map<Outcome, Integer> tried = new EnumMap<>(Outcome.class);

        ward.reconciliation
                .countedBy(strict)
                .count(
                        Ward.AMY,
                        Basis.ROSTERED,
                        WEEK,
                        (planned, worked, outcome, rows) -> tried.merge(outcome, rows, Integer::sum));

        assertEquals(Map.of(Outcome.NOT_ROSTERED, 1, Outcome.EXTRA_UNPAID, 1), tried);
        assertEquals(Map.of(Outcome.MOVED, 1L), ward.counted(Basis.ROSTERED, WEEK));
    }

    private Map<Outcome, Long> bens(Basis basis) throws Exception {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        ward.keeper
                .ledger()
                .count(
                        Ward.BEN,
                        basis,
                        WEEK,
                        (planned, worked, outcome, rows) -> counts.merge(outcome, (long) rows, Long::sum));
        return counts;
    }

    private void assertCountedAsExplained(Basis basis) throws Exception {
        assertEquals(ward.outcomes(basis, WEEK), ward.counted(basis, WEEK));
    }
}

package org.sessionwise.entitlement.internal.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.entitlement.internal.plan.PullTrial;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

/** A source that was pulled from at noon on 1 April 2026 and is due each night at 03:15 in London, 02:15 in UTC. */
class ScheduledPullsTest extends PullTrial {

    private final List<Instant> asked = new ArrayList<>();
    private ScheduledPulls schedule;

    @BeforeEach
    void pullOnce() throws Exception {
        feed.hasAll(plan("JP-1", 1, "101", from("2026-01-05")));
        pull(feed);
        feed.whileReading = () -> asked.add(clock.now);
        schedule = nightly(Duration.ZERO);
    }

    private ScheduledPulls nightly(Duration spread) {
        return schedule("03:15", 0, spread, 1);
    }

    private ScheduledPulls schedule(String times, int minutes, Duration spread, int seed) {
        return new ScheduledPulls(
                "feed",
                TimetableSettings.timetable(times, minutes, "", "Europe/London"),
                spread,
                new ScheduledPulls.Services(pulls, jobs, history, clock, new Backoff(new Random(seed))));
    }

    /** Looks every ten seconds until a moment. */
    private void until(String moment, ScheduledPulls... schedules) throws NoAnswerException {
        Instant end = Instant.parse(moment);
        while (clock.now.isBefore(end)) {
            for (ScheduledPulls each : schedules.length == 0 ? new ScheduledPulls[] {schedule} : schedules) {
                each.look();
            }
            clock.now = clock.now.plusSeconds(10);
        }
    }

    private List<String> times() {
        return asked.stream().map(Instant::toString).toList();
    }

    @Test
    void pullsOnceAtEachRegularTimeForTheSystem() throws Exception {
        until("2026-04-04T12:00:00Z");

        assertEquals(List.of("2026-04-02T02:15:00Z", "2026-04-03T02:15:00Z", "2026-04-04T02:15:00Z"), times());
        assertEquals(new Actor("system"), audit.newest(0).get(0).actor());
        assertEquals(Optional.of(Instant.parse("2026-04-05T02:15:00Z")), schedule.next());
    }

    @Test
    void pullsOnceInBothNightsWhenClocksChange() throws Exception {
        schedule = schedule("01:30", 0, Duration.ZERO, 1);
        clock.now = Instant.parse("2026-03-28T12:00:00Z");
        pull(feed);
        asked.clear();
        until("2026-03-29T12:00:00Z");
        assertEquals(List.of("2026-03-29T01:30:00Z"), times());

        clock.now = Instant.parse("2026-10-24T12:00:00Z");
        pull(feed);
        asked.clear();
        until("2026-10-25T12:00:00Z");
        assertEquals(List.of("2026-10-25T00:30:00Z"), times());
    }

    @Test
    void beginsWithinTheSpread() throws Exception {
        schedule = nightly(Duration.ofMinutes(10));
        until("2026-04-12T12:00:00Z");

        assertEquals(11, asked.size());
        for (int i = 0; i < asked.size(); i++) {
            Duration late =
                    Duration.between(Instant.parse("2026-04-02T02:15:00Z").plus(Duration.ofDays(i)), asked.get(i));
            assertFalse(late.isNegative());
            assertTrue(late.compareTo(Duration.ofSeconds(620)) <= 0, late::toString);
        }
        assertTrue(asked.stream()
                        .map(at -> at.getEpochSecond() % 86_400)
                        .distinct()
                        .count()
                > 5);
    }

    @Test
    void afterASleepOnlyTheLastMissedTimeIsMadeGood() throws Exception {
        until("2026-04-01T13:00:00Z");
        clock.now = Instant.parse("2026-04-09T08:00:00Z");
        until("2026-04-09T20:00:00Z");

        assertEquals(List.of("2026-04-09T08:00:00Z"), times());
    }

    @Test
    void atStartAMissedTimeIsMadeGoodOnceAndWithinTheSpread() throws Exception {
        clock.now = Instant.parse("2026-04-09T08:00:00Z");
        schedule = nightly(Duration.ofMinutes(10));
        until("2026-04-09T20:00:00Z");

        assertEquals(1, asked.size());
        assertTrue(asked.get(0).isBefore(Instant.parse("2026-04-09T08:10:10Z")));
    }

    @Test
    void atStartNothingIsPulledIfNothingWasMissedOrTheSourceIsNew() throws Exception {
        until(
                "2026-04-02T01:00:00Z",
                schedule,
                new ScheduledPulls(
                        "file",
                        TimetableSettings.timetable("03:15", 0, "", "Europe/London"),
                        Duration.ZERO,
                        new ScheduledPulls.Services(pulls, jobs, history, clock, new Backoff(new Random(1)))));

        assertEquals(List.of(), times());
        assertEquals(List.of(), file.cursors);
    }

    @Test
    void clockThatIsSetBackPullsNothingTwiceAndForwardOnce() throws Exception {
        until("2026-04-02T02:20:00Z");
        clock.now = clock.now.minusSeconds(3_600);
        until("2026-04-02T08:00:00Z");
        assertEquals(1, asked.size());
        clock.now = clock.now.plusSeconds(86_400);
        until("2026-04-03T20:00:00Z");

        assertEquals(2, asked.size());
    }

    @Test
    void everyFiveMinutesMeansSoAlsoWithoutPause() throws Exception {
        schedule = schedule("", 5, Duration.ZERO, 1);
        until("2026-04-02T12:00:00Z");

        assertEquals(287, asked.size(), "one a slot; noon's was done by hand");
    }

    @Test
    void failureIsTriedAgainAfterPausesThatGrowAndAreCapped() throws Exception {
        feed.failure = "down";
        until("2026-04-02T22:15:00Z");

        List<Duration> pauses = pauses();
        assertTrue(pauses.size() > 40, pauses::toString); // 20 h at 15 min on average
        for (int i = 0; i < pauses.size(); i++) {
            Duration limit = Duration.ofMinutes(Math.min(30, 1L << Math.min(i, 10)));
            assertTrue(pauses.get(i).compareTo(limit.plusSeconds(20)) <= 0, pauses::toString);
        }
        assertTrue(pauses.stream().anyMatch(pause -> pause.compareTo(Duration.ofMinutes(20)) > 0));

        feed.failure = "";
        until("2026-04-03T02:00:00Z");
        int recovered = asked.size();
        until("2026-04-03T02:14:00Z");
        assertEquals(recovered, asked.size());
    }

    private List<Duration> pauses() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < asked.size(); i++) {
            pauses.add(Duration.between(asked.get(i - 1), asked.get(i)));
        }
        return pauses;
    }

    @Test
    void sourceThatDoesNotLetUsInIsNotAskedAgainBeforeTheNextRegularTime() throws Exception {
        feed.fails(new SourceUnavailableException(Reason.NOT_LET_IN, "it does not know our key"));
        until("2026-04-04T00:00:00Z");

        assertEquals(List.of("2026-04-02T02:15:00Z", "2026-04-03T02:15:00Z"), times());
    }

    @Test
    void heldPullIsNotTriedAgainBeforeTheNextRegularTime() throws Exception {
        feed.hasAll();
        until("2026-04-04T00:00:00Z");

        assertEquals(List.of("2026-04-02T02:15:00Z", "2026-04-03T02:15:00Z"), times());
        assertEquals(1, plansOf(amy).size());
    }

    @Test
    void cancelledPullIsNotTriedAgainBeforeTheNextRegularTime() throws Exception {
        feed.whileReading = () -> {
            asked.add(clock.now);
            jobs.cancel(jobs.running().id(), COORDINATOR);
        };
        until("2026-04-03T00:00:00Z");

        assertEquals(List.of("2026-04-02T02:15:00Z"), times());
    }

    @Test
    void pauseThatTheSourceAsksForIsKeptUpToAnHour() throws Exception {
        schedule = schedule("", 5, Duration.ZERO, 1);
        feed.fails(new SourceUnavailableException("too many requests").askingToWait(Duration.ofMinutes(40)));
        until("2026-04-01T13:00:00Z");
        assertEquals(List.of("2026-04-01T12:05:00Z"), times().subList(0, 1));
        assertTrue(pauses().get(0).compareTo(Duration.ofMinutes(40)) >= 0);

        asked.clear();
        feed.fails(new SourceUnavailableException("too many requests").askingToWait(Duration.ofDays(3)));
        until("2026-04-01T18:00:00Z");
        assertTrue(pauses().stream().allMatch(pause -> pause.compareTo(Duration.ofHours(1)) >= 0), pauses()::toString);
        assertTrue(asked.size() >= 4, "an hour is the longest: " + asked);
    }

    @Test
    void ofSeveralNodesOnePulls() throws Exception {
        ScheduledPulls second = schedule("03:15", 0, Duration.ofMinutes(5), 2);
        ScheduledPulls third = schedule("03:15", 0, Duration.ofMinutes(5), 3);
        until("2026-04-06T12:00:00Z", nightly(Duration.ofMinutes(5)), second, third);

        assertEquals(5, asked.size());
    }

    @Test
    void ofSeveralNodesOneTriesAgain() throws Exception {
        feed.fails(new SourceUnavailableException(Reason.NOT_LET_IN, "it does not know our key"));
        until("2026-04-04T00:00:00Z", nightly(Duration.ofMinutes(5)), schedule("03:15", 0, Duration.ofMinutes(5), 2));

        assertEquals(2, asked.size());
    }

    @Test
    void whoMeetsAPullThatRunsWaitsForItAndDoesNothingMore() throws Exception {
        ScheduledPulls second = nightly(Duration.ZERO);
        second.look();
        feed.whileReading = () -> {
            asked.add(clock.now);
            try {
                second.look();
                second.look();
            } catch (NoAnswerException e) {
                throw new AssertionError(e);
            }
        };
        until("2026-04-02T12:00:00Z", schedule, second);

        assertEquals(List.of("2026-04-02T02:15:00Z"), times());
    }

    @Test
    void personWhoPullsAfterTheRegularTimeHasDoneTheWork() throws Exception {
        until("2026-04-02T02:00:00Z");
        clock.now = Instant.parse("2026-04-02T02:15:05Z");
        pull(feed);
        until("2026-04-02T12:00:00Z");

        assertEquals(List.of("2026-04-02T02:15:05Z"), times());
    }

    @Test
    void databaseThatGivesNoAnswerIsAskedAgainAtTheNextLook() throws Exception {
        clock.now = Instant.parse("2026-04-02T02:15:00Z");
        database.close();
        try {
            schedule.look();
            throw new AssertionError("the database was closed");
        } catch (NoAnswerException e) {
            assertEquals(List.of(), asked);
        }
    }
}

package org.sessionwise.host.optaweb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.optaweb.internal.change.RosterWatch;
import org.sessionwise.host.optaweb.internal.product.FinalWeeks;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.roster.OptaWebRoster;
import org.sessionwise.host.optaweb.internal.roster.OptaWebRosterHost;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;

/**
 * Weeks that are final some days after their Sunday, in a tenant whose last historic date stays Sunday 29 November 2026; weeks
 * before Monday 28 December are published, two more are drafted, and each has one shift, on Tuesday.
 */
class FinalWeeksTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate DRAFT = LocalDate.of(2026, 12, 28);
    private static final int THREE_DAYS = 3;

    @TempDir
    Path directory;

    private final SetClock clock = new SetClock(new AtomicReference<>(Instant.EPOCH), ZoneOffset.UTC);
    private Rig rig;

    @BeforeEach
    void connect() throws HostUnavailableException {
        rig = Rig.in(directory);
        rig.tenant.dates(LocalDate.of(2026, 11, 29), DRAFT, 14, 0);
        for (LocalDate day = FIRST.plusDays(1); day.isBefore(DRAFT.plusWeeks(2)); day = day.plusWeeks(1)) {
            rig.tenant.shift(1, day + "T09:00:00", day + "T17:00:00", Rig.AMY);
        }
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void withoutTheSettingOnlyTheProductDecides() throws Exception {
        clock.set("2027-06-01T12:00:00Z");

        assertFinal(0, 1);
    }

    @Test
    void aWeekIsFinalSoManyDaysAfterItsSundayInTheTenantsZone() throws Exception {
        clock.set("2026-12-08T23:59:59Z"); // Tuesday, two days after Sunday 6 December
        assertFinal(THREE_DAYS, 1);

        clock.set("2026-12-09T00:00:00Z");
        assertFinal(THREE_DAYS, 2);
    }

    @Test
    void theZoneOfTheTenantDecidesWhatDayItIs() throws Exception {
        rig.tenant.zone("Pacific/Auckland");
        clock.set("2026-12-08T11:00:00Z"); // already 9 December there

        assertFinal(THREE_DAYS, 2);
    }

    @Test
    void whatTheProductCallsHistoricIsFinalWhateverTheClockSays() throws Exception {
        clock.set("2020-01-01T00:00:00Z");
        assertFinal(THREE_DAYS, 1);

        rig.tenant.dates(LocalDate.of(2026, 12, 13), DRAFT, 14, 0);
        assertFinal(THREE_DAYS, 3);
    }

    @Test
    void aDraftThatNobodyPublishedIsNeverFinal() throws Exception {
        clock.set("2027-06-01T12:00:00Z");

        assertFinal(THREE_DAYS, 5);
    }

    @Test
    void aClockThatIsSetBackOverMidnightTakesNothingBack() throws Exception {
        OptaWebRoster roster = roster(THREE_DAYS);
        clock.set("2026-12-09T00:00:01Z");
        assertEquals(2, finalWeeks(roster));

        clock.set("2026-12-08T23:59:58Z");
        assertEquals(2, finalWeeks(roster));
    }

    @Test
    void aClockThatWasFarAheadIsBelievedOnceItIsRight() throws Exception {
        OptaWebRoster roster = roster(THREE_DAYS);
        clock.set("2027-06-01T12:00:00Z");
        assertEquals(5, finalWeeks(roster));

        clock.set("2026-12-08T12:00:00Z");
        assertEquals(1, finalWeeks(roster));
    }

    @Test
    void listenersHearThatAWeekBecameFinal() throws Exception {
        List<RosterChange.Kind> told = new ArrayList<>();
        RosterWatch watch = new RosterWatch(tenant(THREE_DAYS), () -> List.of(change -> told.add(change.kind())));
        clock.set("2026-12-08T12:00:00Z");
        watch.look();
        told.clear();
        watch.look();
        assertEquals(List.of(), told);

        clock.set("2026-12-09T12:00:00Z");
        watch.look();

        assertTrue(told.contains(RosterChange.Kind.WEEKS), told.toString());
    }

    @Test
    void usersAreToldWhichRuleIsInForceAndThatItIsALocalOne() throws Exception {
        assertTrue(limits(0).contains("or the local setting finalDaysAfterWeek"), limits(0));
        assertTrue(
                limits(THREE_DAYS)
                        .contains("By a local setting, finalDaysAfterWeek, a published week counts as final from 3 days"
                                + " after its Sunday"),
                limits(THREE_DAYS));
    }

    @Test
    void usersAreToldWhatASingleShiftInAPastWeekMeans() throws Exception {
        assertTrue(limits(0).contains("A past week with a single shift counts as set up"), limits(0));
    }

    @Test
    void usersAreToldWhichOffsetToProvisionWith() throws Exception {
        assertTrue(
                limits(0)
                        .contains(
                                "enter as the rotation offset the days from that date to the first day provisioned, less 14"
                                        + " as often as that goes."),
                limits(0));
    }

    private String limits(int days) throws HostUnavailableException {
        return String.join("\n", new OptaWebRosterHost(rig.trial.facts(), Nation.SCOTLAND, days).limits());
    }

    /** So many weeks of the six are final, the first ones, and so many sessions are worked. */
    private void assertFinal(int days, long expected) throws HostUnavailableException {
        OptaWebRoster roster = roster(days);
        assertEquals(expected, finalWeeks(roster));
        Period all = Period.of(new DateRange(FIRST, DRAFT.plusWeeks(2)), ZoneId.of("UTC"));
        List<RosterSession> sessions = roster.sessions(rig.optaweb.department(), all);
        assertEquals(
                expected,
                sessions.stream()
                        .takeWhile(session -> session.status() == RosterSession.Status.WORKED)
                        .count());
        assertEquals(
                sessions.size() - expected,
                sessions.stream()
                        .filter(session -> session.status() == RosterSession.Status.ROSTERED)
                        .count());
    }

    private long finalWeeks(OptaWebRoster roster) throws HostUnavailableException {
        return roster.weeks(rig.optaweb.department(), new DateRange(FIRST, DRAFT.plusWeeks(2))).stream()
                .takeWhile(week -> week.state() == RosterWeek.State.FINALISED)
                .count();
    }

    private OptaWebRoster roster(int days) throws HostUnavailableException {
        return new OptaWebRoster(tenant(days));
    }

    private TenantReading tenant(int days) throws HostUnavailableException {
        return new TenantReading(rig.trial.product, rig.trial.facts(), new FinalWeeks(days, clock), () -> {});
    }

    /** A clock that somebody sets. */
    private static final class SetClock extends Clock {

        private final AtomicReference<Instant> now;
        private final ZoneId zone;

        SetClock(AtomicReference<Instant> now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        void set(String instant) {
            now.set(Instant.parse(instant));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new SetClock(now, other);
        }
    }
}

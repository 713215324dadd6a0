package org.sessionwise.itests.benchmark.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.Unavailability;

class RosteringTest {

    private static final TrustYear YEAR = TrustYear.of(10, 2);

    /** The same year by two ways: the plan expanded by the domain, and the rows as they were drawn. */
    @Test
    void plansExpandToThePlannedRows() {
        for (int person = 0; person < YEAR.people(); person++) {
            assertEquals(drawn(YEAR.person(person)), expanded(YEAR.person(person)), "person " + person);
        }
    }

    @Test
    void aChangedPlanIsASecondVersionFromThatDayOn() {
        PersonYear changed = YEAR.teams().stream()
                .flatMap(team -> team.people().stream())
                .filter(person -> person.change() > 0)
                .findFirst()
                .orElseThrow();

        List<JobPlanVersion> plans = Rostering.plans(changed);

        assertEquals(2, plans.size());
        assertEquals(plans.get(0).inForce().until(), plans.get(1).inForce().from());
        assertTrue(!plans.get(0).activities().equals(plans.get(1).activities()));
    }

    @Test
    void rosterSessionsSayWhatTheDeliveredRowsSay() {
        long[] rows = YEAR.delivered(7);

        List<RosterSession> sessions = Rostering.sessions(7, rows);

        assertEquals(
                LongStream.of(rows).mapToObj(YearCalendar::period).toList(),
                sessions.stream().map(RosterSession::period).toList());
        assertEquals(
                LongStream.of(rows).filter(Packed::unusual).count(),
                sessions.stream()
                        .filter(session -> session.status() == RosterSession.Status.CANCELLED)
                        .count());
    }

    private static List<String> drawn(PersonYear person) {
        return LongStream.of(person.planned())
                .filter(session -> !Packed.unusual(session))
                .mapToObj(session -> YearCalendar.period(session) + " " + Packed.categoryOf(session))
                .sorted()
                .toList();
    }

    private static List<String> expanded(PersonYear person) {
        List<Unavailability> leave = Rostering.leave(person);
        return Rostering.plans(person).stream()
                .flatMap(plan -> PlanExpansion.of(plan, YearCalendar.YEAR, BankHolidays.published()).planned().stream())
                .filter(session -> !excused(session.period(), leave))
                .map(session -> session.period() + " " + session.activity().category())
                .sorted()
                .toList();
    }

    /** At least half of it lies in leave, as the reconciliation has it. */
    private static boolean excused(Period session, List<Unavailability> leave) {
        Duration covered =
                leave.stream().map(block -> block.period().overlap(session)).reduce(Duration.ZERO, Duration::plus);
        return covered.multipliedBy(2).compareTo(session.length()) >= 0;
    }
}

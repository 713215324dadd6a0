package org.sessionwise.operation.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.LedgerState;
import org.sessionwise.domain.DepartmentId;

class FiguresCheckTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final FiguresCheck.Limits LIMITS =
            new FiguresCheck.Limits(Duration.ofHours(26), Duration.ofMinutes(10), Duration.ofHours(48));

    private final Watch clock = new Watch();

    @Test
    void figuresThatAreFreshAndCheckedAreWell() {
        assertEquals(Result.Status.OK, after(Duration.ZERO, good()).getStatus());
        assertEquals(Result.Status.OK, after(Duration.ZERO).getStatus());
    }

    @ParameterizedTest
    @CsvSource({"26, OK", "27, WARN"})
    void figuresGrowStaleByTheHour(int hours, Result.Status status) {
        LedgerState.Builder old = good().asAt(NOON.minus(Duration.ofHours(hours)));

        assertEquals(status, after(Duration.ZERO, old).getStatus());
    }

    @ParameterizedTest
    @CsvSource({"600, OK", "601, WARN"})
    void changesThatWaitAreTold(int seconds, Result.Status status) {
        Result result = after(Duration.ZERO, good().waiting(3, Duration.ofSeconds(seconds)));

        assertEquals(status, result.getStatus());
        assertTrue(status == Result.Status.OK || result.toString().contains("3 changes wait"), result::toString);
    }

    @ParameterizedTest
    @CsvSource({"0, OK", "10, OK", "11, WARN"})
    void aStartMayTakeAWhile(int minutes, Result.Status status) {
        LedgerState.Builder nothing = LedgerState.builder(0, 0, 0).lastFullCheck(NOON);

        assertEquals(status, after(Duration.ofMinutes(minutes), nothing).getStatus());
    }

    @Test
    void everybodyIsToBeCheckedFromTimeToTime() {
        LedgerState.Builder lastWeek = good().lastFullCheck(NOON.minus(Duration.ofHours(49)));
        LedgerState.Builder never = LedgerState.builder(1, 2, 3).asAt(NOON.plus(Duration.ofHours(49)));

        assertEquals(Result.Status.WARN, after(Duration.ZERO, lastWeek).getStatus());
        assertEquals(Result.Status.OK, after(Duration.ofHours(1), never).getStatus());
        assertEquals(Result.Status.WARN, after(Duration.ofHours(49), never).getStatus());
    }

    @Test
    void aDifferenceIsAnAlarmForADayAndAWarningUntilTheNextStart() {
        Result fresh = after(Duration.ZERO, good().differences(2, NOON.minus(Duration.ofHours(24))));
        Result old = after(Duration.ZERO, good().differences(2, NOON.minus(Duration.ofHours(25))));

        assertEquals(Result.Status.CRITICAL, fresh.getStatus());
        assertTrue(fresh.toString().contains("department gastro differed from a recomputation for 2 people"));
        assertEquals(Result.Status.WARN, old.getStatus());
    }

    @Test
    void theWorstDepartmentIsTheColour() {
        Result result =
                after(Duration.ZERO, good(), good().differences(1, NOON), good().waiting(1, Duration.ofHours(1)));

        assertEquals(Result.Status.CRITICAL, result.getStatus());
    }

    private static LedgerState.Builder good() {
        return LedgerState.builder(40, 20_000, 200_000).asAt(NOON).lastFullCheck(NOON);
    }

    private Result after(Duration running, LedgerState.Builder... states) {
        clock.now = NOON;
        List<LedgerHealth> ledgers = List.of(states).stream()
                .<LedgerHealth>map(state -> new FixedLedger(state.build()))
                .toList();
        FiguresCheck check = new FiguresCheck(LIMITS, clock, ledgers);
        clock.now = NOON.plus(running);
        return check.execute();
    }

    private record FixedLedger(LedgerState state) implements LedgerHealth {

        @Override
        public DepartmentId department() {
            return new DepartmentId("gastro");
        }

        @Override
        public LedgerState checkNow() {
            return state;
        }
    }

    /** A clock that is put on by hand. */
    private static final class Watch extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

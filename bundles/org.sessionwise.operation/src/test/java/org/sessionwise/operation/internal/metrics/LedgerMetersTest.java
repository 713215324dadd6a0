package org.sessionwise.operation.internal.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.LedgerState;
import org.sessionwise.domain.DepartmentId;

class LedgerMetersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Meters meters = new Meters();

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void departmentsAreAddedUpOrTheWorstIsToldAndNoneIsNamed() {
        LedgerHealth gastro = ledger(LedgerState.builder(40, 20_000, 200_000)
                .asAt(NOON.minusSeconds(5))
                .lastFullCheck(NOON.minusSeconds(600))
                .waiting(2, Duration.ofMillis(1_500))
                .checked(7)
                .differences(1, NOON));
        LedgerHealth theatres = ledger(LedgerState.builder(10, 5_000, 50_000)
                .asAt(NOON.minusSeconds(60))
                .lastFullCheck(NOON)
                .checked(3));
        LedgerMeters figures = new LedgerMeters(meters, CLOCK, List.of(gastro, theatres));

        String text = PrometheusText.of(meters.all());

        for (String line : List.of(
                "departments 2.0",
                "people 50.0",
                "rows 25000.0",
                "bytes 250000.0",
                "waiting 2.0",
                "lag_seconds 1.5",
                "age_seconds 60.0",
                "full_check_age_seconds 600.0",
                "checked 10.0",
                "differences 1.0")) {
            assertTrue(text.contains("sessionwise_figures_" + line + "\n"), line + " is not in " + text);
        }
        assertFalse(text.contains("gastro"), text);

        figures.close();
        assertFalse(PrometheusText.of(meters.all()).contains("sessionwise_figures"));
    }

    @Test
    void whatWasNeverIsNotTakenForFresh() {
        LedgerMeters figures = new LedgerMeters(meters, CLOCK, List.of(ledger(LedgerState.builder(0, 0, 0))));

        assertTrue(PrometheusText.of(meters.all()).contains("sessionwise_figures_age_seconds +Inf\n"));
        figures.close();
    }

    @Test
    void withoutDepartmentsThereIsNothingToTell() {
        LedgerMeters figures = new LedgerMeters(meters, CLOCK, List.of());

        assertEquals(
                10,
                PrometheusText.of(meters.all())
                        .lines()
                        .filter(line -> line.startsWith("sessionwise_figures_") && line.endsWith(" 0.0"))
                        .count());
        figures.close();
    }

    private static LedgerHealth ledger(LedgerState.Builder told) {
        LedgerState state = told.build();
        return new LedgerHealth() {
            @Override
            public DepartmentId department() {
                return new DepartmentId("gastro");
            }

            @Override
            public LedgerState state() {
                return state;
            }

            @Override
            public LedgerState checkNow() {
                return state;
            }
        };
    }
}

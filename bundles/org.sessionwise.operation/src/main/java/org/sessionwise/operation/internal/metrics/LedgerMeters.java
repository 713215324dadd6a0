package org.sessionwise.operation.internal.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.LedgerState;

/** How large, how old and how right the rows are that figures are counted from: of all departments together, or of the worst. */
@Component(service = LedgerMeters.class, immediate = true)
public final class LedgerMeters {

    private static final String NAME = "sessionwise.figures.";
    private static final double MILLIS = 1_000;

    private final Meters meters;
    private final Clock clock;
    private final List<Meters.Gauged> gauges;

    @Reference(name = "ledgers", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<LedgerHealth> ledgers = List.of();

    @Activate
    public LedgerMeters(@Reference(name = "meters") Meters meters) {
        this(meters, Clock.systemUTC());
    }

    private LedgerMeters(Meters meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        this.gauges = List.of(
                meters.gauge(NAME + "departments", () -> ledgers.size()),
                meters.gauge(NAME + "people", () -> sum(LedgerState::people)),
                meters.gauge(NAME + "rows", () -> sum(LedgerState::rows)),
                meters.gauge(NAME + "bytes", () -> sum(LedgerState::bytes)),
                meters.gauge(NAME + "waiting", () -> sum(LedgerState::waiting)),
                meters.gauge(NAME + "lag.seconds", () -> worst(state -> seconds(state.lag()))),
                meters.gauge(NAME + "age.seconds", () -> worst(state -> age(state, LedgerState::asAt))),
                meters.gauge(
                        NAME + "full.check.age.seconds", () -> worst(state -> age(state, LedgerState::lastFullCheck))),
                meters.gauge(NAME + "checked", () -> sum(LedgerState::checked)),
                meters.gauge(NAME + "differences", () -> sum(LedgerState::differences)));
    }

    LedgerMeters(Meters meters, Clock clock, List<LedgerHealth> ledgers) {
        this(meters, clock);
        this.ledgers = ledgers;
    }

    @Deactivate
    public void close() {
        gauges.forEach(meters::remove);
    }

    private double sum(ToDoubleFunction<LedgerState> of) {
        return states().mapToDouble(of).sum();
    }

    private double worst(ToDoubleFunction<LedgerState> of) {
        return states().mapToDouble(of).max().orElse(0);
    }

    private Stream<LedgerState> states() {
        return ledgers.stream().map(LedgerHealth::state);
    }

    /** What was never is as old as can be told: nobody takes it for fresh. */
    private double age(LedgerState state, Function<LedgerState, Optional<Instant>> since) {
        return since.apply(state)
                .map(at -> seconds(Duration.between(at, clock.instant())))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}

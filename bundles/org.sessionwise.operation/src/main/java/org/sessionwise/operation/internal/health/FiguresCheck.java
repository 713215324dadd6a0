package org.sessionwise.operation.internal.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.reconciliation.LedgerHealth;
import org.sessionwise.api.reconciliation.LedgerState;
import org.sessionwise.operation.internal.OperationConfig;

/** Are the figures of each department fresh, do changes get into them, and are they what a recomputation comes to? */
@Component(
        immediate = true, // it remembers since when it has been waiting
        configurationPid = OperationConfig.PID,
        property = {"hc.name=figures", "hc.tags=sessionwise"})
public final class FiguresCheck implements HealthCheck {

    private static final Duration FRESH_FAULT = Duration.ofHours(24);

    /** From when on something is told. */
    record Limits(Duration stale, Duration lag, Duration unchecked) {

        static Limits of(OperationConfig config) {
            return new Limits(
                    Duration.ofHours(config.figuresStaleHours()),
                    Duration.ofSeconds(config.figuresLagSeconds()),
                    Duration.ofHours(config.figuresUncheckedHours()));
        }
    }

    private final Limits limits;
    private final Clock clock;
    private final Instant began;

    @Reference(name = "ledgers", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<LedgerHealth> ledgers = List.of();

    @Activate
    public FiguresCheck(OperationConfig config) {
        this(Limits.of(config), Clock.systemUTC());
    }

    private FiguresCheck(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.began = clock.instant();
    }

    FiguresCheck(Limits limits, Clock clock, List<LedgerHealth> ledgers) {
        this(limits, clock);
        this.ledgers = ledgers;
    }

    @Override
    public Result execute() {
        Words words = new Words();
        Instant now = clock.instant();
        for (LedgerHealth ledger : ledgers) {
            String whose = "The figures of department " + ledger.department() + " ";
            LedgerState state = ledger.state();
            freshness(whose, state, now, words);
            lag(whose, state, words);
            fullCheck(whose, state, now, words);
            differences(whose, state, now, words);
        }
        return words.or("Figures are fresh, and what a recomputation comes to.");
    }

    private void freshness(String whose, LedgerState state, Instant now, Words words) {
        if (state.asAt().isEmpty()) {
            if (waitsLonger(limits.lag(), now)) {
                words.warn(whose + "are not there yet: see the check of the host, and the log.");
            }
        } else if (age(state.asAt().get(), now).compareTo(limits.stale()) > 0) {
            words.warn(whose + "are " + age(state.asAt().get(), now).toHours()
                    + " hours old: nothing has come from the host; see whether it answers.");
        }
    }

    private void lag(String whose, LedgerState state, Words words) {
        if (state.lag().compareTo(limits.lag()) > 0) {
            words.warn(whose + "lag behind: " + state.waiting() + " changes wait, the oldest for "
                    + state.lag().toSeconds() + " seconds; see whether host and database are slow.");
        }
    }

    private void fullCheck(String whose, LedgerState state, Instant now, Words words) {
        boolean late = state.lastFullCheck()
                .map(last -> age(last, now).compareTo(limits.unchecked()) > 0)
                .orElseGet(() -> waitsLonger(limits.unchecked(), now));
        if (late) {
            words.warn(whose + "have not been held against a recomputation of everybody for "
                    + limits.unchecked().toHours()
                    + " hours: see the log, or type sessionwise:selfcheck in the shell.");
        }
    }

    private static void differences(String whose, LedgerState state, Instant now, Words words) {
        if (state.differences() == 0) {
            return;
        }
        String found = whose + "differed from a recomputation for " + state.differences()
                + " people since the start, last at "
                + state.lastDifference().map(Instant::toString).orElse("?")
                + ". They were put right. It is a fault of Sessionwise: send its makers the log.";
        boolean fresh = state.lastDifference()
                .filter(last -> age(last, now).compareTo(FRESH_FAULT) <= 0)
                .isPresent();
        if (fresh) {
            words.critical(found);
        } else {
            words.warn(found);
        }
    }

    private boolean waitsLonger(Duration limit, Instant now) {
        return age(began, now).compareTo(limit) > 0;
    }

    private static Duration age(Instant since, Instant now) {
        return Duration.between(since, now);
    }
}

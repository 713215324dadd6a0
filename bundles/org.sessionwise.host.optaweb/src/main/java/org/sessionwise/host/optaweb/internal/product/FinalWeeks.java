package org.sessionwise.host.optaweb.internal.product;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which weeks count as final: those that the product calls historic and, where a local setting says so, published ones some
 * days after their Sunday, by our clock. The product itself never moves its date on.
 *
 * <p>A date that is a day earlier than the last one is that of a clock that was set back a little around midnight: the later
 * date stays, and what was final stays final. A clock that goes back further was wrong before, and is believed. Safe from any
 * thread.
 */
public final class FinalWeeks {

    private final int daysAfterWeek;
    private final Clock clock;
    private final AtomicReference<LocalDate> latest = new AtomicReference<>(LocalDate.EPOCH);

    /**
     * Begins to look at the clock.
     *
     * @param daysAfterWeek how many days after its Sunday a published week is final; 0 if only the product says so
     */
    public FinalWeeks(int daysAfterWeek, Clock clock) {
        this.daysAfterWeek = daysAfterWeek;
        this.clock = clock;
    }

    /** Returns how many days after its Sunday a published week is final; 0 if only the product says so. */
    public int daysAfterWeek() {
        return daysAfterWeek;
    }

    /** Returns the same state, with the last day that counts as final for the last historic date. */
    RosterState in(RosterState state) {
        if (daysAfterWeek == 0) {
            return state;
        }
        LocalDate today = latest.accumulateAndGet(
                LocalDate.now(clock.withZone(state.zone())),
                (before, now) -> now.equals(before.minusDays(1)) ? before : now);
        LocalDate past = earlier(
                        today.minusDays(daysAfterWeek), state.firstDraftDate().minusDays(1))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return past.isAfter(state.lastHistoricDate()) ? state.finalUntil(past) : state;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

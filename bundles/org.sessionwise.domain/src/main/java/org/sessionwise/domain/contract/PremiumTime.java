package org.sessionwise.domain.contract;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * When time is premium, and what a programmed activity of it lasts.
 *
 * <p>A public holiday that counts is premium from midnight to midnight. A session is cut at each of these edges.
 */
public final class PremiumTime {

    private final Duration onePa;
    private final Map<DayOfWeek, PlainHours> plain;
    private final boolean holidays;

    private PremiumTime(Duration onePa, Map<DayOfWeek, PlainHours> plain, boolean holidays) {
        if (onePa.toMinutes() <= 0) {
            throw new IllegalArgumentException("a premium PA lasts some minutes, not " + onePa);
        }
        this.onePa = onePa;
        this.plain = new EnumMap<>(DayOfWeek.class);
        this.plain.putAll(plain);
        this.holidays = holidays;
    }

    /**
     * Returns a rule.
     *
     * @param onePa length of one PA in premium time, a minute or more
     * @param plain the plain time of each day that has some; a day that is missing is premium throughout
     * @param holidays whether public holidays are premium throughout
     */
    public static PremiumTime of(Duration onePa, Map<DayOfWeek, PlainHours> plain, boolean holidays) {
        return new PremiumTime(onePa, plain, holidays);
    }

    public Duration onePa() {
        return onePa;
    }

    /** Returns the plain time of a day; empty if it is premium throughout. */
    public Optional<PlainHours> plain(DayOfWeek day) {
        return Optional.ofNullable(plain.get(day));
    }

    /** Tells whether public holidays are premium throughout. */
    public boolean holidays() {
        return holidays;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PremiumTime rule
                && onePa.equals(rule.onePa)
                && plain.equals(rule.plain)
                && holidays == rule.holidays;
    }

    @Override
    public int hashCode() {
        return plain.hashCode() * 31 + onePa.hashCode();
    }
}

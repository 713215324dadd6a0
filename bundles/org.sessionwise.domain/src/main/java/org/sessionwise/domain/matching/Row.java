package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.Instant;
import org.sessionwise.domain.Period;

/**
 * A planned occurrence or a worked session in one {@code long}, which is never negative: start, length, duty, part and
 * outcome otherwise, from the highest bits to the lowest, so that rows that are sorted as numbers are sorted by start.
 *
 * <ul>
 *   <li>start: whole minutes since 2000-01-01T00:00Z, up to the year 2127
 *   <li>length: 1 to {@value #LONGEST} minutes
 *   <li>duty: a number from 0 to {@value #LAST_DUTY} that means the same on both sides of one person
 *   <li>otherwise: the outcome if matching finds no other
 * </ul>
 *
 * <p>Seconds are cut off at both ends, so that what touches still touches; what is left with no minute takes one.
 */
public final class Row {

    /** Longest session, in minutes: a little more than eleven days. */
    public static final int LONGEST = (1 << 14) - 1;

    /** Highest number of a duty. */
    public static final int LAST_DUTY = (1 << 10) - 1;

    /** Last minute at which a session may start. */
    public static final int LAST_START = (1 << 26) - 1;

    static final int DUTY_BITS = LAST_DUTY << 8;
    static final int NO_PART_BIT = 4 << 5;
    static final int BELONG_BITS =
            DUTY_BITS | 6 << 5; // both take part and are of one duty if these bits of both differ ...
    static final int BELONGS = 2 << 5; // ... in this one alone
    static final int PART_BITS = 7 << 5;
    static final int EXPLAINS_BITS = 4 << 5;
    static final int LIEU_BIT = 1 << 5;

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Part[] PARTS = Part.values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private Row() {}

    /**
     * Packs a planned occurrence.
     *
     * @param part {@link Part#DUE}, {@link Part#LIEU} or {@link Part#FIXED}
     * @throws IllegalArgumentException if the part is none of these, or a field has no room
     */
    public static long planned(int start, int length, int duty, Part part, Outcome otherwise) {
        if (!part.isPlanned()) {
            throw new IllegalArgumentException("nothing planned " + part);
        }
        return packed(start, length, duty, part, otherwise);
    }

    /** Packs a planned occurrence; throws as {@link #planned(int, int, int, Part, Outcome)}. */
    public static long planned(Period period, int duty, Part part, Outcome otherwise) {
        int start = minute(period.start());
        return planned(start, length(start, period), duty, part, otherwise);
    }

    /**
     * Packs a session of the worked side.
     *
     * @param part {@link Part#ANSWERS}, {@link Part#IN_LIEU}, {@link Part#EXPLAINS} or {@link Part#FIXED}
     * @param otherwise for one that explains: the outcome that it gives to the occurrence
     * @throws IllegalArgumentException if the part is none of these, or a field has no room
     */
    public static long worked(int start, int length, int duty, Part part, Outcome otherwise) {
        if (!part.isWorked()) {
            throw new IllegalArgumentException("nothing worked is " + part);
        }
        return packed(start, length, duty, part, otherwise);
    }

    /** Packs a session of the worked side; throws as {@link #worked(int, int, int, Part, Outcome)}. */
    public static long worked(Period period, int duty, Part part, Outcome otherwise) {
        int start = minute(period.start());
        return worked(start, length(start, period), duty, part, otherwise);
    }

    /**
     * Returns the minutes since 2000-01-01T00:00Z, seconds cut off.
     *
     * @throws IllegalArgumentException if a session cannot start then: before 2000, or after 2127-08-04T16:23Z
     */
    public static int minute(Instant instant) {
        long minute = Math.floorDiv(instant.getEpochSecond() - FIRST.getEpochSecond(), 60L);
        return (int) within(0, minute, LAST_START, "a start in minutes since 2000");
    }

    /** Returns the instant of a minute since 2000-01-01T00:00Z. */
    public static Instant instant(int minute) {
        return FIRST.plusSeconds(60L * minute);
    }

    /** Returns minutes since 2000-01-01T00:00Z. */
    public static int start(long row) {
        return (int) (row >>> 32);
    }

    /** Returns minutes. */
    public static int length(long row) {
        return (int) row >>> 18;
    }

    /** Returns the first minute after it, since 2000-01-01T00:00Z. */
    public static int end(long row) {
        return start(row) + length(row);
    }

    public static int duty(long row) {
        return (int) row >>> 8 & LAST_DUTY;
    }

    public static Part part(long row) {
        return PARTS[(int) row >>> 5 & 7];
    }

    public static Outcome otherwise(long row) {
        return OUTCOMES[(int) row & 31];
    }

    static Outcome outcome(byte place) {
        return OUTCOMES[place];
    }

    private static long packed(int start, int length, int duty, Part part, Outcome otherwise) {
        return within(0, start, LAST_START, "a start in minutes since 2000") << 32
                | within(1, length, LONGEST, "a length in minutes") << 18
                | within(0, duty, LAST_DUTY, "the number of a duty") << 8
                | (long) part.ordinal() << 5
                | otherwise.ordinal();
    }

    private static int length(int start, Period period) {
        long minutes = Duration.between(instant(start), period.end()).toMinutes();
        return (int) Math.max(1, Math.min(minutes, Integer.MAX_VALUE));
    }

    private static long within(int least, long value, int most, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + value);
        }
        return value;
    }
}

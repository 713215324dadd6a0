package org.sessionwise.host.optaweb.internal.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.RosterState;

/**
 * How days of the rotation and days of a template's weeks belong together. The rotation may begin on any weekday; the template
 * begins on the Monday of its first week. Pure.
 */
public final class Cycle {

    private static final int WEEK = 7;

    private final HostFacts facts;
    private final LocalDate anchor;

    Cycle(HostFacts facts) {
        this.facts = facts;
        this.anchor = facts.rotationStart().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Returns a date that is day 0, as far as the product lets us know: its screens suggest to go on behind the draft with the
     * day of the rotation that it keeps for this; but they let the draft grow by single days without moving that day on, so
     * the weekday on which the rotation is meant to begin decides.
     */
    public static LocalDate start(RosterState state, DayOfWeek weekStart) {
        return state.firstUnplannedDate()
                .minusDays(state.unplannedRotationOffset())
                .with(TemporalAdjusters.previousOrSame(weekStart));
    }

    /** Returns the Monday of the week in which the rotation begins. */
    LocalDate anchor() {
        return anchor;
    }

    /** Returns the week of the template, from 1, of a day of the rotation, from 0. */
    int week(int dayInRotation) {
        long days = ChronoUnit.DAYS.between(anchor, facts.rotationStart()) + dayInRotation;
        return (int) (days % facts.rotationLength()) / WEEK + 1;
    }

    /** Returns the weekday of a day of the rotation. */
    DayOfWeek day(int dayInRotation) {
        return facts.rotationStart().plusDays(dayInRotation).getDayOfWeek();
    }

    /** Returns the day of the rotation, from 0, of a day of the template. */
    int dayInRotation(int week, DayOfWeek day) {
        long days = (week - 1L) * WEEK + day.ordinal();
        return (int) Math.floorMod(
                days - ChronoUnit.DAYS.between(anchor, facts.rotationStart()), (long) facts.rotationLength());
    }

    /** Returns the weekday that the product's own screens take a day of the rotation for. */
    DayOfWeek screenDay(int dayInRotation) {
        return facts.weekStart().plus(dayInRotation);
    }
}

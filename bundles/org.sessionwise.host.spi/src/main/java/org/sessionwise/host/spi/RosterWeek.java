package org.sessionwise.host.spi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/** How far the roster of one department's week is, Monday to Sunday. */
public final class RosterWeek {

    /** How far; each state includes the ones before it, and a week may go back. */
    public enum State {
        /** Set up, not yet published. */
        DRAFT,
        /** People can see it; it may still change. */
        PUBLISHED,
        /** Closed by the coordinator: what is marked worked was worked, and nothing else was. */
        FINALISED
    }

    private final LocalDate monday;
    private final State state;

    private RosterWeek(LocalDate monday, State state) {
        Objects.requireNonNull(monday, "monday");
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("weeks begin on Monday, not on " + monday);
        }
        this.monday = monday;
        this.state = Objects.requireNonNull(state, "state");
    }

    public static RosterWeek of(LocalDate monday, State state) {
        return new RosterWeek(monday, state);
    }

    public LocalDate monday() {
        return monday;
    }

    public State state() {
        return state;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RosterWeek other && monday.equals(other.monday) && state.equals(other.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(monday, state);
    }

    @Override
    public String toString() {
        return monday + " " + state;
    }
}

package org.sessionwise.api.operation;

import java.util.Optional;
import org.sessionwise.domain.DepartmentId;

/**
 * One thing to be set up before figures mean something, and how it stands.
 *
 * @param id a fixed word, such as {@code calendar}
 * @param says one plain sentence or two: what was found, and what to do if anything is; no names of people
 * @param place the screen where it is mended; empty where that is not ours, or nothing is to be mended
 */
public record SetupItem(String id, State state, String says, Optional<Place> place) {

    /** How it stands. */
    public enum State {
        DONE,
        /** Nothing was set up yet. */
        TO_DO,
        /** It is set up, and something in it is missing or contradicts itself. */
        ATTENTION,
        /** It cannot be said: host or database gave no answer, or do not tell. */
        NOT_KNOWN
    }

    /**
     * A screen.
     *
     * @param tab as the page of ours names it, such as {@code administration}
     * @param department the one to look at first; empty if it is of the whole trust
     */
    public record Place(String tab, Optional<DepartmentId> department) {

        /** Returns a screen of the whole trust. */
        public static Place of(String tab) {
            return new Place(tab, Optional.empty());
        }

        /** Returns a screen of a department. */
        public static Place of(String tab, DepartmentId department) {
            return new Place(tab, Optional.of(department));
        }
    }
}

package org.sessionwise.api.capability;

import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;

/**
 * What an administrator decided about the contributions to a host's pages, by their stable id: whether one is offered at all,
 * and where it stands in its slot. A contribution of which nothing is kept is on and has the weight it came with. What is kept
 * of an id stays, also while no bundle offers that contribution. Safe from any thread.
 */
@ProviderType
public interface ContributionSettings {

    /** Heaviest weight that can be kept; the lightest is zero. */
    int HEAVIEST = 10_000;

    /** Longest id that can be kept, in characters. */
    int LONGEST_ID = 200;

    /** Returns what is kept, ordered by id; empty if nothing is. Throws unchecked if it cannot be read. */
    List<ContributionSetting> settings();

    /**
     * Returns whether it is to be offered; true unless it was switched off. Does not fail: while the settings cannot be read,
     * what was read last counts.
     */
    boolean isOn(String id);

    /** Returns the weight that was set; empty if none was. Does not fail, as {@link #isOn}. */
    OptionalInt weight(String id);

    /**
     * Keeps what was decided in place of what was kept before; does nothing if it is the same. The next question on this node
     * gets the new answer, on another node within a second. Audited. Throws unchecked if it cannot be kept.
     *
     * @param id with at least one character and at most {@value #LONGEST_ID}
     * @param weight heavier comes first; 0 to {@value #HEAVIEST}
     * @throws IllegalArgumentException if the id or the weight is outside those bounds
     */
    void set(String id, boolean on, int weight, Actor actor);

    /** Forgets what was decided; does nothing if nothing was. Audited. Throws unchecked if it cannot be kept. */
    void reset(String id, Actor actor);
}

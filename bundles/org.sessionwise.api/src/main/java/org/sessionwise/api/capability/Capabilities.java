package org.sessionwise.api.capability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;

/**
 * Switches capabilities on and off, department by department, at run time. A capability is on exactly when its factory
 * configuration for the department exists; data are kept when it goes. The configuration may name the professional groups for
 * whose people it is on: for everybody else it is as if they were not in the department. Safe from any thread.
 */
@ProviderType
public interface Capabilities {

    /** Name of the configuration's list of professional groups; an empty list, or none, is for everybody. */
    String GROUPS = "groups";

    /** Most groups that one switch names. */
    int MOST_GROUPS = 50;

    /** Longest name of a group, in characters. */
    int LONGEST_GROUP = 200;

    /** Returns what is on for a department now; empty if nothing is. */
    Set<Capability> enabled(DepartmentId department) throws NoAnswerException;

    /** Returns all that is on now, ordered by department and capability; empty if nothing is. From memory. */
    List<CapabilitySetting> settings() throws NoAnswerException;

    /** Returns whether one capability is on for a department now, and for whom. From memory. */
    default CapabilityState state(DepartmentId department, Capability capability) throws NoAnswerException {
        return settings().stream()
                .filter(one -> one.department().equals(department) && one.capability() == capability)
                .map(CapabilitySetting::state)
                .findFirst()
                .orElse(CapabilityState.off());
    }

    /**
     * Switches on, for whom it was on when it was switched off last, and remembers it over a restart; does nothing if it is on
     * already. Audited.
     */
    void enable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException;

    /**
     * Switches on for people of some professional groups, or changes for whom it is on, and remembers it over a restart; does
     * nothing if all is so already. Audited.
     *
     * @param groups as the host names them; empty: for everybody
     * @throws IllegalArgumentException if there are more than {@value #MOST_GROUPS}, or one is blank, has a control character or
     *     more than {@value #LONGEST_GROUP} characters
     */
    void enable(DepartmentId department, Capability capability, Set<String> groups, Actor actor)
            throws NoAnswerException;

    /** Switches off, and remembers it over a restart; does nothing if it is off already. Audited. */
    void disable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException;

    /**
     * Switches as {@code enable} and {@code disable} do, but only if nobody changed it since somebody looked.
     *
     * @param wanted on or off, and for whom; empty: on, for whom it was on when it was switched off last
     * @param seen id of the last change of it that was seen, zero if there was none; empty: whatever was changed since
     * @return id of the last change of it that people made: of this one, unless all was so already; zero if there is none
     * @throws SwitchRefusedException if the last change of it is another one; nothing is done then
     * @throws IllegalArgumentException if groups are named that {@code enable} does not take
     */
    long set(
            DepartmentId department,
            Capability capability,
            Optional<CapabilityState> wanted,
            OptionalLong seen,
            Actor actor)
            throws SwitchRefusedException, NoAnswerException;

    /**
     * Returns the last change that people made of each capability of each department, newest first; empty if there are none.
     * Throws unchecked if they cannot be read.
     */
    List<CapabilityChange> lastChanges() throws NoAnswerException;

    /**
     * Returns the newest changes that people made, newest first; empty if there are none. Throws unchecked if they cannot be read.
     *
     * @param most how many at most, zero or more
     */
    List<CapabilityChange> changes(int most) throws NoAnswerException;

    /**
     * Puts back what was before a change, groups included. That is a change of its own, which can be undone, too. Audited.
     *
     * @return the change that this is
     * @throws UndoRefusedException if there is no such change, or it is not how things are any more
     */
    CapabilityChange undo(long id, Actor actor) throws UndoRefusedException, NoAnswerException;
}

package org.sessionwise.api.capability;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;

/**
 * Switches capabilities on and off, department by department, at run time. A capability is on exactly when its factory
 * configuration for the department exists; data are kept when it goes. Safe from any thread.
 */
@ProviderType
public interface Capabilities {

    /** Returns what is on for a department now; empty if nothing is. */
    Set<Capability> enabled(DepartmentId department) throws NoAnswerException;

    /** Switches on, and remembers it over a restart; does nothing if it is on already. Audited. */
    void enable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException;

    /** Switches off, and remembers it over a restart; does nothing if it is off already. Audited. */
    void disable(DepartmentId department, Capability capability, Actor actor) throws NoAnswerException;
}

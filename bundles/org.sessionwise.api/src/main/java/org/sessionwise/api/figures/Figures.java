package org.sessionwise.api.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;

/**
 * Figures of one department; part of the capability of reconciliation, so registered as a service, with {@link #DEPARTMENT} as a
 * property, exactly while that is switched on. The caller names the people that the user may see; nobody else is part of any
 * figure, and doctors in training never are. Safe from any thread; may wait for the host.
 */
@ProviderType
public interface Figures {

    /** Service property with the department's id. */
    String DEPARTMENT = "sessionwise.department";

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /**
     * Returns figures.
     *
     * @param visible those whom the user may see; who is not in the department is left out
     */
    FigureSheet figures(FigureQuestion question, Set<StaffId> visible) throws NoAnswerException;

    /**
     * Returns what a line is made of: adding up the sides that count gives the line of that key and period exactly.
     *
     * @param question its period and categories; how it is split does not matter
     * @param key of a line of such a question, whatever it is split by
     * @param outcome only findings with it; all if empty
     * @return ordered by person, then by date; empty if the key has nothing. What leave or a bank holiday removed is among it, with its
     *     outcome, since lines tell that, too.
     */
    List<FigureFinding> findings(
            FigureQuestion question, LineKey key, Basis basis, Optional<Outcome> outcome, Set<StaffId> visible)
            throws NoAnswerException;
}

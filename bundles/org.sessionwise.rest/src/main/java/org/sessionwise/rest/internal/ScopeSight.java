package org.sessionwise.rest.internal;

import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.rest.internal.json.AttainmentScopeJson;

/**
 * A scope of attainment that a user may ask about: its levels, not its people.
 *
 * @param json as it is named in answers
 * @param seesAll whether the user may see everybody in it by name, so that no count of it is kept back
 * @param mayWrite whether the user may write its evidence, plans and target
 * @param mayWriteTrust likewise, of the whole trust, from which scopes inherit
 */
record ScopeSight(
        Caller caller,
        AttainmentScope scope,
        AttainmentScopeJson json,
        boolean seesAll,
        boolean mayWrite,
        boolean mayWriteTrust) {

    /** Returns the same if the user may write there. */
    ScopeSight writable() {
        if (!mayWrite) {
            throw Problem.of(
                    ProblemType.NOT_PERMITTED,
                    scope.kind() == AttainmentScope.Kind.TRUST
                            ? "Only who coordinates or administers the whole trust may do this."
                            : "Only who coordinates the whole department may do this.");
        }
        return this;
    }
}

package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.plan.DecidedOwner;

/** What people decided about plans that had waited. */
public record DecidedJson(List<DecidedOwnerJson> decided) {

    /** One decision. */
    public record DecidedOwnerJson(String plan, String staffId, String name, String by, String at) {

        public static DecidedOwnerJson of(DecidedOwner owner, String name) {
            return new DecidedOwnerJson(
                    owner.plan().value(),
                    owner.staff().value(),
                    name,
                    owner.by().id(),
                    owner.at().toString());
        }
    }
}

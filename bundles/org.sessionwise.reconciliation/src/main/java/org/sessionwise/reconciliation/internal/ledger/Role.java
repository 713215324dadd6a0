package org.sessionwise.reconciliation.internal.ledger;

import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Part;

/** How rows of a kind take part in matching on one basis, and their outcome if matching finds no other. */
public record Role(Part part, Outcome otherwise) {

    /** Not there on this basis. */
    public static final Role ABSENT = new Role(Part.FIXED, Outcome.UNKNOWN);

    /** Planned; whatever is settled beforehand of one row stands in the row. */
    public static final Role DUE = new Role(Part.DUE, Outcome.NOT_ROSTERED);

    /** Planned, and time off in lieu was taken at its time. */
    public static final Role LIEU = new Role(Part.LIEU, Outcome.NOT_ROSTERED);

    /** Planned at the same time as another that counts, in a week of which nothing is known yet. */
    public static final Role TWIN = new Role(Part.FIXED, Outcome.ALIAS);

    /** A session that is paid apart. */
    public static final Role PAID = new Role(Part.FIXED, Outcome.EXTRA_PAID);

    public static Role explaining(Outcome why) {
        return new Role(Part.EXPLAINS, why);
    }

    /** Tells whether a session of this role is one that counts, whatever becomes of it. */
    boolean counts() {
        return part != Part.EXPLAINS && !equals(ABSENT);
    }
}

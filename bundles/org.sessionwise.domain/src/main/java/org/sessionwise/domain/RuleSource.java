package org.sessionwise.domain;

/**
 * Where a rule or a value of it comes from, and how far it can be relied on. Shown wherever the value is.
 *
 * @param document as people cite it
 * @param clause place in it; empty if it is not known
 */
public record RuleSource(String document, String clause, Standing standing) {

    /** How far a value can be relied on. */
    public enum Standing {
        /** Read in the document named. */
        STATED,
        /** The document was not at hand; another one cites it. To be verified. */
        SECOND_HAND,
        /** A default of ours, because no text says it or none could be read. To be set by the trust. */
        LOCAL_DEFAULT,
        /** Set by the trust itself. */
        TRUST
    }

    /** Returns a default of ours and why it is that. */
    public static RuleSource localDefault(String why) {
        return new RuleSource(why, "", Standing.LOCAL_DEFAULT);
    }

    /** Returns how it is cited: {@code document, clause}. */
    public String citation() {
        return clause.isEmpty() ? document : document + ", " + clause;
    }
}

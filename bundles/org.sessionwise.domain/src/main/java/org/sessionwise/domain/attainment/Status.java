package org.sessionwise.domain.attainment;

/** What is said of a criterion, and of a standard. */
public enum Status {
    /** It holds on the day. */
    MET,
    /** It holds on the day, but what it rests on ends soon; the verdict says when. */
    MET_EXPIRING,
    /** It is known not to hold, or no longer to hold. */
    NOT_MET,
    /** Nobody has said anything yet, or what it is computed from is not known: not a failure, and never drawn as one. */
    NOT_ASSESSED,
    /** There is nothing to meet: nobody in scope, or a condition of the text does not arise, with the reason. */
    NOT_APPLICABLE;

    /** Returns whether it does not stand between a scope and a level. */
    public boolean counts() {
        return this == MET || this == MET_EXPIRING || this == NOT_APPLICABLE;
    }
}

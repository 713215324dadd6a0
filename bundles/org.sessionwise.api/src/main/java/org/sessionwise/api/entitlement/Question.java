package org.sessionwise.api.entitlement;

/**
 * What a line of a proposal asks of a person, from three sides: what we last wrote, what stands in the template now, what
 * the plan says now. Lines with the same question are alike: one answer may stand for all of them.
 */
public enum Question {
    /** Nothing: the change is made as it is, or there is nothing to make. */
    NONE(Weight.NONE),
    /** A person changed what we wrote and the plan says what it said then: it stays, unless somebody takes the plan's. */
    CHANGED_BY_HAND(Weight.OPEN),
    /** A person removed what we wrote and the plan says what it said then: it stays away, unless somebody takes the plan's. */
    REMOVED_BY_HAND(Weight.OPEN),
    /** The plan and a person both changed it since, and not to the same. */
    BOTH_CHANGED(Weight.CONFLICT),
    /** A person changed it since, and no plan asks for it any more. */
    CHANGED_AND_DROPPED(Weight.CONFLICT),
    /** A person removed it since, and the plan asks for something else now. */
    REMOVED_AND_CHANGED(Weight.CONFLICT),
    /** A person wrote a slot of their own at the time for which the plan asks for another. */
    IN_THE_WAY(Weight.CONFLICT),
    /** The plan's slot would stand at the same time as one that a person wrote or changed, which stays. */
    BESIDE(Weight.YES),
    /** The plan still has the activity, but it cannot be written as things are; what we wrote would go. */
    NOT_WRITABLE(Weight.YES);

    private enum Weight {
        NONE,
        OPEN,
        YES,
        CONFLICT
    }

    private final Weight weight;

    Question(Weight weight) {
        this.weight = weight;
    }

    /** Tells whether a person has to say what is to be; until then what stands is left as it is. */
    public boolean needsDecision() {
        return isConflict() || weight == Weight.YES;
    }

    /** Tells whether what a person made and what a plan says exclude each other. */
    public boolean isConflict() {
        return weight == Weight.CONFLICT;
    }

    /** Tells whether nobody has to decide, but somebody may: what stands is a person's, the plan's can be had. */
    public boolean isOpen() {
        return weight == Weight.OPEN;
    }
}

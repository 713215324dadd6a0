package org.sessionwise.domain.matching;

/**
 * What became of a planned occurrence, or of work that no plan asked for. Each occurrence and each session of a basis has
 * exactly one, and each is decided by one rule of {@link MatchingPolicy#VERSION}.
 */
public enum Outcome {
    /** Same duty, overlapping, at least as long as planned. */
    AS_PLANNED(Credit.DELIVERED),
    /** Same duty, at another time or on another day within the policy's window. */
    MOVED(Credit.DELIVERED),
    /** Same duty, but shorter than planned. */
    SHORT(Credit.DELIVERED),
    /** Time off in lieu was taken at its time, for a session that earned it: that session delivers it. */
    DISPLACED(Credit.DELIVERED),
    /** At its time the person did something else; what was done is credited to the activity that was done. */
    OTHER_ACTIVITY(Credit.DELIVERED),
    /** A colleague did it, whom what was done is credited to: no delivery of this person's, though none is lost to the team. */
    BY_COLLEAGUE(Credit.LOST),
    /** Called off by the trust, no later than the policy's notice. */
    CANCELLED_WITH_NOTICE(Credit.LOST),
    /** Called off by the trust, later than the policy's notice. Whether it counts as delivered is for the policy to say. */
    CANCELLED_AT_SHORT_NOTICE(Credit.LOST),
    /** Called off by the person. */
    CANCELLED_BY_PERSON(Credit.LOST),
    /** Called off; the host does not say by whom. */
    CANCELLED(Credit.LOST),
    /** It was on the roster, in a finalised week, and nobody marked it as worked. */
    MISSED(Credit.LOST),
    /** The week has a roster, and nothing on it answers the occurrence. */
    NOT_ROSTERED(Credit.LOST),
    /** Approved leave or sickness covers at least half of it: no longer planned. */
    LEAVE(Credit.EXCUSED),
    /** Another recorded unavailability covers at least half of it: no longer planned. */
    UNAVAILABLE(Credit.EXCUSED),
    /** A bank holiday removed it: not planned. */
    BANK_HOLIDAY(Credit.EXCUSED),
    /**
     * At the same time, to the minute, as another one that counts, or a session in answer to such an occurrence: two activities
     * at once count once.
     */
    ALIAS(Credit.BESIDE),
    /** A colleague's session, of a duty that the person covers prospectively. It counts to the person's 52 weeks. */
    COVER(Credit.DELIVERED),
    /** Work that no planned occurrence accounts for, not paid apart. Whether it counts is for the policy to say. */
    EXTRA_UNPAID(Credit.BESIDE),
    /** Work that is paid apart: never delivery of a plan. */
    EXTRA_PAID(Credit.BESIDE),
    /** Work on a day on which no plan of the person rules. */
    OUT_OF_SCOPE(Credit.BESIDE),
    /** It cannot be said yet: the week is not finalised, has no roster, or the activity is not mapped to a duty. */
    UNKNOWN(Credit.UNKNOWN);

    /** What an outcome means for the figures. */
    public enum Credit {
        /** The planned side, if any, is planned; the worked side is delivery. */
        DELIVERED,
        /** Planned, and not delivered by this person. */
        LOST,
        /** Taken out of what is planned. */
        EXCUSED,
        /** Worked, but neither planned nor delivery of a plan: shown beside. */
        BESIDE,
        /** Planned or worked, but part of no variance until it is known. */
        UNKNOWN
    }

    private final Credit credit;

    Outcome(Credit credit) {
        this.credit = credit;
    }

    /** Returns what it means for the figures, unless a policy says otherwise of it. */
    public Credit credit() {
        return credit;
    }
}

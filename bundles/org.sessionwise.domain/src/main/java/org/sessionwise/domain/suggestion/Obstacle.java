package org.sessionwise.domain.suggestion;

/** Why a person is passed over for a piece of work; the first that applies, in this order, is the one that counts. */
public enum Obstacle {
    /** Leave or another unavailability overlaps the time. */
    AWAY("on leave or unavailable at that time"),
    /** Something on the roster overlaps the time: nobody is in two places. */
    BUSY("already on the roster at that time"),
    /** No plan rules on the day, so that nothing can be said of what is due. */
    NO_PLAN("no plan in force on that day"),
    /** The work is neither in the plan, nor was the person rostered to it lately. */
    NOT_SUITED("this work is not in their plan, and they were not rostered to it in the 13 weeks before"),
    /** Neither of the same team nor of the same professional group. */
    ELSEWHERE("of another team and another professional group"),
    /** Nothing of such work is left to be done by the plan in the period. */
    NOTHING_DUE("nothing of this work is left to do in their plan in these weeks"),
    /** It would answer nothing in the plan: extra work. */
    BEYOND_PLAN("it would be extra work, which no part of their plan asks for");

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    /** Returns the reason as people read it, of one person or several. */
    public String words() {
        return words;
    }
}

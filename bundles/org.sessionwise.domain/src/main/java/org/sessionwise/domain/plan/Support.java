package org.sessionwise.domain.plan;

/**
 * What the employer provides, or what stands in the way and how it is overcome.
 *
 * @param text as agreed
 */
public record Support(Kind kind, String text) {

    /** Which of the two. */
    public enum Kind {
        RESOURCE,
        BARRIER
    }
}

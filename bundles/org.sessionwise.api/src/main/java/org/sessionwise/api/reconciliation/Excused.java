package org.sessionwise.api.reconciliation;

/**
 * An occurrence of the plan's pattern that is not counted as planned, and why.
 *
 * @param reason {@code bank holiday} or the coarse kind of leave, in words
 */
public record Excused(Finding.Planned occurrence, String reason) {}

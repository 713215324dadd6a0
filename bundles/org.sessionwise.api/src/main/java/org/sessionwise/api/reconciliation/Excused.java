package org.sessionwise.api.reconciliation;

import org.sessionwise.domain.matching.Outcome;

/**
 * An occurrence of the plan's pattern that is not counted as planned, and why.
 *
 * @param outcome one that is {@link Outcome.Credit#EXCUSED}
 * @param reason {@code bank holiday} or the coarse kind of leave, in words
 */
public record Excused(Finding.Planned occurrence, Outcome outcome, String reason) {}

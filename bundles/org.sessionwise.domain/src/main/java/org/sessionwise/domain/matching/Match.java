package org.sessionwise.domain.matching;

/**
 * A planned occurrence and the session that answers it.
 *
 * @param pass the pass of {@link Matching} that joined them, 1 to 3
 */
public record Match(DatedDuty planned, DatedDuty worked, MatchKind kind, int pass) {}

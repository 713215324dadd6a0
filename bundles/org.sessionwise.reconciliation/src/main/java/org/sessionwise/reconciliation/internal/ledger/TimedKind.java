package org.sessionwise.reconciliation.internal.ledger;

/**
 * A session that is not yet a row.
 *
 * @param minute its start in minutes since 2000
 */
public record TimedKind(int minute, Kind kind) {}

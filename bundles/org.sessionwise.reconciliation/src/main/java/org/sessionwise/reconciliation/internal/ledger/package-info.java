/**
 * The packed ledger: what became of each planned occurrence and of each session of a department's people, in numbers that
 * are counted by looking at every one. Everything that is handed out here is immutable and safe from any thread.
 */
package org.sessionwise.reconciliation.internal.ledger;
